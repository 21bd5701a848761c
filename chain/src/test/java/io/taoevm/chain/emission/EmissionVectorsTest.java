package io.taoevm.chain.emission;

import static io.taoevm.chain.vector.Numbers.bits;
import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.MedianPrice;
import io.taoevm.chain.vector.Numbers;
import io.taoevm.chain.vector.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The golden numbers of issuance, its division and the prices of registration. */
final class EmissionVectorsTest {
  @Test
  void emission_shouldHalve_whenIssuanceGrows() {
    eachCase(
        "core-emission",
        (in, out, id) -> {
          var expected = out.get("emission");
          long actual = Halving.emission(u64(in.get("issuance")));
          assertEquals(expected.asText().equals("error") ? 0 : u64(expected), actual, id);
        });
  }

  @Test
  void shares_shouldFollowPrices_whenSomeSubnetsAreDisabled() {
    eachCase(
        "core-emission-shares",
        (in, out, id) -> {
          var claims = new ArrayList<EmissionShares.Claim>();
          for (var subnet : in.get("subnets")) {
            claims.add(
                new EmissionShares.Claim(
                    bits(subnet.get("moving_price_bits_u64f64")),
                    bits(subnet.get("miner_burned_bits_u96f32")),
                    subnet.get("emission_enabled").asBoolean()));
          }
          var shares = EmissionShares.shares(claims);
          assertEquals(out.get("subnets").size(), shares.length, id);
          for (int i = 0; i < shares.length; i++) {
            var expected = out.get("subnets").get(i);
            assertEquals(bits(expected.get("share_bits_u64f64")), shares[i], id);
            var tao = EmissionShares.tao(u64(in.get("block_emission")), shares[i]);
            assertEquals(bits(expected.get("tao_emission_bits_u96f32")), tao, id);
            assertEquals(u64(expected.get("tao_emission_floor")), U96F32.floor(tao), id);
          }
        });
  }

  @Test
  void terms_shouldCapLiquidityAndAccrueTheRest_whenGivenTheVectors() {
    eachCase(
        "core-emit-terms",
        (in, out, id) -> {
          var proportion = rootProportion(in);
          assertEquals(bits(out.get("root_proportion_bits_u96f32")), proportion, id);
          long alphaOut = Halving.emission(u64(in.get("alpha_issuance")));
          var terms =
              EmissionTerms.of(
                  U96F32.of(u64(in.get("tao_emission"))),
                  bits(in.get("price_bits_u64f64")),
                  proportion,
                  alphaOut);
          assertEquals(u64(out.get("tao_in")), terms.taoInRao(), id);
          assertEquals(u64(out.get("alpha_in")), terms.alphaIn(), id);
          assertEquals(u64(out.get("excess_tao")), terms.excessTaoRao(), id);
          assertEquals(u64(out.get("alpha_created")), terms.alphaOut(), id);
          int cut = in.get("owner_cut_enabled").asBoolean() ? i32(in.get("owner_cut")) : 0;
          var accrual = AlphaAccrual.of(alphaOut, cut, proportion);
          assertEquals(u64(out.get("pending_owner_cut")), accrual.ownerCut(), id);
          assertEquals(u64(out.get("pending_server")), accrual.server(), id);
          assertEquals(u64(out.get("pending_validator")), accrual.validator(), id);
          assertEquals(u64(out.get("root_alpha")), accrual.root(), id);
        });
  }

  @Test
  void rootProportion_shouldMatchEveryBit_whenGivenTheVectors() {
    eachCase(
        "core-root-proportion",
        (in, out, id) ->
            assertEquals(bits(out.get("root_proportion_bits_u96f32")), rootProportion(in), id));
  }

  private static UInt128 rootProportion(JsonNode in) {
    return TaoWeight.rootProportion(
        u64(in.get("root_tao")),
        TaoWeight.ofParts(u64(in.get("tao_weight"))),
        u64(in.get("alpha_issuance")));
  }

  @Test
  void movingPrice_shouldMatchEveryBit_whenBlocksFollowEachOther() {
    eachCase(
        "core-moving-price",
        (in, out, id) -> {
          var price = bits(in.get("prev_bits_i96f32"));
          for (int step = 0; step < i32(in.get("steps")); step++) {
            var smoothing =
                new MovingPrice.Smoothing(
                    bits(in.get("moving_alpha_bits_i96f32")),
                    u64(in.get("blocks_since_start_call")) + step,
                    u64(in.get("halving_blocks")));
            price = MovingPrice.next(price, bits(in.get("price_bits_u64f64")), smoothing);
          }
          assertEquals(bits(out.get("moving_price_bits_i96f32")), price, id);
        });
  }

  @Test
  void medianPrice_shouldSetTheNewPool_whenOthersTrade() {
    eachCase(
        "core-new-subnet-pool",
        (in, out, id) -> {
          var median =
              MedianPrice.of(list(in.get("price_bits_u64f64")).map(Numbers::bits).toList());
          assertEquals(bits(out.get("median_bits_u64f64")), median, id);
          var alpha = U64F64.divide(U64F64.of(u64(in.get("pool_tao"))), median);
          assertEquals(u64(out.get("pool_alpha")), U64F64.floor(alpha), id);
        });
  }

  @Test
  void parents_shouldGetTheirShare_whenAChildEarns() {
    eachCase(
        "core-parent-child",
        (in, out, id) -> {
          var child =
              new ParentDividends.Child(
                  new ParentDividends.Stake(u64(in.get("own_alpha")), u64(in.get("own_root"))),
                  list(in.get("child_proportions")).map(Numbers::u64).toList(),
                  i32(in.get("childkey_take")));
          var parents =
              list(in.get("parents"))
                  .map(
                      parent ->
                          new ParentDividends.Parent(
                              u64(parent.get("proportion")),
                              new ParentDividends.Stake(
                                  u64(parent.get("alpha")), u64(parent.get("root"))),
                              parent.get("same_coldkey").asBoolean()))
                  .toList();
          var rules =
              new ParentDividends.Rules(
                  TaoWeight.ofParts(u64(in.get("tao_weight"))), u64(in.get("ck_burn")));
          var actual = ParentDividends.of(u64(in.get("dividends")), child, parents, rules);
          assertArrayEquals(longs(out.get("to_parents")), actual.toParents(), id);
          assertEquals(u64(out.get("to_self")), actual.toSelf(), id);
          assertEquals(u64(out.get("recycled")), actual.recycled(), id);
        });
  }

  @Test
  void dividends_shouldReachBothKindsOfStakers_whenGivenTheVectors() {
    eachCase(
        "core-dividends",
        (in, out, id) -> {
          var validators =
              list(in.get("hotkeys"))
                  .map(
                      hotkey ->
                          new DividendSplit.Validator(
                              u64(hotkey.get("dividend")),
                              u64(hotkey.get("alpha_stake")),
                              u64(hotkey.get("root_stake"))))
                  .toList();
          var splits =
              DividendSplit.of(
                  u64(in.get("pending_alpha")),
                  u64(in.get("pending_root_alpha")),
                  TaoWeight.ofParts(u64(in.get("tao_weight"))),
                  validators);
          for (int i = 0; i < splits.length; i++) {
            var expected = out.get("hotkeys").get(i);
            int take = i32(in.get("hotkeys").get(i).get("take"));
            assertEquals(bits(expected.get("alpha_bits_u96f32")), splits[i].alpha(), id);
            assertEquals(bits(expected.get("root_alpha_bits_u96f32")), splits[i].rootAlpha(), id);
            var alpha = DividendSplit.Payout.of(splits[i].alpha(), take);
            assertEquals(u64(expected.get("alpha_take")), alpha.take(), id);
            assertEquals(u64(expected.get("alpha_to_nominators")), alpha.rest(), id);
            var root = DividendSplit.Payout.of(splits[i].rootAlpha(), take);
            assertEquals(u64(expected.get("root_take")), root.take(), id);
            assertEquals(u64(expected.get("root_claimable_add")), root.rest(), id);
          }
        });
  }

  @Test
  void mechanisms_shouldShareTheWholeEmission_whenGivenTheVectors() {
    eachCase("core-mechanism-split", EmissionVectorsTest::checkSplit);
  }

  private static void checkSplit(JsonNode in, JsonNode out, String id) {
    var split = in.get("split");
    Optional<int[]> shares =
        split.isArray()
            ? Optional.of(list(split).mapToInt(Numbers::i32).toArray())
            : Optional.empty();
    assertArrayEquals(
        longs(out.get("parts")),
        MechanismSplit.parts(u64(in.get("alpha")), i32(in.get("count")), shares),
        id);
  }

  @Test
  void lockCost_shouldDoubleAndFall_whenGivenTheVectors() {
    eachCase(
        "core-lock-cost",
        (in, out, id) -> {
          var cost =
              new LockCost(
                  u64(in.get("last_lock")),
                  u64(in.get("min_lock")),
                  u64(in.get("last_lock_block")),
                  u64(in.get("reduction_interval")));
          long emission = Halving.emission(u64(in.get("total_issuance")));
          assertEquals(u64(out.get("effective_interval")), cost.effectiveInterval(emission), id);
          assertEquals(u64(out.get("lock_cost")), cost.at(u64(in.get("block")), emission), id);
        });
  }

  @Test
  void registrationPrice_shouldDecayAndJump_whenGivenTheVectors() {
    eachCase(
        "core-burn-price",
        (in, out, id) -> {
          var bounds =
              new RegistrationPrice.Bounds(u64(in.get("min_burn")), u64(in.get("max_burn")));
          long price = decayed(u64(in.get("burn")), in, bounds);
          assertEquals(u64(out.get("after_decay")), price, id);
          for (int i = 0; i < i32(in.get("registrations")); i++) {
            price = RegistrationPrice.bumped(price, bits(in.get("mult_bits_u64f64")), bounds);
          }
          assertEquals(u64(out.get("after_registrations")), price, id);
        });
  }

  private static long decayed(long price, JsonNode in, RegistrationPrice.Bounds bounds) {
    long factor = RegistrationPrice.decayFactor(i32(in.get("half_life")));
    for (int i = 0; i < i32(in.get("decay_blocks")); i++) {
      price = RegistrationPrice.decayed(price, factor, bounds);
    }
    return price;
  }

  @Test
  void decayFactor_shouldMatchTheBisection_whenGivenTheVectors() {
    eachCase(
        "core-burn-decay-factor",
        (in, out, id) ->
            assertEquals(
                u64(out.get("factor_q32")),
                RegistrationPrice.decayFactor(i32(in.get("half_life"))),
                id));
  }

  @Test
  void pot_shouldBePaidInFull_whenASubnetIsRemoved() {
    eachCase(
        "core-dissolve-payout",
        (in, out, id) -> {
          var stakers = longs(in.get("staker_alpha"));
          var claims = Arrays.copyOf(stakers, stakers.length + 1);
          claims[stakers.length] = u64(in.get("protocol_alpha"));
          var shares = PotShares.of(u64(in.get("pot")), claims);
          var paid = Arrays.copyOf(shares, stakers.length);
          assertArrayEquals(longs(out.get("staker_tao")), paid, id);
          assertEquals(u64(out.get("protocol_tao")), shares[stakers.length], id);
        });
  }

  @Test
  void referenceExpectations_shouldHold_whenTheyConcernPricesAndSplits() {
    eachCase(
        "core-rust-expectations",
        (in, out, id) -> {
          switch (in.get("kind").asText()) {
            case "burn" -> {
              var bounds = new RegistrationPrice.Bounds(u64(in.get("min")), u64(in.get("max")));
              long price = decayed(u64(in.get("burn")), in, bounds);
              for (int i = 0; i < i32(in.get("registrations")); i++) {
                price = RegistrationPrice.bumped(price, U64F64.of(u64(in.get("mult"))), bounds);
              }
              assertEquals(u64(out.get("burn")), price, id);
            }
            case "split" -> checkSplit(in, out, id);
            case "upscale" -> {} // Weights are scaled where they are set.
            default -> throw new AssertionError("unknown kind: " + in);
          }
        });
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static long[] longs(JsonNode array) {
    return list(array).mapToLong(Numbers::u64).toArray();
  }

  /** What a test does with one case. */
  private interface Check {
    void accept(JsonNode in, JsonNode out, String id);
  }

  private static void eachCase(String kind, Check check) {
    int cases = 0;
    for (var file : Vectors.economy(kind)) {
      for (var test : file.root().get("cases")) {
        check.accept(test.get("in"), test.get("out"), test.get("id").asText());
        cases++;
      }
    }
    Vectors.report(kind, cases);
  }
}
