package io.taoevm.chain.registration;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Collateral;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.AdminWindow;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.Subnets;

/** What an owner says of the collateral of registrations (precompiles-next.md 7.2). */
public final class CollateralSetting {
  private final State state;
  private final long block;

  public CollateralSetting(State state, long block) {
    this.state = state;
    this.block = block;
  }

  /**
   * Sets the part of a registration's price that becomes collateral.
   *
   * @param owner the subnet's owner who asks; zero for root
   * @param share of 65,535
   * @throws Refusal {@code TxRateLimitExceeded}, {@code AdminActionProhibitedDuringWeightsWindow},
   *     {@code SubnetDoesNotExist}, {@code NotPermittedOnRootSubnet}, {@code
   *     CollateralLockShareTooHigh}
   */
  public void setLockShare(AccountId owner, int netuid, int share) {
    var limit = RateLimit.of(RateLimit.Kind.COLLATERAL_LOCK_SHARE, netuid, AccountId.ZERO);
    require(owner, netuid, limit);
    Refusal.unless(share <= Collateral.MAX_LOCK_SHARE, AdminError.CollateralLockShareTooHigh);
    state.put(Collateral.LOCK_SHARE, netuid, share);
    state.emit(new SubtensorEvent.CollateralLockShareSet(netuid, share));
    stamp(owner, limit);
  }

  /**
   * Sets how much collateral an earned alpha sets free; bonds that stand keep theirs.
   *
   * @param owner the subnet's owner who asks; zero for root
   * @param ratio U64F64, above 0 and at most 10
   * @throws Refusal as {@link #setLockShare}, with {@code CollateralDrainRatioOutOfBounds}
   */
  public void setDrainRatio(AccountId owner, int netuid, UInt128 ratio) {
    var limit = RateLimit.of(RateLimit.Kind.COLLATERAL_DRAIN_RATIO, netuid, AccountId.ZERO);
    require(owner, netuid, limit);
    Refusal.unless(
        !ratio.isZero() && ratio.compareTo(Collateral.MAX_DRAIN_RATIO) <= 0,
        AdminError.CollateralDrainRatioOutOfBounds);
    state.put(Collateral.DRAIN_RATIO, netuid, ratio);
    state.emit(new SubtensorEvent.CollateralDrainRatioSet(netuid, ratio));
    stamp(owner, limit);
  }

  private void require(AccountId owner, int netuid, RateLimit limit) {
    Refusal.unless(
        owner.isZero() || limit.passes(state, block, AdminWindow.ownerInterval(state, netuid)),
        SubtensorError.TxRateLimitExceeded);
    AdminWindow.requireOpen(state, netuid, block);
    Refusal.unless(new Subnets(state).exists(netuid), AdminError.SubnetDoesNotExist);
    Refusal.unless(netuid != Subnets.ROOT, AdminError.NotPermittedOnRootSubnet);
  }

  private void stamp(AccountId owner, RateLimit limit) {
    if (!owner.isZero()) {
      limit.stamp(state, block);
    }
  }
}
