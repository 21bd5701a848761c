package io.taoevm.chain.subnet;

import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A parameter of the whole chain (chain-core.md 19, last part). Only root sets one, where there is
 * a call for it. Amounts are rao, periods blocks, takes and cuts parts of 65,535 unless a name says
 * otherwise; u64 values are read unsigned.
 */
public enum GlobalParameter {
  SUBNET_OWNER_CUT(101, 11_796, "SubnetOwnerCutSet"),
  /** Parts of 2^64 - 1; no call sets it. */
  TAO_WEIGHT(102, 971_718_665_099_567_868L),
  /** Parts of 2^64 - 1. */
  CK_BURN(103, 0),
  MAX_DELEGATE_TAKE(104, 11_796, "MaxDelegateTakeSet"),
  MIN_DELEGATE_TAKE(105, 0, "MinDelegateTakeSet"),
  MIN_CHILDKEY_TAKE(106, 0, "MinChildKeyTakeSet"),
  MAX_CHILDKEY_TAKE(107, 11_796, "MaxChildKeyTakeSet"),
  TX_RATE_LIMIT(108, 1_000, "TxRateLimitSet"),
  TX_DELEGATE_TAKE_RATE_LIMIT(109, 216_000, "TxDelegateTakeRateLimitSet"),
  TX_CHILDKEY_TAKE_RATE_LIMIT(110, 216_000, 5, "TxChildKeyTakeRateLimitSet"),
  NETWORK_RATE_LIMIT(111, 7_200, "NetworkRateLimitSet"),
  NETWORK_IMMUNITY_PERIOD(112, 1_296_000, "NetworkImmunityPeriodSet"),
  NETWORK_MIN_LOCK_COST(113, 1_000_000_000_000L, "NetworkMinLockCostSet"),
  NETWORK_LOCK_REDUCTION_INTERVAL(114, 100_800, "NetworkLockCostReductionIntervalSet"),
  SUBNET_LIMIT(115, 128, "SubnetLimitSet"),
  START_CALL_DELAY(116, 0, "StartCallDelaySet"),
  /** No call sets it. */
  NETWORK_REGISTRATION_START_BLOCK(117, 0),
  ADMIN_FREEZE_WINDOW(118, 10, "AdminFreezeWindowSet"),
  /** In tempos. */
  OWNER_HYPERPARAM_RATE_LIMIT(119, 2, "OwnerHyperparamRateLimitSet"),
  MAX_EPOCHS_PER_BLOCK(120, 2, 32, "MaxEpochsPerBlockSet"),
  MAX_MECHANISM_COUNT(121, 2),
  /** Weighted stake in alpha. */
  STAKE_THRESHOLD(122, 0, "StakeThresholdSet"),
  /** Parts per million of the minimum stake. */
  NOMINATOR_MIN_REQUIRED_STAKE(123, 0),
  COMMIT_REVEAL_WEIGHTS_VERSION(124, 4, "CommitRevealVersionSet"),
  /** Bits of I96F32. */
  SUBNET_MOVING_ALPHA(125, 12_885),
  PENDING_CHILDKEY_COOLDOWN(126, 7_200, 15),
  /** Coldkeys whose root dividends are claimed for them in a block. */
  NUM_ROOT_CLAIM(127, 5),
  COLDKEY_SWAP_ANNOUNCEMENT_DELAY(128, 36_000, 50, "ColdkeySwapAnnouncementDelaySet"),
  COLDKEY_SWAP_REANNOUNCEMENT_DELAY(129, 7_200, 10, "ColdkeySwapReannouncementDelaySet"),
  /** Read by nothing. */
  DISSOLVE_NETWORK_SCHEDULE_DURATION(130, 36_000, "DissolveNetworkScheduleDurationSet"),
  /** No call sets it. */
  UNLOCK_RATE(131, 934_866),
  /** No call sets it. */
  MATURITY_RATE(132, 934_866),
  /** Bytes of commitments in one tempo. */
  MAX_SPACE(133, 3_100),
  /** What the last registration of a subnet cost; no call sets it. */
  NETWORK_LAST_LOCK_COST(134, 1_000_000_000_000L),
  /** When that was; 0 if there was none. No call sets it. */
  NETWORK_LAST_LOCK_BLOCK(135, 0),
  /** Parts of 2^63; read by nothing, as the other settings of flows. */
  TAO_FLOW_SMOOTHING_FACTOR(136, 29_597_889_189_277L),
  /** Whether flows are net of the chain's own; read by nothing. */
  NET_TAO_FLOW_ENABLED(137, 1);

  private final Table<Only, Long> table;
  private final long production;
  private final long fast;
  private final String event;

  GlobalParameter(int tableId, long value) {
    this(tableId, value, value, "");
  }

  GlobalParameter(int tableId, long value, String event) {
    this(tableId, value, value, event);
  }

  GlobalParameter(int tableId, long production, long fast) {
    this(tableId, production, fast, "");
  }

  GlobalParameter(int tableId, long production, long fast, String event) {
    this.table = new Table<>(tableId, name(), KeyCodecs.ONLY, ValueCodecs.U64);
    this.production = production;
    this.fast = fast;
    this.event = event;
  }

  /** The value, or the build's default where none was set. */
  public long get(State state) {
    var value = state.get(table, Only.ROW);
    if (value != null) {
      return value;
    }
    return production == fast || !RuntimeConstants.of(state).fast() ? production : fast;
  }

  /** The event that tells of a new value; none where the reference has none. */
  public Optional<String> event() {
    return event.isEmpty() ? Optional.empty() : Optional.of(event);
  }

  /** The value if one was set. */
  public OptionalLong find(State state) {
    var value = state.get(table, Only.ROW);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** Stores a value without any check. */
  public void set(State state, long value) {
    state.put(table, Only.ROW, value);
  }
}
