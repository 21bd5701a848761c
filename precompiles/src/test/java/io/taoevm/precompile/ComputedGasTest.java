package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.LeaseCall;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts of gas that the specification works out, each under its number. */
final class ComputedGasTest {
  private static final String LOAN =
      "call alice 0x809 create 10T 1T 100T @+60000 dave;"
          + " call bob 0x809 contribute 0 2T; free carol 10T; call carol 0x809 contribute 0 2T";
  private static final String LEASE =
      "call alice 0x80a createLeaseCrowdloan 10T 1T 3000T @+60000 50 true @+10;"
          + " call bob 0x809 contribute 0 2990T; call alice 0x809 finalize 0; block 10";
  private static final String PROXY = "call alice 0x80b addProxy bob 0 0; as bob";
  private static final String APPROVED = "call alice 0x805 approve bob 1 20T; as bob";

  /**
   * What a call uses.
   *
   * @param situation steps of a {@link Scene}; {@code @lease} and the like stand for those above
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          425 | 0x805 | addStake hot 10T 1                              |           | 76601
          425 | 0x805 | approve bob 1 10T                               |           | 3125
          425 | 0x805 | increaseAllowance bob 1 10T                     |           | 3750
          425 | 0x805 | increaseAllowance bob 1 0                       |           | 0
          425 | 0x805 | decreaseAllowance bob 1 0                       |           | 0
          425 | 0x805 | transferStakeFrom alice bob hot 1 1 10T         | @approved | 37088
          425 | 0x805 | getAlphaStakedValidators hot 1                  |           | 1250
          425 | 0x806 | uidLookup 1 alice 1                             |           | 625
          425 | 0x806 | uidLookup 1 alice 65535                         |           | 40959375
          471 | 0x806 | uidLookup 1 alice 65535                         |           | 625
          425 | 0x808 | getSumAlphaPrice                                |           | 80625
          425 | 0x809 | refund 0                                        | @loan     | 18492
          425 | 0x80a | createLeaseCrowdloan 10T 1T 50T @+60000 9 false 0 |         | 3887073
          425 | 0x80a | terminateLease 0 hot                            | @lease    | 22063
          425 | 0x80b | proxyCall alice [] scale:pay                    | @proxy    | 12602
          425 | 0x80b | proxyCall alice [] scale:remark                 | @proxy    | 8277
          425 | 0x80b | pokeDeposit                                     |           | 10543
          471 | 0x805 | getStake hot alice 1                            |           | 4375
          471 | 0x805 | getTotalHotkeyStake hot                         |           | 400625
          471 | 0x805 | getUnclaimedRootTaoByHotkey alice hot           |           | 1613125
          471 | 0x805 | getUnclaimedRootTaoBySubnet alice 1 [hot,own]   |           | 25000
          471 | 0x805 | claimRootWithHotkey hot                         |           | 149724
          471 | 0x805 | claimRootWithHotkey hot                         | dividend 1 hot 1000 | 169439
          471 | 0x805 | claimRootWithHotkey hot | dividend 1 hot 1T; dividend 2 hot 1T | 214407
          471 | 0x805 | getHotkeyConvictions 1 [hot,own]                |           | 10128
          471 | 0x805 | getStakeInfoForColdkeyAndNetuid alice 1 [hot,own] |         | 8878
          """)
  void call_shouldUseWhatIsComputed(
      int version, int address, String call, String situation, long gas) {
    var outcome = run(version, address, call, situation == null ? "" : situation, Long.MAX_VALUE);
    assertInstanceOf(Outcome.Returned.class, outcome, outcome::toString);
    assertEquals(gas, Scene.gasUsed(outcome));
  }

  /** What must be there although less of it, or nothing, is charged. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          425 | 0x804 | setWeights 1 [2] [5] 0 | set COMMIT_REVEAL_WEIGHTS_ENABLED 1 0 | 2962841
          425 | 0x804 | commitWeights 1 commit |                                       | 14852
          425 | 0x809 | refund 0               | @loan                                 | 365897
          425 | 0x80a | terminateLease 0 hot   | @lease                                | 1605742
          471 | 0x805 | claimRootWithHotkey hot | dividend 1 hot 1T                    | 51205128
          """)
  void call_shouldNeedWhatIsComputed(
      int version, int address, String call, String situation, long gas) {
    var steps = situation == null ? "" : situation;
    var short1 =
        assertInstanceOf(Outcome.Halted.class, run(version, address, call, steps, gas - 1));
    assertEquals("out of gas", short1.text());
    assertInstanceOf(Outcome.Returned.class, run(version, address, call, steps, gas));
  }

  private static Outcome run(int version, int address, String call, String situation, long gas) {
    var scene = new Scene(ChainSpec.of(version));
    var steps =
        situation
            .replace("@loan", LOAN)
            .replace("@lease", LEASE)
            .replace("@proxy", PROXY)
            .replace("@approved", APPROVED);
    for (var step : steps.split(";")) {
      if (!step.isBlank()) {
        scene.step(step);
      }
    }
    var words = List.of(call.split(" +"));
    var arguments = words.subList(1, words.size());
    var function =
        Functions.find(ChainSpec.of(version), address, words.getFirst(), arguments.size());
    if (gas != Long.MAX_VALUE) {
      scene.step("gas " + gas);
    }
    return scene.run(address, function, arguments);
  }

  /** The weights behind the two that are charged by what they did (precompiles.md 3.5). */
  @ParameterizedTest
  @CsvSource({"425", "471"})
  void leases_shouldWeighWhatIsComputed(int version) {
    var call = new LeaseCall.TerminateLease(0, AccountId.ZERO);
    assertEquals(1_605_742, CallTable.weight(ChainSpec.of(version), call).gasNeeded());
  }
}
