package io.taoevm.chain.registration;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.AdminWindow;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;
import java.util.Arrays;

/** How many mechanisms a subnet has and what each gets (chain-core.md 12.1 and 12.2). */
public final class MechanismSetting {
  private static final int WHOLE = 65_535;

  private final State state;
  private final long block;

  public MechanismSetting(State state, long block) {
    this.state = state;
    this.block = block;
  }

  /** Removed mechanisms lose their rows; a change makes the split even. */
  void changeCount(int netuid, int count) {
    var old = Mechanism.count(state, netuid);
    if (count == old) {
      return;
    }
    for (var mechanism = count; mechanism < old; mechanism++) {
      SubnetRemoval.removeMechanism(state, Mechanism.index(netuid, mechanism));
    }
    Hyperparameter.MECHANISM_COUNT.set(state, netuid, count);
    state.remove(MechanismSplits.TABLE, netuid);
  }

  /**
   * Splits the emission; no parts mean an even split.
   *
   * @param owner the subnet's owner who asks; zero for root
   * @param parts of 65,535 by mechanism
   * @throws Refusal {@code TxRateLimitExceeded}, {@code AdminActionProhibitedDuringWeightsWindow},
   *     {@code MechanismDoesNotExist}, {@code InvalidValue}
   */
  public void setSplit(AccountId owner, int netuid, int[] parts) {
    var limit = RateLimit.of(RateLimit.Kind.EMISSION_SPLIT, netuid, owner);
    var interval = RuntimeConstants.of(state).emissionSplitInterval();
    Refusal.unless(
        owner.isZero() || limit.passes(state, block, interval), SubtensorError.TxRateLimitExceeded);
    AdminWindow.requireOpen(state, netuid, block);
    Refusal.unless(new Subnets(state).exists(netuid), SubtensorError.MechanismDoesNotExist);
    Refusal.unless(
        parts.length > 0
            && parts.length <= Mechanism.count(state, netuid)
            && Arrays.stream(parts).sum() == WHOLE,
        SubtensorError.InvalidValue);
    state.put(MechanismSplits.TABLE, netuid, parts);
    stamp(owner, limit);
  }

  /** Makes the split even; otherwise as {@link #setSplit}. */
  public void clearSplit(AccountId owner, int netuid) {
    var limit = RateLimit.of(RateLimit.Kind.EMISSION_SPLIT, netuid, owner);
    var interval = RuntimeConstants.of(state).emissionSplitInterval();
    Refusal.unless(
        owner.isZero() || limit.passes(state, block, interval), SubtensorError.TxRateLimitExceeded);
    AdminWindow.requireOpen(state, netuid, block);
    Refusal.unless(new Subnets(state).exists(netuid), SubtensorError.MechanismDoesNotExist);
    state.remove(MechanismSplits.TABLE, netuid);
    stamp(owner, limit);
  }

  private void stamp(AccountId owner, RateLimit limit) {
    if (!owner.isZero()) {
      limit.stamp(state, block);
    }
  }
}
