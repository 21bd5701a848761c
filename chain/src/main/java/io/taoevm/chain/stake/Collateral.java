package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stake that the owner of a hotkey has locked under it as collateral (precompiles-next.md 7.2):
 * registrations put it there, earned emission sets it free again. Amounts are alpha.
 */
public final class Collateral {
  /**
   * What is locked under a hotkey.
   *
   * @param locked cannot leave the hotkey
   * @param drainRatio alpha set free for each alpha earned, U64F64, as it was at the registration
   * @param minLocked the floor that its owner chose: emission fills up to it and frees nothing
   *     below
   * @param earned emission since the lock began
   */
  public record Bond(long locked, UInt128 drainRatio, long minLocked, long earned) {
    private boolean isEmpty() {
      return locked == 0 && minLocked == 0;
    }

    private Bond withLocked(long alpha) {
      return new Bond(alpha, drainRatio, minLocked, earned);
    }

    private Bond withDrainRatio(UInt128 ratio) {
      return new Bond(locked, ratio, minLocked, earned);
    }

    /** Both together, at the slower of both ratios. */
    private Bond plus(Bond other) {
      return new Bond(
          U64.add(locked, other.locked),
          drainRatio.min(other.drainRatio),
          U64.add(minLocked, other.minLocked),
          U64.add(earned, other.earned));
    }
  }

  /** The greatest share of a registration's price that may become collateral, of 65,535. */
  public static final int MAX_LOCK_SHARE = 62_258;

  /** The greatest drain ratio, U64F64. */
  public static final UInt128 MAX_DRAIN_RATIO = U64F64.of(10);

  public static final Table<StakeKey, Bond> BONDS =
      new Table<>(
          310,
          "MinerCollateral",
          StakeKey.CODEC,
          ValueCodecs.of(
              bond ->
                  StakeCodecs.writeU128(new ScaleWriter().u64(bond.locked), bond.drainRatio)
                      .u64(bond.minLocked)
                      .u64(bond.earned)
                      .toBytes(),
              bytes -> {
                var in = new ScaleReader(bytes);
                return new Bond(in.u64(), StakeCodecs.readU128(in), in.u64(), in.u64());
              }));

  /** The sum of a coldkey's bonds on a subnet; absent for none. */
  public static final Table<ColdkeyOnSubnet, Long> TOTALS =
      new Table<>(311, "ColdkeyMinerCollateral", ColdkeyOnSubnet.CODEC, ValueCodecs.U64);

  /** The part of a registration's price that becomes collateral, of 65,535. */
  public static final Table<Integer, Integer> LOCK_SHARE =
      new Table<>(312, "CollateralLockShare", KeyCodecs.U16, ValueCodecs.U16);

  /** The drain ratio of new bonds, U64F64. */
  public static final Table<Integer, UInt128> DRAIN_RATIO =
      new Table<>(313, "CollateralDrainRatio", KeyCodecs.U16, StakeCodecs.U128);

  private static final int WHOLE = 65_535;

  private final StakeContext context;
  private final State state;

  Collateral(StakeContext context) {
    this.context = context;
    this.state = context.state();
  }

  // ---- Reads

  public @Nullable Bond bond(StakeKey key) {
    return state.get(BONDS, key);
  }

  public long locked(StakeKey key) {
    var bond = bond(key);
    return bond == null ? 0 : bond.locked;
  }

  /** All that a coldkey has locked on a subnet. */
  public long total(AccountId coldkey, int netuid) {
    return state.get(TOTALS, new ColdkeyOnSubnet(coldkey, netuid), 0L);
  }

  /** The hotkeys under which a coldkey has a bond on a subnet, ascending. */
  public List<AccountId> hotkeys(AccountId coldkey, int netuid) {
    return state.rows(BONDS, OnSubnet.prefix(netuid)).stream()
        .filter(row -> row.key().coldkey().equals(coldkey))
        .map(row -> row.key().hotkey())
        .toList();
  }

  public int lockShare(int netuid) {
    return state.get(LOCK_SHARE, netuid, 0);
  }

  public UInt128 drainRatio(int netuid) {
    return state.get(DRAIN_RATIO, netuid, U64F64.ONE);
  }

  /** The stake under the hotkey that is not collateral. */
  long free(StakeKey key) {
    return U64.subtract(context.stakes().stake(key), locked(key));
  }

  /**
   * @throws Refusal {@code StakeUnavailable} if taking the amount away would leave too little for
   *     the bond; never without one
   */
  void requireCovered(StakeKey key, long alpha) {
    Refusal.unless(
        locked(key) == 0 || !U64.isLess(free(key), alpha), SubtensorError.StakeUnavailable);
  }

  /**
   * A gift leaves the giver enough for all bonds.
   *
   * @throws Refusal {@code StakeUnavailable}
   */
  void requireTransferable(AccountId coldkey, int netuid, long alpha) {
    long held = context.stakes().coldkeyTotal(netuid, coldkey);
    long transferable = U64.subtract(held, total(coldkey, netuid));
    Refusal.unless(!U64.isLess(transferable, alpha), SubtensorError.StakeUnavailable);
  }

  // ---- The price of a registration

  /**
   * How a registration's price is paid.
   *
   * @param burnedRao buys alpha that nobody keeps
   * @param topUpRao buys alpha that becomes collateral
   */
  public record Price(long burnedRao, long topUpRao) {
    public long totalRao() {
      return U64.add(burnedRao, topUpRao);
    }
  }

  /** Splits a price; collateral that stands already counts at the moving price. */
  public Price split(StakeKey key, long priceRao) {
    var share = U64F64.ratio(lockShare(key.netuid()), WHOLE);
    long requiredRao = U64F64.floorOfProduct(priceRao, share);
    long standingRao =
        requiredRao == 0 ? 0 : U64F64.floorOfProduct(locked(key), movingPrice(key.netuid()));
    return new Price(U64.subtract(priceRao, requiredRao), U64.subtract(requiredRao, standingRao));
  }

  UInt128 movingPrice(int netuid) {
    return context.markets().market(netuid).dynamic()
        ? EmissionState.of(state, netuid).movingPrice().shiftLeft(32)
        : U64F64.ONE;
  }

  // ---- Changes

  private void store(StakeKey key, @Nullable Bond bond) {
    long before = locked(key);
    long after = bond == null ? 0 : bond.locked;
    if (bond == null || bond.isEmpty()) {
      state.remove(BONDS, key);
    } else {
      state.put(BONDS, key, bond);
    }
    var coldkey = new ColdkeyOnSubnet(key.coldkey(), key.netuid());
    long total = U64.add(U64.subtract(state.get(TOTALS, coldkey, 0L), before), after);
    if (total == 0) {
      state.remove(TOTALS, coldkey);
    } else {
      state.put(TOTALS, coldkey, total);
    }
  }

  private Bond bondOrNew(StakeKey key) {
    var bond = bond(key);
    return bond == null ? new Bond(0, drainRatio(key.netuid()), 0, 0) : bond;
  }

  /** Locks more; the ratio stays what it was. */
  void lock(StakeKey key, long alpha) {
    var bond = bondOrNew(key);
    store(key, bond.withLocked(U64.add(bond.locked, alpha)));
  }

  /** A registration takes the subnet's ratio over. */
  public void renew(StakeKey key) {
    var bond = bond(key);
    if (bond != null) {
      store(key, bond.withDrainRatio(drainRatio(key.netuid())));
    }
  }

  /** Sets the floor; 0 is none. */
  void setFloor(StakeKey key, long alpha) {
    var bond = bondOrNew(key);
    store(key, new Bond(bond.locked, bond.drainRatio, alpha, bond.earned));
  }

  /**
   * Settles a bond with what its hotkey has earned: below the floor some of it is staked and
   * locked, above it stake is set free.
   *
   * @param key of the hotkey and its owner
   * @param emission what the hotkey earned in all
   * @param capturable the part of it that is the owner's alone
   * @return what was staked and locked
   */
  public long settle(StakeKey key, long emission, long capturable) {
    var before = bond(key);
    if (emission == 0 || before == null) {
      return 0;
    }
    long earned = U64.add(before.earned, emission);
    var bond = new Bond(before.locked, before.drainRatio, before.minLocked, earned);
    long missing = U64.subtract(bond.minLocked, bond.locked);
    if (missing != 0) {
      long captured = U64.min(capturable, missing);
      context.stakes().add(key, captured);
      store(key, bond.withLocked(U64.add(bond.locked, captured)));
      return captured;
    }
    long released =
        U64.min(
            U64F64.floorOfProduct(emission, bond.drainRatio),
            U64.subtract(bond.locked, bond.minLocked));
    store(key, bond.withLocked(U64.subtract(bond.locked, released)));
    return 0;
  }

  /** Moves the owner's bond from one hotkey to another. */
  void moveHotkey(int netuid, AccountId from, AccountId to, AccountId coldkey) {
    move(new StakeKey(netuid, from, coldkey), new StakeKey(netuid, to, coldkey));
  }

  /** Moves all bonds of a coldkey on a subnet to another one. */
  void moveColdkey(int netuid, AccountId from, AccountId to) {
    if (total(from, netuid) == 0) {
      return;
    }
    for (var hotkey : hotkeys(from, netuid)) {
      move(new StakeKey(netuid, hotkey, from), new StakeKey(netuid, hotkey, to));
    }
  }

  private void move(StakeKey from, StakeKey to) {
    var moved = bond(from);
    if (moved != null) {
      var there = bond(to);
      store(from, null);
      store(to, there == null ? moved : there.plus(moved));
    }
  }

  /** Forgets what is locked on a subnet that goes away, and its settings. */
  void removeSubnet(int netuid) {
    state.removeAll(BONDS, OnSubnet.prefix(netuid));
    for (var row : state.rows(TOTALS)) {
      if (row.key().netuid() == netuid) {
        state.remove(TOTALS, row.key());
      }
    }
    state.remove(LOCK_SHARE, netuid);
    state.remove(DRAIN_RATIO, netuid);
  }
}
