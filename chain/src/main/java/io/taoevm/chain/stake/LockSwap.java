package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import java.util.ArrayList;
import java.util.List;

/** What swaps of keys do to locks (staking-and-pools 10 and 11). */
final class LockSwap {
  private final StakeContext context;
  private final State state;
  private final Locks locks;
  private final LockTotals totals;

  LockSwap(StakeContext context, Locks locks) {
    this.context = context;
    this.state = context.state();
    this.locks = locks;
    this.totals = locks.totals();
  }

  private record Moving(int netuid, AccountId hotkey, LockState lock) {}

  /**
   * Gives all locks and flags of a coldkey to another one.
   *
   * @throws Refusal {@code ActiveLockExists}, {@code AccountRejectsLockedAlpha}
   */
  void moveColdkey(AccountId from, AccountId to) {
    for (var row : state.rows(Locks.LOCKS, to.bytes())) {
      Refusal.unless(locks.locked(to, row.key().netuid()) == 0, SubtensorError.ActiveLockExists);
    }
    boolean accepts = context.flags().acceptsLockedAlpha(to);
    var moving = new ArrayList<Moving>();
    for (var row : state.rows(Locks.LOCKS, from.bytes())) {
      int netuid = row.key().netuid();
      var hotkey = row.value().hotkey();
      var rolled = locks.rolled(row.value().state(), locks.kind(from, netuid, hotkey));
      Refusal.unless(rolled.mass() == 0 || accepts, SubtensorError.AccountRejectsLockedAlpha);
      moving.add(new Moving(netuid, hotkey, rolled));
    }
    for (var lock : moving) {
      locks.remove(from, lock.netuid, lock.hotkey);
      var kind = locks.kind(from, lock.netuid, lock.hotkey);
      totals.subtract(lock.netuid, lock.hotkey, kind, lock.lock);
    }
    for (var row : state.rows(Locks.DECAYING, from.bytes())) {
      state.remove(Locks.DECAYING, row.key());
      state.put(Locks.DECAYING, new ColdkeyOnSubnet(to, row.key().netuid()), row.value());
    }
    context.flags().move(from, to);
    for (var lock : moving) {
      var kind = locks.kind(to, lock.netuid, lock.hotkey);
      var rolled = locks.rolled(lock.lock, kind);
      locks.store(to, lock.netuid, lock.hotkey, rolled);
      totals.add(lock.netuid, lock.hotkey, kind, rolled);
    }
  }

  /** Points all locks to a hotkey, and their sums, to another one. */
  void moveHotkey(AccountId from, AccountId to, List<Integer> netuids) {
    for (int netuid : netuids) {
      boolean wasOwner = context.isOwnerHotkey(netuid, from);
      boolean isOwner = wasOwner || context.isOwnerHotkey(netuid, to);
      if (isOwner || totals.exists(netuid, from)) {
        moveLocks(netuid, from, to, wasOwner, isOwner);
        moveTotals(netuid, from, to, wasOwner, isOwner);
      }
    }
  }

  private void moveLocks(
      int netuid, AccountId from, AccountId to, boolean wasOwner, boolean isOwner) {
    for (var row : state.rows(Locks.LOCKING_COLDKEYS, StakeKey.prefix(netuid, from))) {
      var coldkey = row.key().coldkey();
      var lock = state.get(Locks.LOCKS, new ColdkeyOnSubnet(coldkey, netuid));
      if (lock != null && lock.hotkey().equals(from)) {
        boolean perpetual = locks.isPerpetual(coldkey, netuid);
        var rolled = locks.rolled(lock.state(), new LockState.Kind(wasOwner, perpetual));
        rolled = locks.rolled(rolled, new LockState.Kind(isOwner, perpetual));
        locks.remove(coldkey, netuid, from);
        locks.store(coldkey, netuid, to, rolled);
      }
    }
  }

  private void moveTotals(
      int netuid, AccountId from, AccountId to, boolean wasOwner, boolean isOwner) {
    for (boolean perpetual : new boolean[] {true, false}) {
      var kind = new LockState.Kind(isOwner, perpetual);
      totals
          .take(netuid, from, new LockState.Kind(wasOwner, perpetual))
          .ifPresent(sum -> totals.write(netuid, to, kind, locks.rolled(sum, kind)));
    }
  }
}
