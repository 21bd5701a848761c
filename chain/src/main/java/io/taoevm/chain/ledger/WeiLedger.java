package io.taoevm.chain.ledger;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;

/**
 * Ethereum's ledger: nonce and wei-exact balance on the account; the base fee is burned (EIP-1559).
 */
public final class WeiLedger implements EvmLedger {
  public static final WeiLedger INSTANCE = new WeiLedger();

  private WeiLedger() {}

  @Override
  public Word balanceWei(State state, Address address) {
    return state.account(address).balanceWei();
  }

  @Override
  public void setBalanceWei(State state, Address address, Word wei) {
    state.setAccount(address, state.account(address).withBalance(wei));
  }

  @Override
  public long nonce(State state, Address address) {
    return state.account(address).nonce();
  }

  @Override
  public void setNonce(State state, Address address, long nonce) {
    state.setAccount(address, state.account(address).withNonce(nonce));
  }

  @Override
  public boolean isEmpty(State state, Address address) {
    return state.account(address).isEmpty();
  }

  @Override
  public boolean transfer(State state, Address from, Address to, Word valueWei) {
    if (valueWei.isZero()) {
      state.touch(to);
      return true;
    }
    var sender = state.account(from);
    if (sender.balanceWei().compareTo(valueWei) < 0) {
      return false;
    }
    state.setAccount(from, sender.withBalance(sender.balanceWei().minus(valueWei)));
    add(state, to, valueWei);
    return true;
  }

  @Override
  public boolean withdrawGas(State state, Address from, Word gasPriceWei, long gasLimit) {
    var priceWei = gasPriceWei.times(Word.of(gasLimit));
    var sender = state.account(from);
    if (sender.balanceWei().compareTo(priceWei) < 0) {
      return false;
    }
    state.setAccount(from, sender.withBalance(sender.balanceWei().minus(priceWei)));
    return true;
  }

  @Override
  public void settleGas(State state, GasBill bill, AccountId feeReceiver, Address coinbase) {
    add(state, bill.sender(), bill.priceWei().times(Word.of(bill.limit() - bill.used())));
    add(state, coinbase, bill.tipWei().times(Word.of(bill.used())));
  }

  /** Adds wei out of nothing: withdrawals of the beacon chain, and the payments above. */
  public static void add(State state, Address to, Word wei) {
    var receiver = state.account(to);
    state.setAccount(to, receiver.withBalance(receiver.balanceWei().plus(wei)));
  }
}
