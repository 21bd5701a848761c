package io.taoevm.chain.call;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import org.jspecify.annotations.Nullable;

/**
 * Parameters and switches, set by root and in part by subnet owners (chain-core.md 18 and 19). The
 * reference has one call for each parameter; here the parameter is an argument, and {@link
 * AdminCalls} knows the call's index and encoding by it.
 */
public sealed interface AdminCall extends RuntimeCall {

  /**
   * {@code sudo_set_…} of a subnet's parameter.
   *
   * @param value as {@link Hyperparameter} tells
   */
  record SetHyperparameter(Hyperparameter parameter, int netuid, long value) implements AdminCall {}

  /** {@code sudo_set_…} of a parameter of the chain. */
  record SetGlobalParameter(GlobalParameter parameter, long value) implements AdminCall {}

  /** {@code sudo_set_burn_increase_mult}; the factor is U64F64. */
  record SudoSetBurnIncreaseMult(int netuid, UInt128 burnIncreaseMult) implements AdminCall {}

  /** {@code sudo_set_collateral_lock_share}, in parts of 65,535; of releases after 425. */
  record SudoSetCollateralLockShare(int netuid, int lockShare) implements AdminCall {}

  /** {@code sudo_set_collateral_drain_ratio}, U64F64; of releases after 425. */
  record SudoSetCollateralDrainRatio(int netuid, UInt128 drainRatio) implements AdminCall {}

  /** {@code sudo_set_alpha_values}, in parts of 65,535. */
  record SudoSetAlphaValues(int netuid, int alphaLow, int alphaHigh) implements AdminCall {}

  /** {@code sudo_set_mechanism_emission_split}, in parts of 65,535; null for an even split. */
  record SudoSetMechanismEmissionSplit(int netuid, int @Nullable [] maybeSplit)
      implements AdminCall {}

  /** {@code sudo_trim_to_max_allowed_uids}. */
  record SudoTrimToMaxAllowedUids(int netuid, int maxN) implements AdminCall {}

  /** {@code sudo_set_subnet_owner_hotkey}. */
  record SudoSetSubnetOwnerHotkey(int netuid, AccountId hotkey) implements AdminCall {}

  /** {@code sudo_set_sn_owner_hotkey}. */
  record SudoSetSnOwnerHotkey(int netuid, AccountId hotkey) implements AdminCall {}

  /** {@code sudo_set_subnet_moving_alpha}; bits of I96F32. */
  record SudoSetSubnetMovingAlpha(UInt128 alpha) implements AdminCall {}

  /** {@code sudo_set_tao_flow_cutoff}; bits of I64F64, read by nothing. */
  record SudoSetTaoFlowCutoff(UInt128 flowCutoff) implements AdminCall {}

  /** {@code sudo_set_tao_flow_normalization_exponent}; U64F64, 1 to 2, read by nothing. */
  record SudoSetTaoFlowNormalizationExponent(UInt128 exponent) implements AdminCall {}

  /** {@code sudo_set_total_issuance}, which is no more. */
  record SudoSetTotalIssuance(long totalIssuanceRao) implements AdminCall {}

  /** {@code sudo_toggle_evm_precompile}, by the precompile's index among the switches. */
  record SudoToggleEvmPrecompile(int precompileId, boolean enabled) implements AdminCall {}
}
