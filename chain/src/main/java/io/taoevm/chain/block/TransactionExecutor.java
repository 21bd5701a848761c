package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.state.State;
import java.util.Optional;

/**
 * The port through which the chain runs transactions; the EVM runtime implements it.
 * Implementations are stateless and thread-safe: all that changes is in the {@link State} that is
 * passed.
 */
public interface TransactionExecutor {
  /**
   * Gas that a transaction of this form costs before anything runs (and the floor of EIP-7623 where
   * it is in force).
   */
  long intrinsicGas(Transaction transaction);

  /**
   * Checks that need no block space: form, type, chain id, intrinsic gas, nonce not used, funds. A
   * nonce ahead of the account's is not a fault here, so that the pool can queue.
   */
  Optional<TransactionResult.Refused> check(
      State state, BlockContext block, Transaction transaction, Address sender);

  /**
   * Runs a transaction with all checks, fees and the nonce. On {@code Refused} the state is as
   * before.
   *
   * @param gasLeftInBlock what the block can still hold
   */
  TransactionResult execute(
      State state,
      BlockContext block,
      Transaction transaction,
      Address sender,
      long gasLeftInBlock);

  /**
   * Runs a message as {@code eth_call} does: no signature, no nonce check; the balance must cover
   * the value and, if a gas price is given, the gas.
   */
  TransactionResult call(State state, BlockContext block, Transaction transaction, Address sender);
}
