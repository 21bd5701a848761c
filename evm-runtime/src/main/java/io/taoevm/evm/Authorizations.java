package io.taoevm.evm;

import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.WeiLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.evm.gas.Gas;
import java.util.List;

/**
 * The authorization list of a type 4 transaction (EIP-7702). An entry that does not hold is passed
 * over; what the others do stays, whatever becomes of the transaction's message.
 */
final class Authorizations {
  private final EvmRules rules;
  private final TransactionScope scope;
  private final BlockContext block;

  Authorizations(EvmRules rules, TransactionScope scope, BlockContext block) {
    this.rules = rules;
    this.scope = scope;
    this.block = block;
  }

  void apply(List<Authorization> authorizations) {
    for (var authorization : authorizations) {
      apply(authorization);
    }
  }

  private void apply(Authorization authorization) {
    var chainId = authorization.chainId();
    if (!chainId.isZero() && !chainId.equals(Word.of(block.chainId()))) {
      return;
    }
    if (authorization.nonce() == -1) {
      return;
    }
    Authority.of(authorization).ifPresent(authority -> delegate(authority, authorization));
  }

  private void delegate(Address authority, Authorization authorization) {
    var state = scope.state();
    var ledger = rules.ledger();
    scope.warm(authority);
    var account = state.account(authority);
    if (account.hasCode() && Delegation.target(state.code(authority)) == null) {
      return;
    }
    if (ledger.nonce(state, authority) != authorization.nonce()) {
      return;
    }
    var exists =
        ledger instanceof WeiLedger ? state.exists(authority) : !ledger.isEmpty(state, authority);
    if (exists) {
      scope.addRefund(Gas.AUTHORIZATION_NEW_ACCOUNT - Gas.AUTHORIZATION);
    }
    if (authorization.address().isZero()) {
      state.setCode(authority, EvmAccount.NO_CODE, Bytes.EMPTY);
    } else {
      var designator = Delegation.designator(authorization.address());
      state.setCode(authority, Keccak.hash(designator), designator);
    }
    ledger.setNonce(state, authority, authorization.nonce() + 1);
  }
}
