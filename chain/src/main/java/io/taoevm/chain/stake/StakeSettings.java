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
import io.taoevm.chain.subnet.GlobalParameter;

/** The chain-wide settings of stake, which root may change, with what they read as while unset. */
public final class StakeSettings {
  /** The least TAO of a stake: 0.002 TAO, in rao. */
  public static final long MIN_STAKE_RAO = 2_000_000;

  /** Whether limit orders are taken at all. */
  public static final Table<Only, Boolean> LIMIT_ORDERS_ENABLED =
      new Table<>(327, "LimitOrdersEnabled", KeyCodecs.ONLY, ValueCodecs.BOOL);

  private static final UInt128 MILLION = U64F64.of(1_000_000);

  private final State state;

  public StakeSettings(State state) {
    this.state = state;
  }

  private long read(GlobalParameter parameter) {
    return parameter.get(state);
  }

  /** The least nomination in rao. */
  public long nominatorMinRao() {
    return U64F64.floor(
        U64F64.divide(
            U64F64.of(
                U64.multiply(MIN_STAKE_RAO, read(GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE))),
            MILLION));
  }

  public long stakeThresholdRao() {
    return read(GlobalParameter.STAKE_THRESHOLD);
  }

  /** U96F32. */
  public UInt128 taoWeight() {
    return TaoWeight.ofParts(read(GlobalParameter.TAO_WEIGHT));
  }

  public int maxDelegateTake() {
    return (int) read(GlobalParameter.MAX_DELEGATE_TAKE);
  }

  public int minDelegateTake() {
    return (int) read(GlobalParameter.MIN_DELEGATE_TAKE);
  }

  public int maxChildkeyTake() {
    return (int) read(GlobalParameter.MAX_CHILDKEY_TAKE);
  }

  public int minChildkeyTake() {
    return (int) read(GlobalParameter.MIN_CHILDKEY_TAKE);
  }

  public long delegateTakeIntervalBlocks() {
    return read(GlobalParameter.TX_DELEGATE_TAKE_RATE_LIMIT);
  }

  public long childkeyTakeIntervalBlocks() {
    return read(GlobalParameter.TX_CHILDKEY_TAKE_RATE_LIMIT);
  }

  public long txIntervalBlocks() {
    return read(GlobalParameter.TX_RATE_LIMIT);
  }

  public long childCooldownBlocks() {
    return read(GlobalParameter.PENDING_CHILDKEY_COOLDOWN);
  }

  /** How fast locks decay and conviction matures. */
  public LockState.Rates lockRates() {
    return new LockState.Rates(
        read(GlobalParameter.UNLOCK_RATE), read(GlobalParameter.MATURITY_RATE));
  }

  public long rootClaimsPerBlock() {
    return read(GlobalParameter.NUM_ROOT_CLAIM);
  }

  /** The part of a parent's dividend that is recycled, in parts of 2^64 - 1. */
  public long childBurnParts() {
    return read(GlobalParameter.CK_BURN);
  }

  public long coldkeySwapDelayBlocks() {
    return read(GlobalParameter.COLDKEY_SWAP_ANNOUNCEMENT_DELAY);
  }

  public long coldkeyReannounceBlocks() {
    return read(GlobalParameter.COLDKEY_SWAP_REANNOUNCEMENT_DELAY);
  }

  public boolean limitOrdersEnabled() {
    return state.get(LIMIT_ORDERS_ENABLED, Only.ROW, true);
  }
}
