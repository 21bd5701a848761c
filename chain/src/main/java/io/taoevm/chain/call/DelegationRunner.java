package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.subnet.OnSubnet;

/** Carries out the calls about takes, children, root dividends and locks. */
final class DelegationRunner {
  private final Staking staking;

  DelegationRunner(Staking staking) {
    this.staking = staking;
  }

  /**
   * Runs a call.
   *
   * @return the weight that was used
   */
  CallWeight run(AccountId who, DelegationCall call, CallWeight declared) {
    switch (call) {
      case DelegationCall.DecreaseTake c -> staking.takes().decrease(who, c.hotkey(), c.take());
      case DelegationCall.IncreaseTake c -> staking.takes().increase(who, c.hotkey(), c.take());
      case DelegationCall.SetChildkeyTake c ->
          staking.takes().setChildTake(who, c.hotkey(), c.netuid(), c.take());
      case DelegationCall.SetChildren c ->
          staking
              .children()
              .setChildren(
                  who,
                  new OnSubnet.Account(c.netuid(), c.hotkey()),
                  c.children(),
                  staking.operations()::hotkeyWorth);
      case DelegationCall.SetAutoParentDelegationEnabled c ->
          staking.children().setAutoParent(who, c.hotkey(), c.enabled());
      case DelegationCall.SetColdkeyAutoStakeHotkey c ->
          staking.autoStake().setDestination(who, c.netuid(), c.hotkey());
      case DelegationCall.ClaimRoot c -> staking.rootClaims().claim(who, c.subnets());
      case DelegationCall.ClaimRootWithHotkey c -> {
        var claimed = staking.hotkeyClaims().claim(c.hotkey(), who);
        return declared.withDeclared(RootClaimWeight.used(claimed));
      }
      case DelegationCall.SetRootClaimType c ->
          staking.rootClaims().setClaimType(who, c.newRootClaimType());
      case DelegationCall.LockStake c ->
          staking.locks().lock(who, c.netuid(), c.hotkey(), c.amountAlpha());
      case DelegationCall.MoveLock c ->
          staking.locks().move(who, c.destinationHotkey(), c.netuid());
      case DelegationCall.SetPerpetualLock c ->
          staking.locks().setPerpetual(who, c.netuid(), c.enabled());
      case DelegationCall.SetRejectLockedAlpha c ->
          staking.flags().setRejectLockedAlpha(who, c.enabled());
    }
    return declared;
  }
}
