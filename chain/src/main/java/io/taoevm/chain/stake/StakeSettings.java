package io.taoevm.chain.stake;

import static io.taoevm.chain.subnet.GlobalParameter.CK_BURN;
import static io.taoevm.chain.subnet.GlobalParameter.COLDKEY_SWAP_ANNOUNCEMENT_DELAY;
import static io.taoevm.chain.subnet.GlobalParameter.COLDKEY_SWAP_REANNOUNCEMENT_DELAY;
import static io.taoevm.chain.subnet.GlobalParameter.MATURITY_RATE;
import static io.taoevm.chain.subnet.GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE;
import static io.taoevm.chain.subnet.GlobalParameter.NUM_ROOT_CLAIM;
import static io.taoevm.chain.subnet.GlobalParameter.PENDING_CHILDKEY_COOLDOWN;
import static io.taoevm.chain.subnet.GlobalParameter.STAKE_THRESHOLD;
import static io.taoevm.chain.subnet.GlobalParameter.TAO_WEIGHT;
import static io.taoevm.chain.subnet.GlobalParameter.UNLOCK_RATE;

import io.taoevm.chain.emission.TaoWeight;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.State;

/** The chain-wide parameters of stake in the form in which its rules use them. */
public final class StakeSettings {
  /** The least TAO of a stake: 0.002 TAO, in rao. */
  public static final long MIN_STAKE_RAO = 2_000_000;

  private static final UInt128 MILLION = U64F64.of(1_000_000);

  private final State state;

  StakeSettings(State state) {
    this.state = state;
  }

  /** The least nomination in rao. */
  public long nominatorMinRao() {
    long parts = NOMINATOR_MIN_REQUIRED_STAKE.get(state);
    return U64F64.floor(U64F64.divide(U64F64.of(U64.multiply(MIN_STAKE_RAO, parts)), MILLION));
  }

  long stakeThresholdRao() {
    return STAKE_THRESHOLD.get(state);
  }

  /** How much a TAO on root counts against alpha, U96F32. */
  public UInt128 taoWeight() {
    return TaoWeight.ofParts(TAO_WEIGHT.get(state));
  }

  long childCooldownBlocks() {
    return PENDING_CHILDKEY_COOLDOWN.get(state);
  }

  /** How fast locks decay and conviction matures. */
  LockState.Rates lockRates() {
    return new LockState.Rates(UNLOCK_RATE.get(state), MATURITY_RATE.get(state));
  }

  long rootClaimsPerBlock() {
    return NUM_ROOT_CLAIM.get(state);
  }

  /** The part of a parent's dividend that is recycled, in parts of 2^64 - 1. */
  public long childBurnParts() {
    return CK_BURN.get(state);
  }

  long coldkeySwapDelayBlocks() {
    return COLDKEY_SWAP_ANNOUNCEMENT_DELAY.get(state);
  }

  long coldkeyReannounceBlocks() {
    return COLDKEY_SWAP_REANNOUNCEMENT_DELAY.get(state);
  }
}
