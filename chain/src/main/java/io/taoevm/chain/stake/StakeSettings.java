package io.taoevm.chain.stake;

import io.taoevm.chain.emission.TaoWeight;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** The chain-wide settings of stake, which root may change, with what they read as while unset. */
public final class StakeSettings {
  /** The least TAO of a stake: 0.002 TAO, in rao. */
  public static final long MIN_STAKE_RAO = 2_000_000;

  /** Parts per million of {@link #MIN_STAKE_RAO} below which a nomination is swept. */
  public static final Table<Only, Long> NOMINATOR_MIN_FACTOR =
      setting(310, "NominatorMinRequiredStake");

  public static final Table<Only, Long> STAKE_THRESHOLD = setting(311, "StakeThreshold");
  public static final Table<Only, Long> TAO_WEIGHT = setting(312, "TaoWeight");
  public static final Table<Only, Long> MAX_DELEGATE_TAKE = setting(313, "MaxDelegateTake");
  public static final Table<Only, Long> MIN_DELEGATE_TAKE = setting(314, "MinDelegateTake");
  public static final Table<Only, Long> MAX_CHILDKEY_TAKE = setting(315, "MaxChildkeyTake");
  public static final Table<Only, Long> MIN_CHILDKEY_TAKE = setting(316, "MinChildkeyTake");
  public static final Table<Only, Long> DELEGATE_TAKE_INTERVAL =
      setting(317, "TxDelegateTakeRateLimit");
  public static final Table<Only, Long> CHILDKEY_TAKE_INTERVAL =
      setting(318, "TxChildkeyTakeRateLimit");
  public static final Table<Only, Long> TX_INTERVAL = setting(319, "TxRateLimit");
  public static final Table<Only, Long> CHILD_COOLDOWN = setting(320, "PendingChildKeyCooldown");
  public static final Table<Only, Long> UNLOCK_RATE = setting(321, "UnlockRate");
  public static final Table<Only, Long> MATURITY_RATE = setting(322, "MaturityRate");
  public static final Table<Only, Long> ROOT_CLAIMS_PER_BLOCK = setting(323, "NumRootClaim");
  public static final Table<Only, Long> CHILD_BURN = setting(324, "CKBurn");
  public static final Table<Only, Long> COLDKEY_SWAP_DELAY =
      setting(325, "ColdkeySwapAnnouncementDelay");
  public static final Table<Only, Long> COLDKEY_REANNOUNCE_DELAY =
      setting(326, "ColdkeySwapReannouncementDelay");

  /** Whether limit orders are taken at all. */
  public static final Table<Only, Boolean> LIMIT_ORDERS_ENABLED =
      new Table<>(327, "LimitOrdersEnabled", KeyCodecs.ONLY, ValueCodecs.BOOL);

  private static final long MAX_TAKE = 11_796;
  private static final long TAKE_INTERVAL_BLOCKS = 216_000;
  private static final long LOCK_RATE_BLOCKS = 934_866;
  private static final UInt128 MILLION = U64F64.of(1_000_000);

  private final State state;

  public StakeSettings(State state) {
    this.state = state;
  }

  private static Table<Only, Long> setting(int id, String name) {
    return new Table<>(id, name, KeyCodecs.ONLY, ValueCodecs.U64);
  }

  private long read(Table<Only, Long> table, long absent) {
    return state.get(table, Only.ROW, absent);
  }

  /** The least nomination in rao. */
  public long nominatorMinRao() {
    return U64F64.floor(
        U64F64.divide(
            U64F64.of(U64.multiply(MIN_STAKE_RAO, read(NOMINATOR_MIN_FACTOR, 0))), MILLION));
  }

  public long stakeThresholdRao() {
    return read(STAKE_THRESHOLD, 0);
  }

  /** U96F32. */
  public UInt128 taoWeight() {
    return TaoWeight.ofParts(read(TAO_WEIGHT, TaoWeight.DEFAULT));
  }

  public int maxDelegateTake() {
    return (int) read(MAX_DELEGATE_TAKE, MAX_TAKE);
  }

  public int minDelegateTake() {
    return (int) read(MIN_DELEGATE_TAKE, 0);
  }

  public int maxChildkeyTake() {
    return (int) read(MAX_CHILDKEY_TAKE, MAX_TAKE);
  }

  public int minChildkeyTake() {
    return (int) read(MIN_CHILDKEY_TAKE, 0);
  }

  public long delegateTakeIntervalBlocks() {
    return read(DELEGATE_TAKE_INTERVAL, TAKE_INTERVAL_BLOCKS);
  }

  public long childkeyTakeIntervalBlocks(StakeIntervals defaults) {
    return read(CHILDKEY_TAKE_INTERVAL, defaults.childkeyTakeBlocks());
  }

  public long txIntervalBlocks() {
    return read(TX_INTERVAL, 1000);
  }

  public long childCooldownBlocks(StakeIntervals defaults) {
    return read(CHILD_COOLDOWN, defaults.childCooldownBlocks());
  }

  /** How fast locks decay and conviction matures. */
  public LockState.Rates lockRates() {
    return new LockState.Rates(
        read(UNLOCK_RATE, LOCK_RATE_BLOCKS), read(MATURITY_RATE, LOCK_RATE_BLOCKS));
  }

  public long rootClaimsPerBlock() {
    return read(ROOT_CLAIMS_PER_BLOCK, 5);
  }

  /** The part of a parent's dividend that is recycled, in parts of 2^64 - 1. */
  public long childBurnParts() {
    return read(CHILD_BURN, 0);
  }

  public long coldkeySwapDelayBlocks(StakeIntervals defaults) {
    return read(COLDKEY_SWAP_DELAY, defaults.coldkeySwapBlocks());
  }

  public long coldkeyReannounceBlocks(StakeIntervals defaults) {
    return read(COLDKEY_REANNOUNCE_DELAY, defaults.coldkeyReannounceBlocks());
  }

  public boolean limitOrdersEnabled() {
    return state.get(LIMIT_ORDERS_ENABLED, Only.ROW, true);
  }
}
