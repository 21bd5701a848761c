package io.taoevm.chain.ledger;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/**
 * Moves TAO between accounts and keeps {@code TotalIssuance} equal to the sum of all free and
 * reserved balances (chain-core.md 0.1 and 2.1). All amounts are rao and at least 0. An account
 * that falls below the existential deposit with nothing reserved loses the dust; its nonce stays.
 */
public final class Balances {
  /** The least that an account can hold: 500 rao. */
  public static final long EXISTENTIAL_DEPOSIT_RAO = 500;

  public static final Table<AccountId, Account> ACCOUNTS =
      new Table<>(1, "Account", KeyCodecs.ACCOUNT, Account.CODEC);

  /** TAO in existence, in rao: the input of the halving rule and of the 21 M cap. */
  public static final Table<Only, Long> TOTAL_ISSUANCE =
      new Table<>(2, "TotalIssuance", KeyCodecs.ONLY, ValueCodecs.U64);

  /** Whether a transfer may leave the sender without an account. */
  public enum Existence {
    /** The sender may fall below the existential deposit and lose the dust. */
    ALLOW_DEATH,
    /** The sender keeps at least the existential deposit. */
    KEEP_ALIVE
  }

  private final State state;

  public Balances(State state) {
    this.state = state;
  }

  public Account account(AccountId id) {
    return state.get(ACCOUNTS, id, Account.EMPTY);
  }

  public long freeRao(AccountId id) {
    return account(id).freeRao();
  }

  /**
   * What the account can send and live on: free less the larger of existential deposit and frozen
   * part, at least 0.
   */
  public long transferableKeepAliveRao(AccountId id) {
    var account = account(id);
    return Math.max(0, account.freeRao() - Math.max(EXISTENTIAL_DEPOSIT_RAO, account.frozenRao()));
  }

  /** Holds back a part of what the account has, instead of the part that was held back so far. */
  public void freeze(AccountId id, long rao) {
    state.put(ACCOUNTS, id, account(id).withFrozen(rao));
  }

  public long nonce(AccountId id) {
    return account(id).nonce();
  }

  public void setNonce(AccountId id, long nonce) {
    store(id, account(id).withNonce(nonce));
  }

  public long totalIssuanceRao() {
    return state.get(TOTAL_ISSUANCE, Only.ROW, 0L);
  }

  /**
   * Moves {@code amountRao} from one account to another.
   *
   * @throws Refusal {@code FundsUnavailable} if the sender lacks it, {@code NotExpendable} if it
   *     would die and must not, {@code BelowMinimum} if the receiver would stay below the
   *     existential deposit; nothing moved then
   */
  public void transfer(AccountId from, AccountId to, long amountRao, Existence existence) {
    if (amountRao == 0) {
      return;
    }
    var sender = account(from);
    var left = remainder(sender, amountRao, existence);
    if (from.equals(to)) {
      return;
    }
    var receiver = account(to);
    Refusal.unless(
        receiver.freeRao() + amountRao >= EXISTENTIAL_DEPOSIT_RAO, TokenError.BelowMinimum);
    storeOrReap(from, sender.withFree(left));
    store(to, receiver.withFree(Math.addExact(receiver.freeRao(), amountRao)));
  }

  /**
   * Moves free TAO off an account that lives on by its reserve, such as the owner of a leased
   * subnet: it may keep nothing beside that.
   *
   * @throws Refusal {@code FundsUnavailable}, {@code BelowMinimum}
   */
  public void drain(AccountId from, AccountId to, long amountRao) {
    var sender = account(from);
    Refusal.unless(
        amountRao >= 0 && sender.freeRao() - sender.frozenRao() >= amountRao,
        TokenError.FundsUnavailable);
    storeOrReap(from, sender.withFree(sender.freeRao() - amountRao));
    deposit(to, amountRao);
  }

  /**
   * Creates TAO on an account; the caller keeps to the cap.
   *
   * @throws Refusal as {@link #deposit}
   */
  public void mint(AccountId to, long amountRao) {
    deposit(to, amountRao);
    addIssuance(amountRao);
  }

  /**
   * Destroys TAO of an account ("recycle" in the reference).
   *
   * @throws Refusal as {@link #transfer}
   */
  public void recycle(AccountId from, long amountRao, Existence existence) {
    withdraw(from, amountRao, existence);
    addIssuance(-amountRao);
  }

  /**
   * Puts TAO that exists but is held by no account, such as a withdrawn fee or a part of the
   * block's emission, on an account.
   *
   * @throws Refusal {@code BelowMinimum} if the account would stay below the existential deposit
   */
  public void deposit(AccountId to, long amountRao) {
    if (amountRao == 0) {
      return;
    }
    var receiver = account(to);
    Refusal.unless(
        receiver.freeRao() + amountRao >= EXISTENTIAL_DEPOSIT_RAO, TokenError.BelowMinimum);
    store(to, receiver.withFree(Math.addExact(receiver.freeRao(), amountRao)));
  }

  /**
   * Takes TAO from an account without destroying it: the caller deposits it elsewhere or lowers the
   * issuance.
   *
   * @throws Refusal as {@link #transfer}
   */
  public void withdraw(AccountId from, long amountRao, Existence existence) {
    if (amountRao == 0) {
      return;
    }
    var sender = account(from);
    storeOrReap(from, sender.withFree(remainder(sender, amountRao, existence)));
  }

  /**
   * Sets the free balance to a number, as development controls and genesis do; issuance moves by
   * the difference. 0 leaves only the nonce.
   */
  public void setFree(AccountId id, long freeRao) {
    var account = account(id);
    store(id, account.withFree(freeRao));
    addIssuance(freeRao - account.freeRao());
  }

  /**
   * Reserves part of the free balance.
   *
   * @throws Refusal {@code FundsUnavailable} if what is left would be below the existential deposit
   */
  public void reserve(AccountId id, long amountRao) {
    var account = account(id);
    Refusal.unless(transferableKeepAliveRao(id) >= amountRao, TokenError.FundsUnavailable);
    store(
        id,
        account
            .withFree(account.freeRao() - amountRao)
            .withReserved(Math.addExact(account.reservedRao(), amountRao)));
  }

  /** Frees reserved TAO, at most what is reserved. */
  public void unreserve(AccountId id, long amountRao) {
    var account = account(id);
    var freed = Math.min(amountRao, account.reservedRao());
    store(
        id,
        account
            .withFree(Math.addExact(account.freeRao(), freed))
            .withReserved(account.reservedRao() - freed));
  }

  private static long remainder(Account sender, long amountRao, Existence existence) {
    Refusal.unless(sender.freeRao() - sender.frozenRao() >= amountRao, TokenError.FundsUnavailable);
    var left = sender.freeRao() - amountRao;
    if (left < EXISTENTIAL_DEPOSIT_RAO) {
      Refusal.unless(existence == Existence.ALLOW_DEATH, TokenError.NotExpendable);
      Refusal.unless(sender.reservedRao() == 0, TokenError.FundsUnavailable);
    }
    return left;
  }

  private void storeOrReap(AccountId id, Account account) {
    var dustRao = account.freeRao();
    if (dustRao < EXISTENTIAL_DEPOSIT_RAO && account.reservedRao() == 0) {
      addIssuance(-dustRao);
      store(id, account.withFree(0));
    } else {
      store(id, account);
    }
  }

  private void store(AccountId id, Account account) {
    if (account.isEmpty()) {
      state.remove(ACCOUNTS, id);
    } else {
      state.put(ACCOUNTS, id, account);
    }
  }

  /**
   * Changes the issuance by TAO that is held by no account, such as the credit of a block's
   * emission.
   */
  public void addIssuance(long differenceRao) {
    if (differenceRao != 0) {
      state.put(TOTAL_ISSUANCE, Only.ROW, Math.addExact(totalIssuanceRao(), differenceRao));
    }
  }
}
