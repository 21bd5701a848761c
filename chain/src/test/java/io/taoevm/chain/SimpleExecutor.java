package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Executes transactions without an EVM: moves value, and reads the data as slot and value (32 bytes
 * each) that the receiver stores and logs. Enough for what the chain itself decides.
 */
final class SimpleExecutor implements TransactionExecutor {
  static final long GAS = 21_000;

  private final EvmLedger ledger;

  SimpleExecutor(EvmLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public long intrinsicGas(Transaction transaction) {
    return GAS + 16L * transaction.data().length;
  }

  @Override
  public Optional<Refused> check(
      State state, BlockContext block, Transaction transaction, Address sender) {
    if (transaction.gasLimit() < intrinsicGas(transaction)) {
      return refuse(TransactionFault.INTRINSIC_GAS_TOO_LOW);
    }
    if (transaction.nonce() < ledger.nonce(state, sender)) {
      return refuse(TransactionFault.NONCE_TOO_LOW);
    }
    var needed =
        transaction
            .valueWei()
            .plus(transaction.maxFeePerGas().times(Word.of(transaction.gasLimit())));
    return ledger.balanceWei(state, sender).compareTo(needed) < 0
        ? refuse(TransactionFault.INSUFFICIENT_FUNDS)
        : Optional.empty();
  }

  private static Optional<Refused> refuse(TransactionFault fault) {
    return Optional.of(new Refused(fault, ""));
  }

  @Override
  public TransactionResult execute(
      State state, BlockContext block, Transaction tx, Address sender, long gasLeftInBlock) {
    if (tx.gasLimit() > gasLeftInBlock) {
      return new Refused(TransactionFault.EXCEEDS_BLOCK_GAS_LIMIT, "");
    }
    var refused = check(state, block, tx, sender);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (tx.nonce() != ledger.nonce(state, sender)) {
      return new Refused(TransactionFault.NONCE_TOO_HIGH, "");
    }
    if (!ledger.withdrawGas(state, sender, block.baseFeeWei(), tx.gasLimit())) {
      return new Refused(TransactionFault.INSUFFICIENT_FUNDS, "");
    }
    ledger.setNonce(state, sender, tx.nonce() + 1);
    var used = intrinsicGas(tx);
    var result = run(state, block, tx, sender, used);
    ledger.settleGas(
        state,
        new EvmLedger.GasBill(sender, block.baseFeeWei(), Word.ZERO, tx.gasLimit(), used),
        block.author(),
        block.coinbase());
    return result;
  }

  private Executed run(State state, BlockContext block, Transaction tx, Address sender, long used) {
    @Nullable Address to = tx.to();
    if (to == null || !ledger.transfer(state, sender, to, tx.valueWei())) {
      return new Executed(
          new TransactionResult.Reverted(),
          used,
          block.baseFeeWei(),
          new byte[0],
          List.of(),
          null,
          null,
          List.of());
    }
    List<Log> logs = List.of();
    if (tx.data().length == 64) {
      var slot = Word.of(tx.data(), 0);
      state.setStorage(to, slot, Word.of(tx.data(), 32));
      state.setAccount(to, state.account(to).withNonce(1));
      logs = List.of(new Log(to, List.of(slot.toHash(), Hash.ZERO), tx.data()));
    }
    return new Executed(
        new TransactionResult.Success(),
        used,
        block.baseFeeWei(),
        new byte[0],
        logs,
        null,
        null,
        List.of());
  }

  @Override
  public TransactionResult call(
      State state, BlockContext block, Transaction transaction, Address sender) {
    return run(state, block, transaction, sender, GAS);
  }
}
