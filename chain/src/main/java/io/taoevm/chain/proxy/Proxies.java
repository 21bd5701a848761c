package io.taoevm.chain.proxy;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ProxyError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Gives and takes the permission to act for an account (chain-core.md 16.7). */
public final class Proxies {
  public static final int MOST_PROXIES = 20;
  static final Deposits.Price PRICE = new Deposits.Price(60_000_000, 33_000_000);
  public static final Table<AccountId, Deposits<ProxyDefinition>> TABLE =
      new Table<>(
          610,
          "Proxies",
          KeyCodecs.ACCOUNT,
          Deposits.codec(37, ProxyDefinition::write, ProxyDefinition::read));
  private static final Table<Fee, Boolean> REAL_PAYS_FEE =
      new Table<>(612, "RealPaysFee", Fee.CODEC, ValueCodecs.BOOL);
  private static final byte[] PURE_PREFIX = "modlpy/proxy____".getBytes(StandardCharsets.US_ASCII);

  private final State state;
  private final Balances balances;

  public Proxies(State state) {
    this.state = state;
    this.balances = new Balances(state);
  }

  private record Fee(AccountId real, AccountId delegate) {
    static final KeyCodec<Fee> CODEC =
        KeyCodecs.pair(KeyCodecs.ACCOUNT, KeyCodecs.ACCOUNT, Fee::real, Fee::delegate, Fee::new);
  }

  /** The permissions that an account has given, by delegate, type and delay. */
  public List<ProxyDefinition> of(AccountId real) {
    return given(real).items();
  }

  /** What an account has reserved for its proxies, in rao. */
  public long depositRao(AccountId real) {
    return given(real).depositRao();
  }

  private Deposits<ProxyDefinition> given(AccountId real) {
    return state.get(TABLE, real, Deposits.none());
  }

  /**
   * The first permission that fits.
   *
   * @param forced the kind it must be of
   * @throws Refusal {@code NotProxy}
   */
  public ProxyDefinition find(AccountId real, AccountId delegate, Optional<ProxyType> forced) {
    return of(real).stream()
        .filter(given -> given.delegate().equals(delegate))
        .filter(given -> forced.isEmpty() || forced.get() == given.type())
        .findFirst()
        .orElseThrow(() -> new Refusal(ProxyError.NotProxy));
  }

  /**
   * Lets a delegate act for an account, which reserves a deposit.
   *
   * @throws Refusal {@code NoSelfProxy}, {@code Duplicate}, {@code TooMany}, or for want of funds
   */
  public void add(AccountId real, ProxyDefinition definition) {
    Refusal.unless(!real.equals(definition.delegate()), ProxyError.NoSelfProxy);
    var before = given(real);
    var items = new ArrayList<>(before.items());
    var position = Collections.binarySearch(items, definition);
    Refusal.unless(position < 0, ProxyError.Duplicate);
    Refusal.unless(items.size() < MOST_PROXIES, ProxyError.TooMany);
    items.add(-position - 1, definition);
    store(real, before.changedTo(items, PRICE, balances, real));
    state.emit(
        new ProxyEvent.ProxyAdded(
            real, definition.delegate(), definition.type(), definition.delay()));
  }

  private void store(AccountId real, Deposits<ProxyDefinition> given) {
    if (given.items().isEmpty()) {
      state.remove(TABLE, real);
    } else {
      state.put(TABLE, real, given);
    }
  }

  /**
   * Takes a permission back.
   *
   * @throws Refusal {@code NotFound}
   */
  public void remove(AccountId real, ProxyDefinition definition) {
    var before = given(real);
    var items = new ArrayList<>(before.items());
    Refusal.unless(items.remove(definition), ProxyError.NotFound);
    store(real, before.changedTo(items, PRICE, balances, real));
    state.remove(REAL_PAYS_FEE, new Fee(real, definition.delegate()));
    state.emit(
        new ProxyEvent.ProxyRemoved(
            real, definition.delegate(), definition.type(), definition.delay()));
  }

  /** Takes all permissions back. */
  public void removeAll(AccountId real) {
    balances.unreserve(real, depositRao(real));
    state.remove(TABLE, real);
    state.removeAll(REAL_PAYS_FEE, real.bytes());
  }

  /**
   * Where and when a keyless account came to be.
   *
   * @param height the block
   * @param extrinsic the transaction's place in it
   */
  public record Birth(int height, int extrinsic) {
    /**
     * In this block. Calls do not know their transaction's place: it is always 0, so that one
     * spawner tells accounts of one block apart by their index alone.
     */
    public static Birth in(long block) {
      return new Birth((int) block, 0);
    }
  }

  /** The keyless account of a spawner (precompiles.md 6). */
  public static AccountId pureAccount(AccountId spawner, ProxyType type, int index, Birth birth) {
    var entropy =
        new ScaleWriter()
            .raw(PURE_PREFIX)
            .account(spawner)
            .u32(birth.height)
            .u32(birth.extrinsic)
            .u8(type.ordinal())
            .u16(index)
            .toBytes();
    return AccountId.of(Blake2b.hash256(entropy));
  }

  /**
   * Makes a keyless account that only the spawner can act for.
   *
   * @param index tells apart accounts that are born together
   * @throws Refusal {@code Duplicate}, or for want of funds
   */
  public AccountId createPure(AccountId spawner, ProxyDefinition definition, int index, Birth at) {
    var pure = pureAccount(spawner, definition.type(), index, at);
    Refusal.unless(!state.contains(TABLE, pure), ProxyError.Duplicate);
    var items = List.of(definition);
    store(pure, Deposits.<ProxyDefinition>none().changedTo(items, PRICE, balances, spawner));
    state.emit(new ProxyEvent.PureCreated(pure, spawner, definition.type(), index));
    return pure;
  }

  /**
   * Gives up a keyless account; whatever it holds is lost.
   *
   * @throws Refusal {@code NoPermission} if it does not itself ask for it
   */
  public void killPure(AccountId who, AccountId spawner, ProxyType type, int index, Birth birth) {
    Refusal.unless(pureAccount(spawner, type, index, birth).equals(who), ProxyError.NoPermission);
    balances.unreserve(spawner, depositRao(who));
    state.remove(TABLE, who);
    state.emit(new ProxyEvent.PureKilled(who, spawner, type, index));
  }

  /** Puts the deposit right; true if it was wrong. */
  public boolean pokeDeposit(AccountId who) {
    var before = given(who);
    var after = before.changedTo(before.items(), PRICE, balances, who);
    store(who, after);
    return Deposits.reportPoke(
        state, who, ProxyEvent.DepositKind.Proxies, before.depositRao(), after.depositRao());
  }

  /**
   * Says whether an account pays the fees of what a delegate does for it.
   *
   * @throws Refusal {@code NotProxy}
   */
  public void setRealPaysFee(AccountId real, AccountId delegate, boolean pays) {
    find(real, delegate, Optional.empty());
    if (pays) {
      state.put(REAL_PAYS_FEE, new Fee(real, delegate), true);
    } else {
      state.remove(REAL_PAYS_FEE, new Fee(real, delegate));
    }
    state.emit(new ProxyEvent.RealPaysFeeSet(real, delegate, pays));
  }

  public boolean realPaysFee(AccountId real, AccountId delegate) {
    return state.contains(REAL_PAYS_FEE, new Fee(real, delegate));
  }
}
