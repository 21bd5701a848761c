package io.taoevm.chain.stake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.registration.SubnetRegistration;
import io.taoevm.chain.registration.SubnetRemoval;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random histories of every kind of call on several subnets, and what must hold after each
 * (staking-and-pools 18, invariants 8 to 18). Subnets are dissolved and their netuids registered
 * again on the way. {@code -Dproperty.operations} scales them.
 */
final class StakeHistoryTest {
  private static final long SEED = Long.getLong("property.seed", 425);
  private static final int OPERATIONS = Integer.getInteger("property.operations", 100_000);
  private static final int OPERATIONS_PER_HISTORY = 500;

  /** Invariants that need a walk through all rows are looked at this often, and when it matters. */
  private static final int OPERATIONS_PER_WALK = 5;

  private static final List<Integer> NETUIDS = List.of(0, 1, 2, 3);

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int renewed;

  @Test
  void ledger_shouldKeepItsInvariants_whenHistoriesAreRandom() {
    System.out.println("StakeHistoryTest: seed " + SEED + ", " + OPERATIONS + " operations");
    int done = 0;
    for (int history = 0; done < OPERATIONS; history++) {
      var run = new History(SEED + history);
      for (int i = 0; i < OPERATIONS_PER_HISTORY; i++) {
        run.step();
        done++;
      }
      run.dissolve(3);
    }
    System.out.println("StakeHistoryTest: outcomes " + outcomes);
    System.out.println("StakeHistoryTest: " + renewed + " subnets registered again");
    int succeeded = outcomes.getOrDefault("ok", 0);
    assertTrue(succeeded > OPERATIONS / 3, () -> "too few calls succeed: " + outcomes);
  }

  /** One chain and its random life. */
  private final class History {
    private final Random random;
    private final StakeWorld world = new StakeWorld();
    private final List<AccountId> coldkeys = new ArrayList<>();
    private final List<AccountId> hotkeys = new ArrayList<>();

    /**
     * Whether coldkeys are swapped in this history; then there are no root dividends, which by the
     * reference's own rule such a swap can make claimable twice.
     */
    private final boolean swapsColdkeys;

    private final AccountId registrar = StakeWorld.account("registrar");
    private int names;
    private int steps;

    History(long seed) {
      random = new Random(seed);
      swapsColdkeys = seed % 3 == 0;
      world.root().fund(StakeWorld.AUTHOR, 1_000_000_000).fund(registrar, Long.MAX_VALUE / 1000);
      if (seed % 2 == 0) {
        GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE.set(world.state, 50_000_000);
      }
      for (int netuid = 1; netuid <= 3; netuid++) {
        world.pool(netuid, reserve(), reserve());
        Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.set(world.state, netuid, 1000);
      }
      for (int i = 0; i < 5; i++) {
        coldkeys.add(StakeWorld.account("coldkey" + i));
        world.fund(coldkeys.get(i), 1_000_000_000L + random.nextLong(100_000_000_000_000L));
        hotkeys.add(StakeWorld.account("hotkey" + i));
        world.hotkey(hotkeys.get(i), coldkeys.get(i));
      }
    }

    private long reserve() {
      return 1_000_000_000_000L + random.nextLong(1_000_000_000_000_000L);
    }

    private AccountId coldkey() {
      return coldkeys.get(random.nextInt(coldkeys.size()));
    }

    private AccountId hotkey() {
      return hotkeys.get(random.nextInt(hotkeys.size()));
    }

    private int netuid() {
      return random.nextInt(4);
    }

    private StakeKey held() {
      var rows = world.state.rows(StakeLedger.SHARES);
      return rows.isEmpty() || random.nextInt(10) == 0
          ? new StakeKey(netuid(), hotkey(), coldkey())
          : rows.get(random.nextInt(rows.size())).key();
    }

    private long part(long whole) {
      if (whole <= 0 || random.nextInt(8) == 0) {
        return random.nextLong(10_000_000_000L);
      }
      return random.nextInt(3) == 0 ? whole : 1 + random.nextLong(whole);
    }

    void step() {
      world.block(world.block() + random.nextInt(200));
      long before = totalTao();
      long issuance = world.balances.totalIssuanceRao();
      var issued = alphaIssuances();
      var call = anyCall();
      Optional<Refusal> refusal = world.attempt(call.body());
      if (refusal.isEmpty() && call.renews()) {
        renewed++;
      }
      outcomes.merge(refusal.map(r -> r.error().name()).orElse("ok"), 1, Integer::sum);
      var label = "seed " + SEED + ": " + call.name() + " " + refusal;
      if (refusal.isPresent()) {
        assertEquals(before, totalTao(), label);
        assertEquals(issued, alphaIssuances(), label);
      }
      world.state.takeEvents();
      world.state.settle();
      assertEquals(before - totalTao(), issuance - world.balances.totalIssuanceRao(), label);
      checkAlpha(call, refusal.isEmpty(), issued, label);
      checkPools(label);
      if (++steps % OPERATIONS_PER_WALK == 0 || call.renews()) {
        checkStakes(label);
        checkChildren(label);
        checkLocks(call, label);
      }
    }

    /** Stakers and the chain share the whole pot, and no row of the subnet is left (18). */
    void dissolve(int netuid) {
      var staking = world.staking();
      var account = AccountIds.subnetPool(netuid);
      long pot = staking.markets().market(netuid).pool().taoRao();
      long held = world.balances.freeRao(account);
      long others = totalTao() - held;
      long issuance = world.balances.totalIssuanceRao();
      new SubnetRemoval(world.state, world.block(), staking).dissolve(netuid);
      long recycled = issuance - world.balances.totalIssuanceRao();
      long paid = totalTao() - world.balances.freeRao(account) - others;
      assertTrue(paid <= pot, () -> paid + " paid of " + pot);
      assertEquals(held, paid + recycled + Balances.EXISTENTIAL_DEPOSIT_RAO);
      var prefix = OnSubnet.prefix(netuid);
      assertEquals(List.of(), world.state.rows(StakeLedger.SHARES, prefix));
      assertEquals(List.of(), world.state.rows(StakeLedger.POOLS, prefix));
      assertEquals(List.of(), world.state.rows(Locks.LOCKING_COLDKEYS, prefix));
      assertEquals(List.of(), world.state.rows(LockTotals.PERPETUAL, prefix));
      assertEquals(List.of(), world.state.rows(ChildLinks.PARENTS, prefix));
      for (var hotkey : hotkeys) {
        assertFalse(world.staking().rootBooks().book(hotkey).containsKey(netuid));
      }
    }

    /** Ends a subnet and registers another one under its netuid. */
    private Call renew() {
      world.block(world.block() + 10_000);
      int netuid = 1 + random.nextInt(3);
      var hotkey = StakeWorld.account("owner" + names++);
      return new Call(
          "renew",
          () -> {
            dissolve(netuid);
            var registration = new SubnetRegistration(world.state, world.block(), world.staking());
            assertEquals(
                OptionalInt.of(netuid), registration.register(registrar, hotkey, Optional.empty()));
            registration.startCall(registrar, netuid);
            hotkeys.add(hotkey);
          },
          0,
          netuid,
          true);
    }

    private record Call(String name, Runnable body, long recycled, int netuid, boolean renews) {
      Call(String name, Runnable body, long recycled, int netuid) {
        this(name, body, recycled, netuid, false);
      }
    }

    private Call call(String name, Runnable body) {
      return new Call(name, body, 0, 0);
    }

    private Call anyCall() {
      var staking = world.staking();
      var operations = staking.operations();
      var key = held();
      long stake = staking.stakes().stake(key);
      long free = world.balances.freeRao(key.coldkey());
      long limit = staking.reads().priceRao(key.netuid());
      if (random.nextInt(OPERATIONS_PER_HISTORY / 4) == 0) {
        return renew();
      }
      return switch (random.nextInt(26)) {
        case 0, 1, 2 -> {
          var payer = coldkey();
          long rao = part(world.balances.freeRao(payer) / 4);
          int netuid = netuid();
          var hotkey = hotkey();
          yield call("addStake", () -> operations.addStake(payer, hotkey, netuid, rao));
        }
        case 3 ->
            call(
                "addStakeLimit",
                () ->
                    operations.addStakeLimit(
                        key, part(free / 4), limit + limit / 20, random.nextBoolean()));
        case 4, 5 ->
            call(
                "removeStake",
                () ->
                    operations.removeStake(key.coldkey(), key.hotkey(), key.netuid(), part(stake)));
        case 6 ->
            call(
                "removeStakeLimit",
                () ->
                    operations.removeStakeLimit(
                        key, part(stake), limit - limit / 20, random.nextBoolean()));
        case 7 ->
            call(
                "removeStakeFullLimit",
                () ->
                    operations.removeStakeFullLimit(
                        key.coldkey(), key.hotkey(), key.netuid(), Optional.empty()));
        case 8 -> call("unstakeAll", () -> operations.unstakeAll(key.coldkey(), key.hotkey()));
        case 9 ->
            call("unstakeAllAlpha", () -> operations.unstakeAllAlpha(key.coldkey(), key.hotkey()));
        case 10, 11 ->
            call(
                "moveStake", () -> staking.moves().moveStake(key, hotkey(), netuid(), part(stake)));
        case 12, 13 ->
            call(
                "transferStake",
                () -> staking.moves().transferStake(key, coldkey(), netuid(), part(stake)));
        case 14, 15 -> call("swapStake", () -> swapStake(staking, key, stake));
        case 16 -> recycle(operations, key, part(stake));
        case 17 -> burn(operations, key, part(stake));
        case 18 -> dividend(staking, key);
        case 19 -> rootDividend(staking);
        case 20 -> claim(staking, key.coldkey());
        case 21 -> call("claimAutomatically", () -> staking.rootClaims().claimAutomatically());
        case 22 ->
            call(
                "lock",
                () -> staking.locks().lock(key.coldkey(), key.netuid(), key.hotkey(), part(stake)));
        case 23 -> call("lockChange", () -> changeLock(staking, key));
        case 24 -> call("setChildren", () -> setChildren(staking));
        default -> keySwap(staking);
      };
    }

    private void swapStake(Staking staking, StakeKey key, long stake) {
      boolean limited = random.nextBoolean();
      var limit = new StakeMoves.Limit(random.nextLong(2_000_000_000L), random.nextBoolean());
      staking
          .moves()
          .swapStake(key, netuid(), part(stake), limited ? Optional.of(limit) : Optional.empty());
    }

    private Call recycle(StakeOperations operations, StakeKey key, long alpha) {
      long taken = U64.min(alpha, world.staking().stakes().stake(key));
      return new Call(
          "recycleAlpha",
          () -> operations.recycleAlpha(key.coldkey(), key.hotkey(), key.netuid(), alpha),
          taken,
          key.netuid());
    }

    private Call burn(StakeOperations operations, StakeKey key, long alpha) {
      return call(
          "burnAlpha",
          () -> operations.burnAlpha(key.coldkey(), key.hotkey(), key.netuid(), alpha));
    }

    /** New alpha for everybody under a hotkey, as an epoch pays it. */
    private Call dividend(Staking staking, StakeKey key) {
      long alpha = random.nextLong(1_000_000_000);
      if (key.netuid() == 0 || staking.stakes().total(key.netuid(), key.hotkey()) == 0) {
        return call("none", () -> {});
      }
      return new Call(
          "dividend",
          () -> {
            staking.markets().update(key.netuid(), market -> market.mintedOutside(alpha));
            staking.stakes().addToAll(key.netuid(), key.hotkey(), alpha);
          },
          -alpha,
          key.netuid());
    }

    private Call rootDividend(Staking staking) {
      int netuid = 1 + random.nextInt(3);
      var hotkey = hotkey();
      long alpha = random.nextLong(1_000_000_000);
      boolean hasOwner = staking.hotkeys().exists(hotkey);
      if (!hasOwner || swapsColdkeys) {
        return call("none", () -> {});
      }
      return new Call(
          "rootDividend",
          () -> {
            staking.markets().update(netuid, market -> market.mintedOutside(alpha));
            staking.rootBooks().credit(hotkey, netuid, alpha);
          },
          -alpha,
          netuid);
    }

    private Call claim(Staking staking, AccountId coldkey) {
      var types =
          List.of(
              new RootClaimType.Keep(),
              new RootClaimType.Swap(),
              new RootClaimType.KeepSubnets(List.of(1, 2)));
      var type = types.get(random.nextInt(3));
      return call(
          "claim",
          () -> {
            staking.rootClaims().setClaimType(coldkey, type);
            if (type instanceof RootClaimType.Swap) {
              checkClaimOfHotkey(staking, coldkey);
            }
            staking.rootClaims().claim(coldkey, Set.of(1, 2, 3));
            checkSecondClaim(staking, coldkey);
          });
    }

    /** A claim of one hotkey pays what it was worth, to the rao. */
    private void checkClaimOfHotkey(Staking staking, AccountId coldkey) {
      for (var hotkey : List.copyOf(staking.hotkeys().staking(coldkey))) {
        long worth = staking.hotkeyClaims().worthRao(hotkey, coldkey);
        long threshold = Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.get(world.state, 0);
        var claimed = staking.hotkeyClaims().claim(hotkey, coldkey);
        assertEquals(worth < threshold ? 0 : worth, claimed.taoRao());
      }
    }

    /** Keeping all proceeds, a second claim in a row finds nothing (17). */
    private void checkSecondClaim(Staking staking, AccountId coldkey) {
      if (staking.rootClaims().claimType(coldkey) instanceof RootClaimType.Keep) {
        for (var hotkey : staking.hotkeys().staking(coldkey)) {
          for (int netuid = 1; netuid <= 3; netuid++) {
            long owed =
                U96F32.floor(staking.rootBooks().owed(new StakeKey(netuid, hotkey, coldkey)));
            long threshold = Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.get(world.state, netuid);
            assertTrue(owed < threshold, () -> "still owed after a claim: " + owed);
          }
        }
      }
    }

    private void changeLock(Staking staking, StakeKey key) {
      var locks = staking.locks();
      switch (random.nextInt(3)) {
        case 0 -> locks.move(key.coldkey(), hotkey(), key.netuid());
        case 1 -> locks.setPerpetual(key.coldkey(), key.netuid(), random.nextBoolean());
        default -> staking.flags().setRejectLockedAlpha(key.coldkey(), random.nextInt(3) == 0);
      }
    }

    private void setChildren(Staking staking) {
      var parent = hotkey();
      int netuid = 1 + random.nextInt(3);
      Hyperparameter.SUBTOKEN_ENABLED.set(world.state, netuid, random.nextBoolean() ? 1 : 0);
      try {
        var links = new ArrayList<ChildLink>();
        for (int i = random.nextInt(4); i > 0; i--) {
          links.add(new ChildLink(random.nextLong() >>> 2, hotkey()));
        }
        staking
            .children()
            .setChildren(
                staking.hotkeys().owner(parent),
                new OnSubnet.Account(netuid, parent),
                links,
                staking.reads()::hotkeyWorthRao);
        staking.children().applyPending(netuid);
      } finally {
        Hyperparameter.SUBTOKEN_ENABLED.set(world.state, netuid, 1);
      }
    }

    private Call keySwap(Staking staking) {
      if (swapsColdkeys && random.nextInt(4) == 0) {
        var from = coldkey();
        var to = StakeWorld.account("successor" + names++);
        return call(
            "swapColdkey",
            () -> {
              staking.coldkeySwap().swapByRoot(from, to, 0);
              coldkeys.set(coldkeys.indexOf(from), to);
            });
      }
      var old = hotkey();
      var successor = StakeWorld.account("successor" + names++);
      boolean all = random.nextBoolean();
      world.block(world.block() + 10_000);
      var later = world.staking();
      return call(
          "swapHotkey",
          () -> {
            var netuid = all ? Optional.<Integer>empty() : Optional.of(netuid());
            later
                .hotkeySwap()
                .swap(
                    later.hotkeys().owner(old),
                    new HotkeySwap.Pair(old, successor),
                    netuid,
                    random.nextInt(4) == 0);
            if (all) {
              hotkeys.set(hotkeys.indexOf(old), successor);
            } else {
              hotkeys.add(successor);
            }
          });
    }

    private long totalTao() {
      return world.state.rows(Balances.ACCOUNTS).stream()
          .mapToLong(row -> row.value().freeRao() + row.value().reservedRao())
          .sum();
    }

    private Map<Integer, Long> alphaIssuances() {
      var markets = world.staking().markets();
      var issued = new TreeMap<Integer, Long>();
      NETUIDS.forEach(netuid -> issued.put(netuid, markets.market(netuid).alphaIssuance()));
      return issued;
    }

    /** Alpha is created and destroyed only where a call says so (10). */
    private void checkAlpha(Call call, boolean done, Map<Integer, Long> before, String label) {
      var after = alphaIssuances();
      for (int netuid = 1; netuid <= 3; netuid++) {
        boolean concerned = done && netuid == call.netuid();
        if (!concerned || !call.renews()) {
          long expected = concerned ? call.recycled() : 0;
          assertEquals(expected, before.get(netuid) - after.get(netuid), label);
        }
      }
    }

    /** Pool accounts hold their reserves, and no number is negative (9, 14). */
    private void checkPools(String label) {
      for (int netuid : NETUIDS) {
        var market = world.staking().markets().market(netuid);
        long held = world.balances.freeRao(AccountIds.subnetPool(netuid));
        assertTrue(held >= market.pool().taoRao(), label + " subnet " + netuid);
        assertTrue(market.pool().taoRao() >= 0 && market.pool().alpha() >= 0, label);
        assertTrue(market.alphaOut() >= 0 && market.protocolAlpha() >= 0, label);
      }
    }

    /**
     * What is staked, burned and still claimable lies outside the pool (11, 17); not after a swap
     * of coldkeys, which by the reference's own rule can make dividends claimable again.
     */
    private void checkStakes(String label) {
      var sums = new TreeMap<Integer, Long>();
      for (var row : world.state.rows(StakeLedger.POOLS)) {
        assertTrue(row.value().value() >= 0, label);
        sums.merge(row.key().netuid(), row.value().value(), Long::sum);
      }
      for (int netuid : NETUIDS) {
        var market = world.staking().markets().market(netuid);
        long ownerless = market.protocolAlpha() + market.assets().burned() + owed(netuid);
        long staked = sums.getOrDefault(netuid, 0L);
        long slack = OPERATIONS_PER_HISTORY + staked / 1_000_000;
        assertTrue(
            staked + ownerless - slack <= market.alphaOut(),
            () -> label + " subnet " + netuid + ": " + staked + " of " + market.alphaOut());
      }
      assertEquals(
          world.staking().markets().market(0).alphaOut(),
          world.staking().markets().market(0).pool().taoRao(),
          label);
    }

    private long owed(int netuid) {
      var books = world.staking().rootBooks();
      return world.state.rows(StakeLedger.SHARES, OnSubnet.prefix(0)).stream()
          .map(row -> new StakeKey(netuid, row.key().hotkey(), row.key().coldkey()))
          .mapToLong(key -> U96F32.floor(books.owed(key)))
          .sum();
    }

    /** Both ends of a lending agree, and nobody lends too much (15). */
    private void checkChildren(String label) {
      var links = world.staking().children().links();
      for (var row : world.state.rows(ChildLinks.CHILDREN)) {
        int netuid = row.key().netuid();
        assertTrue(row.value().size() <= 5 && !row.value().isEmpty(), label);
        var parents = links.parents(netuid, row.key().account());
        for (var link : row.value()) {
          assertFalse(link.hotkey().equals(row.key().account()), label);
          assertTrue(parents.stream().noneMatch(p -> p.hotkey().equals(link.hotkey())), label);
          var mirror = new ChildLink(link.proportion(), row.key().account());
          assertTrue(links.parents(netuid, link.hotkey()).contains(mirror), label);
        }
      }
      long edges =
          world.state.rows(ChildLinks.CHILDREN).stream().mapToLong(r -> r.value().size()).sum();
      long mirrors =
          world.state.rows(ChildLinks.PARENTS).stream().mapToLong(r -> r.value().size()).sum();
      assertEquals(edges, mirrors, label);
    }

    /** Locks are covered by stake, up to the rounding of shares (16). */
    private void checkLocks(Call call, String label) {
      var staking = world.staking();
      for (var row : world.state.rows(Locks.LOCKS)) {
        var coldkey = row.key().coldkey();
        long locked = staking.locks().locked(coldkey, row.key().netuid());
        long total = staking.stakes().coldkeyTotal(row.key().netuid(), coldkey);
        assertTrue(
            locked <= total + Math.max(10, total / 10_000_000),
            () -> label + ": " + locked + " locked of " + total + " after " + call.name());
      }
    }
  }
}
