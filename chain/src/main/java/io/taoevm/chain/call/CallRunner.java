package io.taoevm.chain.call;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.TokenError;

/** Hands each call to the service that carries it out. A refusal leaves as {@link Refusal}. */
final class CallRunner {
  private final Economy economy;

  CallRunner(Economy economy) {
    this.economy = economy;
  }

  /**
   * Runs a call without a checkpoint.
   *
   * @param declared the call's weight at this release
   * @return the weight that was used
   * @throws Refusal if the chain refuses it; the caller undoes what happened before
   */
  CallWeight run(Origin origin, RuntimeCall call, CallWeight declared) {
    return switch (call) {
      case SystemCall remark -> system(origin, remark, declared);
      case BalancesCall transfer -> transfer(origin, transfer, declared);
      case SudoCall.Sudo sudo ->
          new Sudo(economy.state(), economy.dispatcher()).run(origin, sudo.call(), declared);
      case StakingCall stake -> stake(origin, stake, declared);
      case RegistrationCall ignored -> throw new Refusal(SubtensorError.CallDisabled);
      case WeightsCall ignored -> throw new Refusal(SubtensorError.CallDisabled);
    };
  }

  private CallWeight stake(Origin origin, StakingCall call, CallWeight declared) {
    new StakingRunner(economy.staking()).run(origin.signer(), call);
    return declared;
  }

  private CallWeight system(Origin origin, SystemCall call, CallWeight declared) {
    if (call instanceof SystemCall.RemarkWithEvent remark) {
      var hash = Hash.of(Blake2b.hash256(remark.remark()));
      economy.state().emit(new SystemEvent.Remarked(origin.signer(), hash));
    }
    return declared;
  }

  private CallWeight transfer(Origin origin, BalancesCall call, CallWeight declared) {
    var from = origin.signer();
    switch (call) {
      case BalancesCall.TransferAllowDeath to ->
          transfer(from, to.dest(), to.valueRao(), Existence.ALLOW_DEATH);
      case BalancesCall.TransferKeepAlive to ->
          transfer(from, to.dest(), to.valueRao(), Existence.KEEP_ALIVE);
      case BalancesCall.TransferAll all -> transferAll(from, all);
    }
    return declared;
  }

  /** An amount above 2^63 is more than there is. */
  private void transfer(AccountId from, AccountId to, long valueRao, Existence existence) {
    Refusal.unless(valueRao >= 0, TokenError.FundsUnavailable);
    new Balances(economy.state()).transfer(from, to, valueRao, existence);
  }

  private void transferAll(AccountId from, BalancesCall.TransferAll all) {
    var balances = new Balances(economy.state());
    var account = balances.account(from);
    var staysAlive = all.keepAlive() || account.reservedRao() > 0;
    var amountRao =
        staysAlive
            ? balances.transferableKeepAliveRao(from)
            : account.freeRao() - account.frozenRao();
    var existence = staysAlive ? Existence.KEEP_ALIVE : Existence.ALLOW_DEATH;
    balances.transfer(from, all.dest(), amountRao, existence);
  }
}
