package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Stake moved by its owner: in, out, between hotkeys, subnets and coldkeys (staking-and-pools.md
 * 7).
 */
public sealed interface StakingCall extends RuntimeCall {
  /** {@code add_stake}. */
  record AddStake(AccountId hotkey, int netuid, long amountStakedRao) implements StakingCall {}

  /** {@code remove_stake}. */
  record RemoveStake(AccountId hotkey, int netuid, long amountUnstakedAlpha)
      implements StakingCall {}

  /** {@code add_stake_limit}. */
  record AddStakeLimit(
      AccountId hotkey, int netuid, long amountStakedRao, long limitPriceRao, boolean allowPartial)
      implements StakingCall {}

  /** {@code remove_stake_limit}. */
  record RemoveStakeLimit(
      AccountId hotkey,
      int netuid,
      long amountUnstakedAlpha,
      long limitPriceRao,
      boolean allowPartial)
      implements StakingCall {}

  /** {@code remove_stake_full_limit}. */
  record RemoveStakeFullLimit(AccountId hotkey, int netuid, @Nullable Long limitPriceRao)
      implements StakingCall {}

  /** {@code unstake_all}. */
  record UnstakeAll(AccountId hotkey) implements StakingCall {}

  /** {@code unstake_all_alpha}. */
  record UnstakeAllAlpha(AccountId hotkey) implements StakingCall {}

  /** {@code move_stake}. */
  record MoveStake(
      AccountId originHotkey,
      AccountId destinationHotkey,
      int originNetuid,
      int destinationNetuid,
      long alphaAmount)
      implements StakingCall {}

  /** {@code transfer_stake}. */
  record TransferStake(
      AccountId destinationColdkey,
      AccountId hotkey,
      int originNetuid,
      int destinationNetuid,
      long alphaAmount)
      implements StakingCall {}

  /** {@code swap_stake}. */
  record SwapStake(AccountId hotkey, int originNetuid, int destinationNetuid, long alphaAmount)
      implements StakingCall {}

  /** {@code swap_stake_limit}. */
  record SwapStakeLimit(
      AccountId hotkey,
      int originNetuid,
      int destinationNetuid,
      long alphaAmount,
      long limitPriceRao,
      boolean allowPartial)
      implements StakingCall {}

  /**
   * {@code move_stake_limit}, of later releases; its index is not known: SCALE has no form of it.
   */
  record MoveStakeLimit(
      AccountId originHotkey,
      AccountId destinationHotkey,
      int originNetuid,
      int destinationNetuid,
      long alphaAmount,
      long limitPriceRao,
      boolean allowPartial)
      implements StakingCall {}

  /** {@code transfer_stake_and_hotkey}, of releases after 425. */
  record TransferStakeAndHotkey(
      AccountId destinationColdkey,
      AccountId originHotkey,
      AccountId destinationHotkey,
      int originNetuid,
      int destinationNetuid,
      long alphaAmount)
      implements StakingCall {}

  /** {@code add_collateral}, of releases after 425. */
  record AddCollateral(int netuid, AccountId hotkey, long alpha, long limitPriceRao)
      implements StakingCall {}

  /** {@code set_min_collateral}, of releases after 425. */
  record SetMinCollateral(int netuid, AccountId hotkey, long minLockedAlpha)
      implements StakingCall {}

  /** {@code recycle_alpha}. */
  record RecycleAlpha(AccountId hotkey, long amountAlpha, int netuid) implements StakingCall {}

  /** {@code burn_alpha}. */
  record BurnAlpha(AccountId hotkey, long amountAlpha, int netuid) implements StakingCall {}

  /** {@code add_stake_burn}. */
  record AddStakeBurn(AccountId hotkey, int netuid, long amountRao, @Nullable Long limitPriceRao)
      implements StakingCall {}

  /** {@code try_associate_hotkey}. */
  record TryAssociateHotkey(AccountId hotkey) implements StakingCall {}
}
