package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.util.Optional;

/**
 * Locked stake of coldkeys, one lock for each coldkey and subnet (staking-and-pools 10): what stays
 * unlocked, locking, moving, and how locked alpha travels with a transfer. The sums over the locks
 * to one hotkey are kept by {@link LockTotals}.
 */
public final class Locks {
  /** A lock and the hotkey that it is to. */
  public record Lock(AccountId hotkey, LockState state) {}

  private static final ValueCodec<Lock> LOCK_CODEC =
      ValueCodecs.of(
          lock -> lock.state.write(new ScaleWriter().account(lock.hotkey)).toBytes(),
          bytes -> {
            var reader = new ScaleReader(bytes);
            return new Lock(reader.account(), LockState.read(reader));
          });

  public static final Table<ColdkeyOnSubnet, Lock> LOCKS =
      new Table<>(330, "Lock", ColdkeyOnSubnet.CODEC, LOCK_CODEC);

  /** Who locks to a hotkey: the same locks found from the other side. */
  public static final Table<StakeKey, Boolean> LOCKING_COLDKEYS =
      new Table<>(331, "LockingColdkeys", StakeKey.CODEC, ValueCodecs.BOOL);

  /** False for a coldkey whose lock is perpetual; otherwise absent. */
  public static final Table<ColdkeyOnSubnet, Boolean> DECAYING =
      new Table<>(332, "DecayingLock", ColdkeyOnSubnet.CODEC, ValueCodecs.BOOL);

  private final StakeContext context;
  private final Collateral collateral;
  private final State state;
  private final LockTotals totals;

  Locks(StakeContext context, Collateral collateral) {
    this.context = context;
    this.collateral = collateral;
    this.state = context.state();
    this.totals = new LockTotals(context);
  }

  LockTotals totals() {
    return totals;
  }

  // ---- Reads

  /** Whether a coldkey's lock on a subnet does not decay. */
  public boolean isPerpetual(AccountId coldkey, int netuid) {
    return Boolean.FALSE.equals(state.get(DECAYING, new ColdkeyOnSubnet(coldkey, netuid)));
  }

  LockState.Kind kind(AccountId coldkey, int netuid, AccountId hotkey) {
    return new LockState.Kind(context.isOwnerHotkey(netuid, hotkey), isPerpetual(coldkey, netuid));
  }

  /** The lock of a coldkey as it stands in the present block. */
  public Optional<Lock> current(AccountId coldkey, int netuid) {
    var stored = state.get(LOCKS, new ColdkeyOnSubnet(coldkey, netuid));
    return stored == null
        ? Optional.empty()
        : Optional.of(
            new Lock(stored.hotkey, rolled(stored.state, kind(coldkey, netuid, stored.hotkey))));
  }

  LockState rolled(LockState lock, LockState.Kind kind) {
    return lock.rolled(context.block(), context.settings().lockRates(), kind);
  }

  /** All that is locked to a hotkey on a subnet, as it stands in the present block. */
  public LockState behind(int netuid, AccountId hotkey) {
    return totals.sum(netuid, hotkey);
  }

  /** The alpha that a coldkey holds locked now. */
  public long locked(AccountId coldkey, int netuid) {
    return current(coldkey, netuid).map(lock -> lock.state.mass()).orElse(0L);
  }

  /** The alpha that a coldkey may take away now: neither locked nor collateral. */
  public long unlocked(AccountId coldkey, int netuid) {
    long unlocked =
        U64.subtract(context.stakes().coldkeyTotal(netuid, coldkey), locked(coldkey, netuid));
    return U64.subtract(unlocked, collateral.total(coldkey, netuid));
  }

  /**
   * @throws Refusal {@code StakeUnavailable} if less than the amount is unlocked
   */
  void requireUnlocked(AccountId coldkey, int netuid, long amount) {
    Refusal.unless(!U64.isLess(unlocked(coldkey, netuid), amount), SubtensorError.StakeUnavailable);
  }

  // ---- Changes of one lock

  void store(AccountId coldkey, int netuid, AccountId hotkey, LockState lock) {
    var index = new StakeKey(netuid, hotkey, coldkey);
    var key = new ColdkeyOnSubnet(coldkey, netuid);
    if (lock.isDust()) {
      state.remove(LOCKING_COLDKEYS, index);
      state.remove(LOCKS, key);
    } else {
      state.put(LOCKING_COLDKEYS, index, true);
      state.put(LOCKS, key, new Lock(hotkey, lock));
    }
  }

  void remove(AccountId coldkey, int netuid, AccountId hotkey) {
    state.remove(LOCKING_COLDKEYS, new StakeKey(netuid, hotkey, coldkey));
    state.remove(LOCKS, new ColdkeyOnSubnet(coldkey, netuid));
  }

  /** Brings a coldkey's lock and the sum that it is part of to the present block. */
  public void roll(AccountId coldkey, int netuid) {
    var stored = state.get(LOCKS, new ColdkeyOnSubnet(coldkey, netuid));
    if (stored != null) {
      roll(coldkey, netuid, stored.hotkey, stored.state);
    }
  }

  private LockState roll(AccountId coldkey, int netuid, AccountId hotkey, LockState before) {
    var kind = kind(coldkey, netuid, hotkey);
    var after = rolled(before, kind);
    long mass = U64.subtract(before.mass(), after.mass());
    var conviction = before.conviction().minus(after.conviction());
    var sum = totals.read(netuid, hotkey, kind);
    totals.write(
        netuid,
        hotkey,
        kind,
        mass == 0 && conviction.isZero()
            ? rolled(sum, kind)
            : sum.minus(mass, conviction).at(context.block()));
    store(coldkey, netuid, hotkey, after);
    return after;
  }

  /**
   * Locks alpha to a hotkey.
   *
   * @throws Refusal {@code SubnetNotExists}, {@code AmountTooLow}, {@code HotKeyAccountNotExists},
   *     {@code LockHotkeyMismatch}, {@code InsufficientStakeForLock}
   */
  public void lock(AccountId coldkey, int netuid, AccountId hotkey, long amount) {
    Refusal.unless(
        !RuntimeConstants.spec(state).locksNeedSubnets() || context.subnets().exists(netuid),
        SubtensorError.SubnetNotExists);
    Refusal.unless(amount != 0, SubtensorError.AmountTooLow);
    Refusal.unless(context.hotkeys().exists(hotkey), SubtensorError.HotKeyAccountNotExists);
    var stored = state.get(LOCKS, new ColdkeyOnSubnet(coldkey, netuid));
    Refusal.unless(
        stored == null || stored.hotkey.equals(hotkey), SubtensorError.LockHotkeyMismatch);
    long now = context.block();
    long total = context.stakes().coldkeyTotal(netuid, coldkey);
    var before = stored == null ? LockState.empty(now) : stored.state;
    var rolled = roll(coldkey, netuid, hotkey, before);
    var locked =
        rolled.isZero()
            ? new LockState(amount, UInt128.ZERO, now)
            : rolled.withMass(U64.add(rolled.mass(), amount));
    Refusal.unless(!U64.isLess(total, locked.mass()), SubtensorError.InsufficientStakeForLock);
    var kind = kind(coldkey, netuid, hotkey);
    store(coldkey, netuid, hotkey, rolled(locked, kind));
    totals.add(netuid, hotkey, kind, new LockState(amount, UInt128.ZERO, now));
    state.emit(new StakeEvent.StakeLocked(coldkey, hotkey, netuid, amount));
  }

  /** Makes a coldkey's lock on a subnet keep its mass, or decay again. */
  public void setPerpetual(AccountId coldkey, int netuid, boolean enabled) {
    boolean changes = isPerpetual(coldkey, netuid) != enabled;
    var key = new ColdkeyOnSubnet(coldkey, netuid);
    roll(coldkey, netuid);
    var before = state.get(LOCKS, key);
    if (before != null && changes) {
      totals.subtract(netuid, before.hotkey, kind(coldkey, netuid, before.hotkey), before.state);
    }
    if (enabled) {
      state.put(DECAYING, key, false);
    } else {
      state.remove(DECAYING, key);
    }
    if (before != null && changes) {
      totals.add(netuid, before.hotkey, kind(coldkey, netuid, before.hotkey), before.state);
    }
    state.emit(new StakeEvent.PerpetualLockUpdated(coldkey, netuid, enabled));
  }

  /**
   * Points a coldkey's lock to another hotkey; conviction survives only if both have one owner.
   *
   * @throws Refusal {@code HotKeyAccountNotExists}, {@code NoExistingLock}
   */
  public void move(AccountId coldkey, AccountId destination, int netuid) {
    var hotkeys = context.hotkeys();
    Refusal.unless(hotkeys.exists(destination), SubtensorError.HotKeyAccountNotExists);
    var present =
        current(coldkey, netuid).orElseThrow(() -> new Refusal(SubtensorError.NoExistingLock));
    var origin = present.hotkey;
    boolean sameOwner = hotkeys.owner(origin).equals(hotkeys.owner(destination));
    var moved = sameOwner ? present.state : present.state.withConviction(UInt128.ZERO);
    var kind = kind(coldkey, netuid, destination);
    moved = rolled(moved, kind);
    remove(coldkey, netuid, origin);
    store(coldkey, netuid, destination, moved);
    totals.subtract(netuid, origin, kind(coldkey, netuid, origin), present.state);
    totals.add(netuid, destination, kind, moved);
    state.emit(new StakeEvent.LockMoved(coldkey, origin, destination, netuid));
  }

  /** Lowers a lock because its stake was taken away by force. */
  void forceReduce(AccountId coldkey, int netuid, long amount) {
    roll(coldkey, netuid);
    var stored = state.get(LOCKS, new ColdkeyOnSubnet(coldkey, netuid));
    if (stored == null) {
      return;
    }
    var kind = kind(coldkey, netuid, stored.hotkey);
    totals.roll(netuid, stored.hotkey, kind);
    var lock = stored.state;
    long left = U64.subtract(lock.mass(), amount);
    var share = U64F64.ONE.minus(U64F64.ratio(amount, lock.mass()));
    var conviction = left == 0 ? UInt128.ZERO : U64F64.multiply(lock.conviction(), share);
    store(coldkey, netuid, stored.hotkey, new LockState(left, conviction, context.block()));
    var sum = totals.read(netuid, stored.hotkey, kind);
    totals.write(
        netuid,
        stored.hotkey,
        kind,
        sum.minus(lock.mass() - left, lock.conviction().minus(conviction)));
  }

  /**
   * Takes the locked part of a transfer within a subnet along: what the unlocked stake does not
   * cover.
   *
   * @throws Refusal {@code LockHotkeyMismatch}, {@code AccountRejectsLockedAlpha}
   */
  void transfer(AccountId origin, AccountId destination, int netuid, long amount) {
    var source = current(origin, netuid);
    if (origin.equals(destination) || amount == 0 || source.isEmpty()) {
      return;
    }
    var from = source.get();
    var target = current(destination, netuid);
    long free = U64.subtract(context.stakes().coldkeyTotal(netuid, origin), from.state.mass());
    long uncovered = U64.subtract(amount, free);
    long mass = U64.min(uncovered, from.state.mass());
    Refusal.unless(
        uncovered == 0 || target.isEmpty() || target.get().hotkey.equals(from.hotkey),
        SubtensorError.LockHotkeyMismatch);
    var share = mass == 0 ? UInt128.ZERO : U64F64.ratio(mass, from.state.mass());
    var part =
        new LockState(mass, U64F64.multiply(from.state.conviction(), share), context.block());
    Refusal.unless(
        mass == 0 || context.flags().acceptsLockedAlpha(destination),
        SubtensorError.AccountRejectsLockedAlpha);
    var to = target.orElse(new Lock(from.hotkey, LockState.empty(context.block())));
    var fromKind = kind(origin, netuid, from.hotkey);
    var toKind = kind(destination, netuid, to.hotkey);
    store(origin, netuid, from.hotkey, rolled(from.state.minus(mass, part.conviction()), fromKind));
    var grown =
        new LockState(
            U64.add(to.state.mass(), mass),
            to.state.conviction().plus(part.conviction()),
            to.state.lastUpdate());
    store(destination, netuid, to.hotkey, rolled(grown, toKind));
    if (mass != 0) {
      totals.subtract(netuid, from.hotkey, fromKind, part);
      totals.add(netuid, to.hotkey, toKind, part);
    }
  }

  /** Forgets all locks of a subnet that goes away. */
  void removeSubnet(int netuid) {
    for (var row : state.rows(LOCKING_COLDKEYS, OnSubnet.prefix(netuid))) {
      state.remove(LOCKS, new ColdkeyOnSubnet(row.key().coldkey(), netuid));
    }
    state.removeAll(LOCKING_COLDKEYS, OnSubnet.prefix(netuid));
    for (var row : state.rows(DECAYING)) {
      if (row.key().netuid() == netuid) {
        state.remove(DECAYING, row.key());
      }
    }
    totals.removeSubnet(netuid);
  }
}
