package io.taoevm.chain.registration;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.AdminWindow;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Hyperparameter.Setter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;

/**
 * Sets hyperparameters with the checks of chain-core.md 19: who, how often, when, and within which
 * bounds. The order is that of the reference: origin and rate limit, admin window, existence, root,
 * bounds; the owner's stamp comes after success.
 */
public final class ParameterSetting {
  private static final long TAO = 1_000_000_000;
  private static final int MOST_UIDS = 256;
  private static final long MOST_OWNER_BONDS_AVERAGE = 975_000;
  private static final long ROOT_THRESHOLD_LIMIT = 10_000_000;
  private static final long VOTING_POWER_ONE = 1_000_000_000_000_000_000L;
  private static final int LEAST_ALPHA = 1_638;
  private static final int VERSION_KEY_TEMPOS = 5;

  private final State state;
  private final long block;

  public ParameterSetting(State state, long block) {
    this.state = state;
    this.block = block;
  }

  /**
   * Sets a hyperparameter.
   *
   * @param owner the subnet's owner who asks; zero for root
   * @throws Refusal {@code BadOrigin} if only root may, {@code TxRateLimitExceeded}, {@code
   *     AdminActionProhibitedDuringWeightsWindow}, {@code SubnetDoesNotExist}, or what the bounds
   *     say
   */
  public void set(AccountId owner, Hyperparameter parameter, int netuid, long value) {
    Refusal.unless(parameter.setter() != Setter.NOBODY, AdminError.POWRegistrationDisabled);
    Refusal.unless(owner.isZero() || parameter.setter() == Setter.OWNER, DispatchError.BadOrigin);
    var limit = limitOf(owner, parameter, netuid);
    requireRate(owner, limit);
    requireWindow(owner, parameter, netuid);
    if (parameter == Hyperparameter.BONDS_MOVING_AVERAGE && !owner.isZero()) {
      require(
          !U64.isLess(MOST_OWNER_BONDS_AVERAGE, value), AdminError.BondsMovingAverageMaxReached);
    }
    if (!parameter.rules().anyNetuid()) {
      require(new Subnets(state).exists(netuid), notExists(parameter));
    }
    requireBounds(owner, parameter, netuid, value);
    store(parameter, netuid, value);
    limit.stamp(owner);
  }

  private static ChainError notExists(Hyperparameter parameter) {
    return parameter == Hyperparameter.MECHANISM_COUNT
        ? SubtensorError.MechanismDoesNotExist
        : AdminError.SubnetDoesNotExist;
  }

  /** What an owner's change is limited by. */
  private record Limit(State state, long block, RateLimit stamp, long interval) {
    void stamp(AccountId owner) {
      if (!owner.isZero() && interval > 0) {
        stamp.stamp(state, block);
      }
    }
  }

  private Limit limitOf(AccountId owner, Hyperparameter parameter, int netuid) {
    var constants = RuntimeConstants.of(state);
    if (parameter == Hyperparameter.WEIGHTS_VERSION_KEY) {
      var interval = VERSION_KEY_TEMPOS * Hyperparameter.TEMPO.get(state, netuid);
      return limit(RateLimit.of(RateLimit.Kind.WEIGHTS_VERSION_KEY, netuid, owner), interval);
    }
    if (parameter == Hyperparameter.MECHANISM_COUNT) {
      var stamp = RateLimit.of(RateLimit.Kind.MECHANISM_COUNT, netuid, owner);
      return limit(stamp, constants.mechanismCountInterval());
    }
    var interval = parameter.rules().ownerLimit() ? AdminWindow.ownerInterval(state, netuid) : 0;
    return limit(RateLimit.ofHyperparameter(parameter, netuid), interval);
  }

  private Limit limit(RateLimit stamp, long interval) {
    return new Limit(state, block, stamp, interval);
  }

  private void requireRate(AccountId owner, Limit limit) {
    require(
        owner.isZero() || limit.stamp.passes(state, block, limit.interval),
        SubtensorError.TxRateLimitExceeded);
  }

  private void requireWindow(AccountId owner, Hyperparameter parameter, int netuid) {
    var rootNeedsNone = parameter == Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI;
    if (parameter.rules().window() && !(rootNeedsNone && owner.isZero())) {
      AdminWindow.requireOpen(state, netuid, block);
    }
  }

  private static void require(boolean condition, ChainError error) {
    Refusal.unless(condition, error);
  }

  private static boolean within(long value, long least, long most) {
    return !U64.isLess(value, least) && !U64.isLess(most, value);
  }

  private void requireBounds(AccountId owner, Hyperparameter parameter, int netuid, long value) {
    switch (parameter) {
      case MAX_ALLOWED_UIDS -> requireMaxAllowedUids(netuid, value);
      case MIN_ALLOWED_UIDS -> {
        require(
            value < Hyperparameter.MAX_ALLOWED_UIDS.get(state, netuid),
            AdminError.MinAllowedUidsGreaterThanMaxAllowedUids);
        require(
            value < new Neurons(state).count(netuid),
            AdminError.MinAllowedUidsGreaterThanCurrentUids);
      }
      case MAX_ALLOWED_VALIDATORS ->
          require(
              value <= Hyperparameter.MAX_ALLOWED_UIDS.get(state, netuid),
              AdminError.MaxValidatorsLargerThanMaxUIds);
      case ACTIVITY_CUTOFF_FACTOR_MILLI ->
          require(
              within(value, 1_000, 50_000), SubtensorError.ActivityCutoffFactorMilliOutOfBounds);
      case ACTIVITY_CUTOFF -> require(value >= 360, SubtensorError.ActivityCutoffTooLow);
      case MIN_BURN ->
          require(
              U64.isLess(value, TAO)
                  && U64.isLess(value, Hyperparameter.MAX_BURN.get(state, netuid)),
              AdminError.ValueNotInBounds);
      case MAX_BURN ->
          require(
              U64.isLess(TAO / 10, value)
                  && U64.isLess(Hyperparameter.MIN_BURN.get(state, netuid), value),
              AdminError.ValueNotInBounds);
      case BURN_HALF_LIFE -> {
        requireNotRoot(netuid);
        require(within(value, 1, 36_100), AdminError.InvalidValue);
      }
      case OWNER_CUT_ENABLED, OWNER_CUT_AUTO_LOCK_ENABLED, SUBNET_EMISSION_ENABLED ->
          requireNotRoot(netuid);
      case ALPHA_SIGMOID_STEEPNESS ->
          require(owner.isZero() || value >= 0, AdminError.NegativeSigmoidSteepness);
      case REVEAL_PERIOD_EPOCHS -> {
        require(!U64.isLess(100, value), SubtensorError.RevealPeriodTooLarge);
        require(value != 0, SubtensorError.RevealPeriodTooSmall);
      }
      case IMMUNE_OWNER_UIDS_LIMIT -> require(within(value, 1, 10), SubtensorError.InvalidValue);
      case MIN_CHILDKEY_TAKE ->
          require(
              within(
                  value,
                  GlobalParameter.MIN_CHILDKEY_TAKE.get(state),
                  GlobalParameter.MAX_CHILDKEY_TAKE.get(state)),
              AdminError.InvalidValue);
      case ROOT_CLAIMABLE_THRESHOLD ->
          require(
              !U64.isLess(ROOT_THRESHOLD_LIMIT, value), SubtensorError.InvalidRootClaimThreshold);
      case VOTING_POWER_EMA_ALPHA ->
          require(!U64.isLess(VOTING_POWER_ONE, value), SubtensorError.InvalidVotingPowerEmaAlpha);
      case MECHANISM_COUNT -> requireMechanismCount(netuid, value);
      default -> {}
    }
  }

  private static void requireNotRoot(int netuid) {
    require(netuid != Subnets.ROOT, AdminError.NotPermittedOnRootSubnet);
  }

  private void requireMaxAllowedUids(int netuid, long value) {
    require(
        value >= Hyperparameter.MIN_ALLOWED_UIDS.get(state, netuid),
        AdminError.MaxAllowedUidsLessThanMinAllowedUids);
    require(
        value >= new Neurons(state).count(netuid), AdminError.MaxAllowedUIdsLessThanCurrentUIds);
    require(value <= MOST_UIDS, AdminError.MaxAllowedUidsGreaterThanDefaultMaxAllowedUids);
    require(
        value * Hyperparameter.MECHANISM_COUNT.get(state, netuid) <= MOST_UIDS,
        SubtensorError.TooManyUIDsPerMechanism);
  }

  private void requireMechanismCount(int netuid, long value) {
    require(
        value >= 1 && value <= GlobalParameter.MAX_MECHANISM_COUNT.get(state),
        SubtensorError.InvalidValue);
    require(
        value * Hyperparameter.MAX_ALLOWED_UIDS.get(state, netuid) <= MOST_UIDS,
        SubtensorError.TooManyUIDsPerMechanism);
  }

  private void store(Hyperparameter parameter, int netuid, long value) {
    if (parameter == Hyperparameter.TEMPO) {
      new OwnerActions(state, block).applyTempo(netuid, (int) value);
      return;
    }
    if (parameter == Hyperparameter.MECHANISM_COUNT) {
      new MechanismSetting(state, block).changeCount(netuid, (int) value);
      return;
    }
    parameter.set(state, netuid, value);
    parameter
        .event()
        .ifPresent(event -> state.emit(new SubtensorEvent.ParameterSet(event, netuid, value)));
    if (parameter == Hyperparameter.BONDS_RESET_ON) {
      state.emit(new SubtensorEvent.ParameterSet("BondsResetToggled", netuid, value));
    }
  }

  /**
   * Sets what a registration multiplies the price with.
   *
   * @param multiplier U64F64, 1 to 3
   */
  public void setBurnIncreaseMult(AccountId owner, int netuid, UInt128 multiplier) {
    var limit =
        limit(
            RateLimit.of(RateLimit.Kind.BURN_INCREASE_MULT, netuid, AccountId.ZERO),
            AdminWindow.ownerInterval(state, netuid));
    requireRate(owner, limit);
    AdminWindow.requireOpen(state, netuid, block);
    require(new Subnets(state).exists(netuid), AdminError.SubnetDoesNotExist);
    requireNotRoot(netuid);
    require(
        multiplier.compareTo(U64F64.ONE) >= 0 && multiplier.compareTo(U64F64.of(3)) <= 0,
        AdminError.InvalidValue);
    EmissionState.update(state, netuid, emission -> emission.withBurnIncreaseMult(multiplier));
    state.emit(new SubtensorEvent.BurnIncreaseMultSet(netuid, multiplier));
    limit.stamp(owner);
  }

  /**
   * Sets the bounds of liquid alpha, parts of 65,535.
   *
   * @throws Refusal {@code LiquidAlphaDisabled}, {@code AlphaHighTooLow}, {@code
   *     AlphaLowOutOfRange}, or as {@link #set}
   */
  public void setAlphaValues(AccountId owner, int netuid, int low, int high) {
    var limit = limitOf(owner, Hyperparameter.ALPHA_LOW, netuid);
    requireRate(owner, limit);
    AdminWindow.requireOpen(state, netuid, block);
    require(Hyperparameter.LIQUID_ALPHA_ON.isOn(state, netuid), SubtensorError.LiquidAlphaDisabled);
    require(high >= LEAST_ALPHA, SubtensorError.AlphaHighTooLow);
    require(low >= LEAST_ALPHA && low <= high, SubtensorError.AlphaLowOutOfRange);
    Hyperparameter.ALPHA_LOW.set(state, netuid, low);
    Hyperparameter.ALPHA_HIGH.set(state, netuid, high);
    limit.stamp(owner);
  }
}
