package io.taoevm.chain.proxy;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.ProxyError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Calls that delegates announce before they make them (chain-core.md 16.7). */
public final class Announcements {
  public static final int MOST_PENDING = 75;
  private static final Deposits.Price PRICE = new Deposits.Price(36_000_000, 68_000_000);
  public static final Table<AccountId, Deposits<Announcement>> TABLE =
      new Table<>(
          611,
          "Announcements",
          KeyCodecs.ACCOUNT,
          Deposits.codec(72, Announcement::write, Announcement::read));

  private final State state;
  private final long block;
  private final Balances balances;
  private final Proxies proxies;

  public Announcements(State state, long block, Proxies proxies) {
    this.state = state;
    this.block = block;
    this.balances = new Balances(state);
    this.proxies = proxies;
  }

  /** What a delegate has announced, the oldest first. */
  public List<Announcement> of(AccountId delegate) {
    return made(delegate).items();
  }

  /** What a delegate has reserved for its announcements, in rao. */
  public long depositRao(AccountId delegate) {
    return made(delegate).depositRao();
  }

  private Deposits<Announcement> made(AccountId delegate) {
    return state.get(TABLE, delegate, Deposits.none());
  }

  /**
   * Announces a call; the delegate reserves a deposit.
   *
   * @throws Refusal {@code NotProxy}, {@code TooMany}, or for want of funds
   */
  public void announce(AccountId delegate, AccountId real, Hash callHash) {
    Refusal.unless(
        proxies.of(real).stream().anyMatch(given -> given.delegate().equals(delegate)),
        ProxyError.NotProxy);
    var items = new ArrayList<>(of(delegate));
    Refusal.unless(items.size() < MOST_PENDING, ProxyError.TooMany);
    items.add(new Announcement(real, callHash, block));
    store(delegate, items);
    state.emit(new ProxyEvent.Announced(real, delegate, callHash));
  }

  private void store(AccountId delegate, List<Announcement> items) {
    var after = made(delegate).changedTo(items, PRICE, balances, delegate);
    if (items.isEmpty()) {
      state.remove(TABLE, delegate);
    } else {
      state.put(TABLE, delegate, after);
    }
  }

  /**
   * Takes announcements of a call back, by the delegate or by the account it was made for.
   *
   * @throws Refusal {@code NotFound}
   */
  public void remove(AccountId delegate, AccountId real, Hash callHash) {
    Refusal.unless(
        drop(delegate, made -> made.real().equals(real) && made.callHash().equals(callHash)),
        ProxyError.NotFound);
  }

  /**
   * Uses announcements of a call that are old enough.
   *
   * @throws Refusal {@code Unannounced}
   */
  public void use(ProxyDefinition definition, AccountId real, Hash callHash) {
    var delay = Integer.toUnsignedLong(definition.delay());
    Refusal.unless(
        drop(
            definition.delegate(),
            made ->
                made.real().equals(real)
                    && made.callHash().equals(callHash)
                    && U64.subtract(block, made.height()) >= delay),
        ProxyError.Unannounced);
  }

  private boolean drop(AccountId delegate, Predicate<Announcement> which) {
    var items = new ArrayList<>(of(delegate));
    var found = items.removeIf(which);
    if (found) {
      store(delegate, items);
    }
    return found;
  }

  /** Puts the deposit right; true if it was wrong. */
  public boolean pokeDeposit(AccountId who) {
    var before = made(who).depositRao();
    store(who, of(who));
    return Deposits.reportPoke(
        state, who, ProxyEvent.DepositKind.Announcements, before, made(who).depositRao());
  }
}
