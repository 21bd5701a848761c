package io.taoevm.chain.stake;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import java.util.List;

/** What happened to stake, in the reference's names and order of fields (chain-core A.4). */
public sealed interface StakeEvent extends Event {
  @Override
  default String pallet() {
    return "SubtensorModule";
  }

  /** TAO became stake; {@code taoRao} includes the fee. */
  record StakeAdded(
      AccountId coldkey, AccountId hotkey, long taoRao, long alpha, int netuid, long feeRao)
      implements StakeEvent {}

  /** Stake became TAO; {@code alpha} is what was sold, {@code feeAlpha} comes on top. */
  record StakeRemoved(
      AccountId coldkey, AccountId hotkey, long taoRao, long alpha, int netuid, long feeAlpha)
      implements StakeEvent {}

  record StakeMoved(
      AccountId coldkey,
      AccountId originHotkey,
      int originNetuid,
      AccountId destinationHotkey,
      int destinationNetuid,
      long taoRao)
      implements StakeEvent {}

  record StakeTransferred(
      AccountId originColdkey,
      AccountId destinationColdkey,
      AccountId hotkey,
      int originNetuid,
      int destinationNetuid,
      long taoRao)
      implements StakeEvent {}

  record StakeAndHotkeyTransferred(
      AccountId originColdkey,
      AccountId destinationColdkey,
      AccountId originHotkey,
      AccountId destinationHotkey,
      int originNetuid,
      int destinationNetuid,
      long taoRao)
      implements StakeEvent {}

  record StakeSwapped(
      AccountId coldkey, AccountId hotkey, int originNetuid, int destinationNetuid, long taoRao)
      implements StakeEvent {}

  record AlphaRecycled(AccountId coldkey, AccountId hotkey, long alpha, int netuid)
      implements StakeEvent {}

  record AlphaBurned(AccountId coldkey, AccountId hotkey, long alpha, int netuid)
      implements StakeEvent {}

  record AddStakeBurn(int netuid, AccountId hotkey, long amountRao, long alpha)
      implements StakeEvent {}

  record TransactionFeePaidWithAlpha(AccountId who, int netuid, long alphaFee, long taoAmountRao)
      implements StakeEvent {}

  record RootClaimed(AccountId coldkey) implements StakeEvent {}

  /** What one validator owed was sold and staked on root. */
  record BasketClaimed(AccountId hotkey, AccountId coldkey, long taoRao) implements StakeEvent {}

  record RootClaimTypeSet(AccountId coldkey, RootClaimType rootClaimType) implements StakeEvent {}

  record TakeIncreased(AccountId coldkey, AccountId hotkey, int take) implements StakeEvent {}

  record TakeDecreased(AccountId coldkey, AccountId hotkey, int take) implements StakeEvent {}

  record ChildKeyTakeSet(AccountId hotkey, int take) implements StakeEvent {}

  record SetChildrenScheduled(
      AccountId hotkey, int netuid, long cooldownBlock, List<ChildLink> children)
      implements StakeEvent {}

  record SetChildren(AccountId hotkey, int netuid, List<ChildLink> children)
      implements StakeEvent {}

  record AutoParentDelegationEnabledSet(AccountId hotkey, boolean enabled) implements StakeEvent {}

  record AutoStakeDestinationSet(AccountId coldkey, int netuid, AccountId hotkey)
      implements StakeEvent {}

  record StakeLocked(AccountId coldkey, AccountId hotkey, int netuid, long alpha)
      implements StakeEvent {}

  record LockMoved(
      AccountId coldkey, AccountId originHotkey, AccountId destinationHotkey, int netuid)
      implements StakeEvent {}

  record PerpetualLockUpdated(AccountId coldkey, int netuid, boolean enabled)
      implements StakeEvent {}

  record RejectLockedAlphaUpdated(AccountId coldkey, boolean enabled) implements StakeEvent {}

  record SubnetOwnerChanged(int netuid, AccountId oldColdkey, AccountId newColdkey)
      implements StakeEvent {}

  record CollateralLocked(int netuid, AccountId hotkey, long locked, long totalLocked)
      implements StakeEvent {}

  record MinCollateralSet(int netuid, AccountId hotkey, long minLocked) implements StakeEvent {}

  record HotkeySwapped(AccountId coldkey, AccountId oldHotkey, AccountId newHotkey)
      implements StakeEvent {}

  record HotkeySwappedOnSubnet(
      AccountId coldkey, AccountId oldHotkey, AccountId newHotkey, int netuid)
      implements StakeEvent {}

  record ColdkeySwapAnnounced(AccountId who, Hash newColdkeyHash) implements StakeEvent {}

  record ColdkeySwapReset(AccountId who) implements StakeEvent {}

  record ColdkeySwapped(AccountId oldColdkey, AccountId newColdkey) implements StakeEvent {}

  record ColdkeySwapDisputed(AccountId coldkey) implements StakeEvent {}

  record ColdkeySwapCleared(AccountId who) implements StakeEvent {}
}
