package io.taoevm.chain.registration;

import io.taoevm.chain.event.SubtensorEvent;
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
import io.taoevm.chain.subnet.Bounds;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Hyperparameter.Setter;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;

/**
 * Sets hyperparameters with the checks of chain-core.md 19: who, how often, when, and within which
 * bounds, as {@link Hyperparameter} has them. The order is that of the reference: origin and rate
 * limit, admin window, existence, root, bounds; the owner's stamp comes after success.
 */
public final class ParameterSetting {
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

  private void requireBounds(AccountId owner, Hyperparameter parameter, int netuid, long value) {
    parameter.bounds().require(new Bounds.Wish(state, netuid, !owner.isZero(), value));
  }

  private static void requireNotRoot(int netuid) {
    require(netuid != Subnets.ROOT, AdminError.NotPermittedOnRootSubnet);
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
    requireBounds(owner, Hyperparameter.ALPHA_HIGH, netuid, high);
    requireBounds(owner, Hyperparameter.ALPHA_LOW, netuid, low);
    require(low <= high, SubtensorError.AlphaLowOutOfRange);
    Hyperparameter.ALPHA_LOW.set(state, netuid, low);
    Hyperparameter.ALPHA_HIGH.set(state, netuid, high);
    limit.stamp(owner);
  }
}
