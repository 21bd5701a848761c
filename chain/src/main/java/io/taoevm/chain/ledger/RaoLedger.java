package io.taoevm.chain.ledger;

import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import java.math.BigInteger;

/**
 * The real chain's ledger as the EVM sees it (precompiles.md 2.1, 2.2 and 7): one rao is 10^9 wei,
 * the balance leaves out the existential deposit, what is below a rao never moves, and the base fee
 * goes to the block's author.
 */
public final class RaoLedger implements EvmLedger {
  public static final RaoLedger INSTANCE = new RaoLedger();

  /** Wei in one rao. */
  public static final long WEI_PER_RAO = 1_000_000_000L;

  private static final BigInteger WEI_PER_RAO_BIG = BigInteger.valueOf(WEI_PER_RAO);
  private static final Word WEI_PER_RAO_WORD = Word.of(WEI_PER_RAO);

  private RaoLedger() {}

  /** Whole rao in an amount of wei, or -1 if they do not fit the ledger's 63 bits. */
  public static long toRao(Word wei) {
    if (wei.fitsLong()) {
      return Long.divideUnsigned(wei.a(), WEI_PER_RAO);
    }
    var rao = wei.toBigInteger().divide(WEI_PER_RAO_BIG);
    return rao.bitLength() < Long.SIZE ? rao.longValue() : -1;
  }

  @Override
  public Word balanceWei(State state, Address address) {
    var rao = new Balances(state).transferableKeepAliveRao(KnownAddresses.mapped(state, address));
    return Word.of(rao).times(WEI_PER_RAO_WORD);
  }

  @Override
  public void setBalanceWei(State state, Address address, Word wei) {
    var rao = toRao(wei);
    if (rao < 0) {
      throw new IllegalArgumentException("no account can hold " + wei + " wei");
    }
    var id = KnownAddresses.learn(state, address);
    var balances = new Balances(state);
    var hiddenRao = Math.max(Balances.EXISTENTIAL_DEPOSIT_RAO, balances.account(id).frozenRao());
    try {
      balances.setFree(id, rao == 0 ? 0 : Math.addExact(rao, hiddenRao));
    } catch (ArithmeticException tooMuch) { // With what all accounts have, or by itself.
      throw new IllegalArgumentException("no account can hold " + wei + " wei", tooMuch);
    }
  }

  @Override
  public long nonce(State state, Address address) {
    return new Balances(state).nonce(KnownAddresses.mapped(state, address));
  }

  @Override
  public void setNonce(State state, Address address, long nonce) {
    new Balances(state).setNonce(KnownAddresses.learn(state, address), nonce);
  }

  @Override
  public boolean isEmpty(State state, Address address) {
    return nonce(state, address) == 0
        && !state.account(address).hasCode()
        && balanceWei(state, address).isZero();
  }

  @Override
  public boolean transfer(State state, Address from, Address to, Word valueWei) {
    var rao = toRao(valueWei);
    var receiver = KnownAddresses.learn(state, to);
    if (rao < 0) {
      return false;
    }
    try {
      new Balances(state)
          .transfer(KnownAddresses.learn(state, from), receiver, rao, Existence.ALLOW_DEATH);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  @Override
  public boolean withdrawGas(State state, Address from, Word gasPriceWei, long gasLimit) {
    var rao = toRao(gasPriceWei.times(Word.of(gasLimit)));
    var id = KnownAddresses.learn(state, from);
    var balances = new Balances(state);
    if (rao < 0 || rao > balances.transferableKeepAliveRao(id)) {
      return false;
    }
    balances.withdraw(id, rao, Existence.KEEP_ALIVE);
    return true;
  }

  @Override
  public void settleGas(State state, GasBill bill, AccountId feeReceiver, Address coinbase) {
    var balances = new Balances(state);
    var withdrawnRao = toRao(bill.priceWei().times(Word.of(bill.limit())));
    var keptRao = toRao(bill.priceWei().times(Word.of(bill.used())));
    balances.deposit(KnownAddresses.mapped(state, bill.sender()), withdrawnRao - keptRao);
    var paid = balances.account(feeReceiver).freeRao() + keptRao;
    if (feeReceiver.isZero() || paid < Balances.EXISTENTIAL_DEPOSIT_RAO) {
      balances.addIssuance(-keptRao);
    } else {
      balances.deposit(feeReceiver, keptRao);
    }
  }
}
