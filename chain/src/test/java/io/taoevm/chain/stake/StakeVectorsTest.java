package io.taoevm.chain.stake;

import static io.taoevm.chain.vector.Numbers.bits;
import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.i64;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.event.Event;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.vector.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The golden histories of the ledger, of root dividends and of locks. */
final class StakeVectorsTest {
  @Test
  void ledger_shouldStayInStep_whenStakeMovesInEveryWay() {
    int steps = 0;
    for (var file : Vectors.economy("pool-stake-ops")) {
      for (var test : file.root().get("cases")) {
        var world = world(test.get("start"));
        for (var step : test.get("steps")) {
          var label = test.get("id").asText() + " step " + ++steps + " " + step.get("op").asText();
          var refusal = world.attempt(() -> run(world, step));
          checkResult(step.get("result"), refusal, world.state.takeEvents(), label);
          checkState(world, step.get("after"), label);
        }
      }
    }
    Vectors.report("pool-stake-ops, steps", steps);
  }

  private static StakeWorld world(JsonNode start) {
    var world = new StakeWorld();
    var author = start.get("blockAuthorAccount");
    world.author(author.isNull() ? AccountId.ZERO : account(author));
    var state = start.get("state");
    fields(state.get("free"))
        .forEach((name, rao) -> world.fund(StakeWorld.account(name), u64(rao)));
    fields(start.get("parameters"))
        .forEach((netuid, rules) -> subnet(world, netuid, rules, state.get("subnets").get(netuid)));
    world.staking().markets().addTotalStake(u64(state.get("totalStake")));
    fields(start.get("hotkeyOwners"))
        .forEach((hotkey, owner) -> world.hotkey(StakeWorld.account(hotkey), account(owner)));
    for (var stake : state.get("stakes")) {
      fields(stake.get("byColdkey"))
          .forEach((coldkey, alpha) -> ledger(world).add(key(stake, coldkey), u64(alpha)));
    }
    return world;
  }

  private static void subnet(StakeWorld world, String name, JsonNode rules, JsonNode amounts) {
    int netuid = Integer.parseInt(name);
    var pool =
        new Pool(
            u64(amounts.get("taoReserve")),
            u64(amounts.get("alphaReserve")),
            u64(rules.get("quoteWeight")),
            i32(rules.get("feeRate")),
            true);
    boolean dynamic = i32(rules.get("mechanism")) == 1;
    world.subnet(netuid, dynamic, pool, u64(amounts.get("accountBalance")));
    var assets =
        new SubnetMarket.AlphaAssets(
            0, u64(amounts.get("alphaBurned")), u64(amounts.get("alphaRecycled")));
    world
        .staking()
        .markets()
        .update(
            netuid,
            market ->
                market
                    .withAlphaOut(u64(amounts.get("alphaOut")))
                    .withVolume(bits(amounts.get("volume")))
                    .plusTaoFlow(i64(amounts.get("taoFlow")))
                    .withAssets(assets));
    int enabled = rules.get("subtokenEnabled").asBoolean() ? 1 : 0;
    Hyperparameter.SUBTOKEN_ENABLED.set(world.state, netuid, enabled);
    int transfers = rules.get("transferEnabled").asBoolean() ? 1 : 0;
    Hyperparameter.TRANSFER_TOGGLE.set(world.state, netuid, transfers);
  }

  private static StakeLedger ledger(StakeWorld world) {
    return world.staking().stakes();
  }

  private static StakeKey key(JsonNode node, String coldkey) {
    return new StakeKey(
        i32(node.get("netuid")), account(node.get("hotkey")), StakeWorld.account(coldkey));
  }

  private static AccountId account(JsonNode name) {
    return StakeWorld.account(name.asText());
  }

  private static TreeMap<String, JsonNode> fields(JsonNode object) {
    var map = new TreeMap<String, JsonNode>();
    object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static void run(StakeWorld world, JsonNode step) {
    var operation = step.get("op").asText();
    var staking = world.staking();
    if (operation.equals("addReward")) {
      long alpha = u64(step.get("amount"));
      int netuid = i32(step.get("netuid"));
      staking.stakes().addToAll(netuid, account(step.get("hotkey")), alpha);
      staking.markets().update(netuid, m -> m.withAlphaOut(U64.add(m.alphaOut(), alpha)));
      return;
    }
    if (step.has("originNetuid")) {
      move(staking.moves(), operation, step);
    } else {
      stake(staking.operations(), operation, step);
    }
  }

  private static void stake(StakeOperations operations, String operation, JsonNode step) {
    var coldkey = account(step.get("coldkey"));
    var hotkey = account(step.get("hotkey"));
    int netuid = step.has("netuid") ? i32(step.get("netuid")) : 0;
    var key = new StakeKey(netuid, hotkey, coldkey);
    long amount = step.has("amount") ? u64(step.get("amount")) : 0;
    boolean partial = step.path("allowPartial").asBoolean();
    switch (operation) {
      case "addStake" -> operations.addStake(coldkey, hotkey, netuid, amount);
      case "addStakeLimit" ->
          operations.addStakeLimit(key, amount, u64(step.get("limitPriceRao")), partial);
      case "removeStake" -> operations.removeStake(coldkey, hotkey, netuid, amount);
      case "removeStakeLimit" ->
          operations.removeStakeLimit(key, amount, u64(step.get("limitPriceRao")), partial);
      case "removeStakeFullLimit" ->
          operations.removeStakeFullLimit(coldkey, hotkey, netuid, limit(step));
      case "unstakeAll" -> operations.unstakeAll(coldkey, hotkey);
      case "unstakeAllAlpha" -> operations.unstakeAllAlpha(coldkey, hotkey);
      case "recycleAlpha" -> operations.recycleAlpha(coldkey, hotkey, netuid, amount);
      case "burnAlpha" -> operations.burnAlpha(coldkey, hotkey, netuid, amount);
      case "addStakeBurn" -> operations.addStakeBurn(key, amount, limit(step));
      default -> throw new AssertionError("unknown operation: " + step);
    }
  }

  private static Optional<Long> limit(JsonNode step) {
    var limit = step.path("limitPriceRao");
    return limit.isMissingNode() || limit.isNull() ? Optional.empty() : Optional.of(u64(limit));
  }

  private static void move(StakeMoves moves, String operation, JsonNode step) {
    var hotkey = step.has("originHotkey") ? step.get("originHotkey") : step.get("hotkey");
    var from =
        new StakeKey(i32(step.get("originNetuid")), account(hotkey), account(step.get("coldkey")));
    int netuid = i32(step.get("destinationNetuid"));
    long amount = u64(step.get("amount"));
    switch (operation) {
      case "moveStake" ->
          moves.moveStake(from, account(step.get("destinationHotkey")), netuid, amount);
      case "transferStake" ->
          moves.transferStake(from, account(step.get("destinationColdkey")), netuid, amount);
      case "swapStake" -> moves.swapStake(from, netuid, amount, Optional.empty());
      case "swapStakeLimit" -> {
        boolean partial = step.get("allowPartial").asBoolean();
        var limit = new StakeMoves.Limit(u64(step.get("limitPriceRao")), partial);
        moves.swapStake(from, netuid, amount, Optional.of(limit));
      }
      default -> throw new AssertionError("unknown operation: " + step);
    }
  }

  private static void checkResult(
      JsonNode expected, Optional<Refusal> refusal, List<Event> events, String label) {
    assertEquals(
        expected.path("error").asText("none"),
        refusal.map(refused -> refused.error().name()).orElse("none"),
        label);
    assertEquals(expected.get("ok").asBoolean(), refusal.isEmpty(), label);
    if (refusal.isEmpty()) {
      assertEquals(expected.get("events").size(), events.size(), label + events);
      for (int i = 0; i < events.size(); i++) {
        checkEvent(expected.get("events").get(i), events.get(i), label);
      }
    }
  }

  private static void checkEvent(JsonNode expected, Event actual, String label) {
    assertEquals(expected.get("event").asText(), actual.name(), label);
    switch (actual) {
      case StakeEvent.StakeAdded e ->
          assertEquals(
              new StakeEvent.StakeAdded(
                  account(expected.get("coldkey")),
                  account(expected.get("hotkey")),
                  u64(expected.get("tao")),
                  u64(expected.get("alpha")),
                  i32(expected.get("netuid")),
                  u64(expected.get("fee"))),
              e,
              label);
      case StakeEvent.StakeRemoved e ->
          assertEquals(
              new StakeEvent.StakeRemoved(
                  account(expected.get("coldkey")),
                  account(expected.get("hotkey")),
                  u64(expected.get("tao")),
                  u64(expected.get("alpha")),
                  i32(expected.get("netuid")),
                  u64(expected.get("fee"))),
              e,
              label);
      case StakeEvent.StakeMoved e -> assertEquals(u64(expected.get("tao")), e.taoRao(), label);
      case StakeEvent.StakeTransferred e ->
          assertEquals(u64(expected.get("tao")), e.taoRao(), label);
      case StakeEvent.StakeSwapped e -> assertEquals(u64(expected.get("tao")), e.taoRao(), label);
      case StakeEvent.AlphaRecycled e -> assertEquals(u64(expected.get("alpha")), e.alpha(), label);
      case StakeEvent.AlphaBurned e -> assertEquals(u64(expected.get("alpha")), e.alpha(), label);
      case StakeEvent.AddStakeBurn e -> assertEquals(u64(expected.get("alpha")), e.alpha(), label);
      default -> throw new AssertionError(label + ": unknown event " + actual);
    }
  }

  private static void checkState(StakeWorld world, JsonNode after, String label) {
    var staking = world.staking();
    assertEquals(u64(after.get("totalStake")), staking.markets().totalStakeRao(), label);
    fields(after.get("free"))
        .forEach(
            (name, rao) ->
                assertEquals(
                    u64(rao),
                    world.balances.freeRao(StakeWorld.account(name)),
                    label + " free " + name));
    fields(after.get("subnets"))
        .forEach((netuid, amounts) -> checkSubnet(world, netuid, amounts, label));
    var rows = 0;
    for (var stake : after.get("stakes")) {
      int netuid = i32(stake.get("netuid"));
      var hotkey = account(stake.get("hotkey"));
      assertEquals(u64(stake.get("hotkeyTotal")), staking.stakes().total(netuid, hotkey), label);
      for (var entry : fields(stake.get("byColdkey")).entrySet()) {
        rows += u64(entry.getValue()) == 0 ? 0 : 1;
        var stakeKey = key(stake, entry.getKey());
        assertEquals(
            u64(entry.getValue()), staking.stakes().stake(stakeKey), label + entry.getKey());
      }
    }
    var held =
        world.state.rows(StakeLedger.SHARES).stream()
            .filter(row -> staking.stakes().stake(row.key()) != 0)
            .count();
    assertEquals(rows, held, label + ": number of stakes");
  }

  private static void checkSubnet(StakeWorld world, String name, JsonNode amounts, String label) {
    int netuid = Integer.parseInt(name);
    var market = world.staking().markets().market(netuid);
    var where = label + " subnet " + name;
    assertEquals(u64(amounts.get("taoReserve")), market.pool().taoRao(), where);
    assertEquals(u64(amounts.get("alphaReserve")), market.pool().alpha(), where);
    assertEquals(u64(amounts.get("alphaOut")), market.alphaOut(), where);
    assertEquals(bits(amounts.get("volume")), market.volumeRao(), where);
    assertEquals(i64(amounts.get("taoFlow")), market.taoFlowRao(), where);
    assertEquals(u64(amounts.get("alphaBurned")), market.assets().burned(), where);
    assertEquals(u64(amounts.get("alphaRecycled")), market.assets().recycled(), where);
    assertEquals(
        u64(amounts.get("accountBalance")),
        world.balances.freeRao(AccountIds.subnetPool(netuid)),
        where);
  }

  @Test
  void rootDividends_shouldReachStakers_whenTheyComeAndGo() {
    int steps = 0;
    for (var file : Vectors.economy("pool-root-claims")) {
      for (var test : file.root().get("cases")) {
        steps += rootHistory(test);
      }
    }
    Vectors.report("pool-root-claims, steps", steps);
  }

  private static int rootHistory(JsonNode test) {
    var hotkey = StakeWorld.account("hotkey");
    var owner = StakeWorld.account("owner");
    var world =
        new StakeWorld()
            .root()
            .pool(1, 1_000_000_000_000L, 1_000_000_000_000L)
            .fund(StakeWorld.AUTHOR, 1_000_000_000)
            .hotkey(hotkey, owner);
    Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.set(world.state, 1, u64(test.get("threshold")));
    int number = 0;
    for (var step : test.get("steps")) {
      var label = test.get("id").asText() + " step " + ++number;
      rootStep(world, step, hotkey, label);
      checkRoot(world, step.get("after"), hotkey, label);
    }
    return number;
  }

  private static void rootStep(StakeWorld world, JsonNode step, AccountId hotkey, String label) {
    var staking = world.staking();
    var coldkey = StakeWorld.account(step.path("coldkey").asText());
    var rootKey = new StakeKey(Markets.ROOT, hotkey, coldkey);
    switch (step.get("op").asText()) {
      case "stake" -> {
        long rao = u64(step.get("amount"));
        world.fund(coldkey, world.balances.freeRao(coldkey) + rao + 500);
        staking.flow().stakeInto(rootKey, StakeChecks.defaultBuy(rao));
      }
      case "unstake" -> {
        var order = StakeChecks.defaultSell(u64(step.get("amount")));
        staking.flow().unstakeFrom(rootKey, coldkey, order);
      }
      case "reward" -> staking.rootBooks().credit(hotkey, 1, u64(step.get("amount")));
      case "claimKeep" -> {
        var claimKey = new StakeKey(1, hotkey, coldkey);
        long before = staking.stakes().stake(claimKey);
        staking.rootClaims().setClaimType(coldkey, new RootClaimType.Keep());
        staking.rootClaims().claim(coldkey, Set.of(1));
        long claimed = staking.stakes().stake(claimKey) - before;
        assertEquals(u64(step.get("result").get("claimed")), claimed, label);
      }
      default -> throw new AssertionError("unknown operation: " + step);
    }
  }

  private static void checkRoot(StakeWorld world, JsonNode after, AccountId hotkey, String label) {
    var staking = world.staking();
    var book = staking.rootBooks().book(hotkey);
    assertEquals(bits(after.get("rateBits")), book.getOrDefault(1, UInt128.ZERO), label);
    fields(after.get("stake"))
        .forEach(
            (name, alpha) ->
                assertEquals(
                    u64(alpha),
                    staking.stakes().stake(0, hotkey, StakeWorld.account(name)),
                    label));
    fields(after.get("claimed"))
        .forEach(
            (name, alpha) ->
                assertEquals(
                    bits(alpha),
                    world.state.get(
                        RootBooks.CLAIMED,
                        new StakeKey(1, hotkey, StakeWorld.account(name)),
                        UInt128.ZERO),
                    label));
    fields(after.get("alphaKept"))
        .forEach(
            (name, alpha) ->
                assertEquals(
                    u64(alpha),
                    staking.stakes().stake(1, hotkey, StakeWorld.account(name)),
                    label));
    var owner = staking.hotkeys().owner(hotkey);
    assertEquals(
        u64(after.get("creditedToHotkeyOwner")), staking.stakes().stake(1, hotkey, owner), label);
  }

  @Test
  void locks_shouldDecayToTheBit_whenBlocksPass() {
    int cases = 0;
    for (var file : Vectors.economy("pool-locks")) {
      for (var row : file.root().path("decay")) {
        var actual = LockState.decay(u64(row.get("blocks")), u64(row.get("timescale")));
        assertEquals(bits(row.get("expectDecayBits")), actual, () -> row.get("id").asText());
        cases++;
      }
      for (var row : file.root().path("rolls")) {
        var lock = new LockState(u64(row.get("lockedMass")), bits(row.get("convictionBits")), 7);
        var rates = new LockState.Rates(u64(row.get("unlockRate")), u64(row.get("maturityRate")));
        var kind =
            new LockState.Kind(row.get("ownerLock").asBoolean(), row.get("perpetual").asBoolean());
        var rolled = lock.rolled(7 + u64(row.get("blocks")), rates, kind);
        var expect = row.get("expect");
        assertEquals(u64(expect.get("lockedMass")), rolled.mass(), () -> row.get("id").asText());
        assertEquals(
            bits(expect.get("convictionBits")), rolled.conviction(), () -> row.get("id").asText());
        cases++;
      }
    }
    Vectors.report("pool-locks", cases);
  }
}
