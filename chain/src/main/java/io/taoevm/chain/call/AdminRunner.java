package io.taoevm.chain.call;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.registration.CollateralSetting;
import io.taoevm.chain.registration.MechanismSetting;
import io.taoevm.chain.registration.OwnerActions;
import io.taoevm.chain.registration.ParameterSetting;
import io.taoevm.chain.registration.UidTrimming;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.FlowSettings;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Hyperparameter.Setter;

/** Carries out the calls that set parameters. */
final class AdminRunner {
  private final State state;
  private final long block;
  private final Staking staking;

  AdminRunner(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
  }

  void run(Origin origin, AdminCall call) {
    var setting = new ParameterSetting(state, block);
    switch (call) {
      case AdminCall.SetHyperparameter c -> setHyperparameter(origin, c);
      case AdminCall.SetGlobalParameter c -> setGlobal(origin, c.parameter(), c.value());
      case AdminCall.SudoSetBurnIncreaseMult c ->
          setting.setBurnIncreaseMult(owner(origin, c.netuid()), c.netuid(), c.burnIncreaseMult());
      case AdminCall.SudoSetCollateralLockShare c ->
          new CollateralSetting(state, block)
              .setLockShare(owner(origin, c.netuid()), c.netuid(), c.lockShare());
      case AdminCall.SudoSetCollateralDrainRatio c ->
          new CollateralSetting(state, block)
              .setDrainRatio(owner(origin, c.netuid()), c.netuid(), c.drainRatio());
      case AdminCall.SudoSetAlphaValues c ->
          setting.setAlphaValues(
              owner(origin, c.netuid()), c.netuid(), c.alphaLow(), c.alphaHigh());
      case AdminCall.SudoSetMechanismEmissionSplit c -> setSplit(origin, c);
      case AdminCall.SudoTrimToMaxAllowedUids c ->
          new UidTrimming(state, block).trim(owner(origin, c.netuid()), c.netuid(), c.maxN());
      case AdminCall.SudoSetSubnetOwnerHotkey c -> setOwnerHotkey(origin, c.netuid(), c.hotkey());
      case AdminCall.SudoSetSnOwnerHotkey c -> setOwnerHotkey(origin, c.netuid(), c.hotkey());
      case AdminCall.SudoSetSubnetMovingAlpha c -> {
        origin.requireRoot();
        require(c.alpha().hi() == 0 && c.alpha().lo() >= 0, AdminError.ValueNotInBounds);
        GlobalParameter.SUBNET_MOVING_ALPHA.set(state, c.alpha().lo());
      }
      case AdminCall.SudoSetTaoFlowCutoff c -> {
        origin.requireRoot();
        state.put(FlowSettings.CUTOFF, Only.ROW, c.flowCutoff());
      }
      case AdminCall.SudoSetTaoFlowNormalizationExponent c -> {
        origin.requireRoot();
        require(
            c.exponent().compareTo(U64F64.ONE) >= 0 && c.exponent().compareTo(U64F64.of(2)) <= 0,
            AdminError.InvalidValue);
        state.put(FlowSettings.EXPONENT, Only.ROW, c.exponent());
      }
      case AdminCall.SudoSetTotalIssuance ignored -> throw new Refusal(AdminError.Deprecated);
      case AdminCall.SudoToggleEvmPrecompile c -> {
        origin.requireRoot();
        togglePrecompile(c);
      }
    }
  }

  /** The owner that speaks; zero for root. */
  private AccountId owner(Origin origin, int netuid) {
    return SubnetRunner.ownerOf(state, origin, netuid);
  }

  private static void require(boolean condition, ChainError error) {
    Refusal.unless(condition, error);
  }

  private void setHyperparameter(Origin origin, AdminCall.SetHyperparameter call) {
    require(call.parameter().setter() != Setter.NOBODY, AdminError.POWRegistrationDisabled);
    if (call.parameter().setter() == Setter.ROOT || isRootOnlyCall(call)) {
      origin.requireRoot();
    }
    new ParameterSetting(state, block)
        .set(owner(origin, call.netuid()), call.parameter(), call.netuid(), call.value());
  }

  /** The admin pallet's tempo is root's; the owner has a call of its own. */
  private static boolean isRootOnlyCall(AdminCall.SetHyperparameter call) {
    return call.parameter() == Hyperparameter.TEMPO;
  }

  private void setSplit(Origin origin, AdminCall.SudoSetMechanismEmissionSplit call) {
    var owner = owner(origin, call.netuid());
    var setting = new MechanismSetting(state, block);
    var split = call.maybeSplit();
    if (split == null) {
      setting.clearSplit(owner, call.netuid());
    } else {
      setting.setSplit(owner, call.netuid(), split);
    }
  }

  private void setOwnerHotkey(Origin origin, int netuid, AccountId hotkey) {
    owner(origin, netuid);
    new OwnerActions(state, block).setOwnerHotkey(netuid, hotkey);
  }

  private void setGlobal(Origin origin, GlobalParameter parameter, long value) {
    origin.requireRoot();
    switch (parameter) {
      case MAX_EPOCHS_PER_BLOCK -> require(value >= 1, AdminError.ValueNotInBounds);
      case MAX_MECHANISM_COUNT -> require(value >= 1 && value <= 16, SubtensorError.InvalidValue);
      case NUM_ROOT_CLAIM -> require(!U64.isLess(50, value), SubtensorError.InvalidNumRootClaim);
      default -> {}
    }
    var leastNominationRao = staking.settings().nominatorMinRao();
    parameter.set(state, value);
    if (parameter == GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE
        && U64.isLess(leastNominationRao, value)) {
      staking.operations().clearSmallNominations();
    }
    parameter
        .event()
        .ifPresent(event -> state.emit(new SubtensorEvent.GlobalParameterSet(event, value)));
  }

  private void togglePrecompile(AdminCall.SudoToggleEvmPrecompile call) {
    var switches = PrecompileSwitch.values();
    Refusal.unless(call.precompileId() < switches.length, DispatchError.Other);
    if (switches[call.precompileId()].set(state, call.enabled())) {
      state.emit(new SubtensorEvent.PrecompileUpdated(call.precompileId(), call.enabled()));
    }
  }
}
