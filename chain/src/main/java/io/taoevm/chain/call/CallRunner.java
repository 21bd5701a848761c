package io.taoevm.chain.call;

import io.taoevm.chain.commitment.Commitments;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
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
    var state = economy.state();
    var block = economy.block().number();
    switch (call) {
      case SystemCall remark -> system(origin, remark);
      case BalancesCall transfer -> transfer(origin, transfer);
      case SudoCall.Sudo sudo -> {
        return new Sudo(state, economy.dispatcher()).run(origin, sudo.call(), declared);
      }
      case CrowdloanCall c -> {
        return new CrowdloanRunner(state, block, economy.dispatcher())
            .run(origin.signer(), c, declared);
      }
      case ProxyCall c -> {
        return new ProxyRunner(state, block, economy.dispatcher())
            .run(origin.signer(), c, declared);
      }
      case LeaseCall c -> {
        return new LeaseRunner(state, block, economy.staking()).run(origin.signer(), c, declared);
      }
      case CommitmentCall.SetCommitment c ->
          new Commitments(state).publish(origin.signer(), c.netuid(), c.fields(), block);
      case KeyCall c -> new KeyRunner(economy.staking()).run(origin, c);
      case StakingCall stake -> new StakingRunner(economy.staking()).run(origin.signer(), stake);
      case DelegationCall c -> {
        return new DelegationRunner(economy.staking()).run(origin.signer(), c, declared);
      }
      case RegistrationCall c ->
          new RegistrationRunner(state, economy.block(), economy.staking()).run(origin, c);
      case SubnetCall c -> new SubnetRunner(state, block).run(origin, c);
      case OrderCall c -> new OrderRunner(state, economy.block(), economy.staking()).run(origin, c);
      case NeuronCall c -> new SubnetRunner(state, block).run(origin.signer(), c);
      case WeightsCall c ->
          new WeightsRunner(state, block, economy.weightSetting()).run(origin.signer(), c);
      case AdminCall c -> new AdminRunner(state, block, economy.staking()).run(origin, c);
    }
    return declared;
  }

  private void system(Origin origin, SystemCall call) {
    if (call instanceof SystemCall.RemarkWithEvent remark) {
      var hash = Hash.of(Blake2b.hash256(remark.remark()));
      economy.state().emit(new SystemEvent.Remarked(origin.signer(), hash));
    }
  }

  private void transfer(Origin origin, BalancesCall call) {
    var from = origin.signer();
    switch (call) {
      case BalancesCall.TransferAllowDeath to ->
          transfer(from, to.dest(), to.valueRao(), Existence.ALLOW_DEATH);
      case BalancesCall.TransferKeepAlive to ->
          transfer(from, to.dest(), to.valueRao(), Existence.KEEP_ALIVE);
      case BalancesCall.TransferAll all -> transferAll(from, all);
      case BalancesCall.UpgradeAccounts ignored -> {}
    }
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
