package io.taoevm.chain.ledger;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;

/**
 * Where the balances and nonces of EVM addresses live: on the account itself under the rules of
 * Ethereum ({@link WeiLedger}), in the chain core's accounts under those of the real chain ({@link
 * RaoLedger}). Stateless; every method works on the state that it is given and goes through its
 * journal.
 */
public sealed interface EvmLedger permits RaoLedger, WeiLedger {
  /** What BALANCE shows, in wei. */
  Word balanceWei(State state, Address address);

  /**
   * Sets what BALANCE shows, rounded down to what the ledger can hold; for genesis, tests and
   * development controls.
   *
   * @throws IllegalArgumentException if it is more than the ledger can hold
   */
  void setBalanceWei(State state, Address address, Word wei);

  long nonce(State state, Address address);

  void setNonce(State state, Address address, long nonce);

  /** Whether the account is empty in the sense of EIP-161. */
  boolean isEmpty(State state, Address address);

  /**
   * Moves the value of a call, a creation or a transaction.
   *
   * @return false if the rules refuse it; nothing has changed then
   */
  boolean transfer(State state, Address from, Address to, Word valueWei);

  /**
   * Withdraws the price of {@code gasLimit} gas before a transaction.
   *
   * @return false if the sender cannot pay it
   */
  boolean withdrawGas(State state, Address from, Word gasPriceWei, long gasLimit);

  /**
   * After a transaction: gives the sender back what it did not use and pays the rest to whom the
   * rules say.
   *
   * @param feeReceiver the block author's account of the chain core, used by the real chain's rules
   * @param coinbase the block's beneficiary, used by Ethereum's rules
   */
  void settleGas(State state, GasBill bill, AccountId feeReceiver, Address coinbase);

  /**
   * What a transaction owes for gas.
   *
   * @param priceWei wei a unit of gas, as charged
   * @param tipWei the part of {@code priceWei} above the base fee
   * @param limit gas withdrawn before
   * @param used gas kept, at most {@code limit}
   */
  record GasBill(Address sender, Word priceWei, Word tipWei, long limit, long used) {}
}
