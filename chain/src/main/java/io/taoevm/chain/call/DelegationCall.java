package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.RootClaimType;
import java.util.List;
import java.util.SortedSet;

/**
 * How stake works for others: takes, children, root dividends, locks (staking-and-pools.md 8 to 10
 * and 12).
 */
public sealed interface DelegationCall extends RuntimeCall {
  /** {@code decrease_take}. */
  record DecreaseTake(AccountId hotkey, int take) implements DelegationCall {}

  /** {@code increase_take}. */
  record IncreaseTake(AccountId hotkey, int take) implements DelegationCall {}

  /** {@code set_children}. */
  record SetChildren(AccountId hotkey, int netuid, List<ChildLink> children)
      implements DelegationCall {}

  /** {@code set_childkey_take}. */
  record SetChildkeyTake(AccountId hotkey, int netuid, int take) implements DelegationCall {}

  /** {@code set_auto_parent_delegation_enabled}. */
  record SetAutoParentDelegationEnabled(AccountId hotkey, boolean enabled)
      implements DelegationCall {}

  /** {@code set_coldkey_auto_stake_hotkey}. */
  record SetColdkeyAutoStakeHotkey(int netuid, AccountId hotkey) implements DelegationCall {}

  /** {@code claim_root}. */
  record ClaimRoot(SortedSet<Integer> subnets) implements DelegationCall {}

  /** {@code claim_root_with_hotkey}. */
  record ClaimRootWithHotkey(AccountId hotkey) implements DelegationCall {}

  /** {@code set_root_claim_type}. */
  record SetRootClaimType(RootClaimType newRootClaimType) implements DelegationCall {}

  /** {@code lock_stake}. */
  record LockStake(AccountId hotkey, int netuid, long amountAlpha) implements DelegationCall {}

  /** {@code move_lock}. */
  record MoveLock(AccountId destinationHotkey, int netuid) implements DelegationCall {}

  /** {@code set_perpetual_lock}. */
  record SetPerpetualLock(int netuid, boolean enabled) implements DelegationCall {}

  /** {@code set_reject_locked_alpha}. */
  record SetRejectLockedAlpha(boolean enabled) implements DelegationCall {}
}
