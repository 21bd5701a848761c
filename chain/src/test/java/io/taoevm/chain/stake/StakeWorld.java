package io.taoevm.chain.stake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import java.util.Optional;

/** A state with subnets, hotkeys and funded coldkeys that have names, for tests of stake. */
public final class StakeWorld {
  public static final AccountId AUTHOR = account("author");

  public final State state = new State(StateSource.EMPTY);
  public final Balances balances = new Balances(state);
  private long block = 100;
  private AccountId author = AUTHOR;

  public static AccountId account(String name) {
    return AccountId.of(Blake2b.hash256(name.getBytes(UTF_8)));
  }

  public StakeWorld author(AccountId newAuthor) {
    author = newAuthor;
    return this;
  }

  public StakeWorld block(long number) {
    block = number;
    return this;
  }

  public long block() {
    return block;
  }

  /** The present block: of chain 42, twelve seconds after the one before. */
  public BlockContext context() {
    return new BlockContext(
        42,
        block,
        block * 12_000,
        75_000_000,
        Word.ZERO,
        Address.ZERO,
        author,
        Hash.ZERO,
        Word.ZERO,
        number -> Hash.of(Blake2b.hash256(Word.of(number).bytes())));
  }

  public Staking staking() {
    return new Staking(state, context());
  }

  public StakeWorld fund(AccountId account, long rao) {
    balances.setFree(account, rao);
    return this;
  }

  public StakeWorld subnet(int netuid, boolean dynamic, Pool pool, long accountRao) {
    var subnet = new Subnet(AccountId.ZERO, AccountId.ZERO, 1, 2, 0, new byte[0]);
    new Subnets(state).put(netuid, subnet);
    Hyperparameter.SUBTOKEN_ENABLED.set(state, netuid, 1);
    state.put(Markets.TABLE, netuid, SubnetMarket.of(dynamic, pool));
    return fund(AccountIds.subnetPool(netuid), accountRao);
  }

  /** Root, with only the existential deposit on its account. */
  public StakeWorld root() {
    return subnet(0, false, Pool.fresh(0, 0), Balances.EXISTENTIAL_DEPOSIT_RAO);
  }

  /** A dynamic subnet whose account holds its reserve and the existential deposit. */
  public StakeWorld pool(int netuid, long taoRao, long alpha) {
    var pool = new Pool(taoRao, alpha, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true);
    return subnet(netuid, true, pool, taoRao + Balances.EXISTENTIAL_DEPOSIT_RAO);
  }

  public StakeWorld hotkey(AccountId hotkey, AccountId coldkey) {
    new Hotkeys(state).createIfMissing(coldkey, hotkey);
    return this;
  }

  /** Runs a call as the dispatcher does: a refusal undoes it. */
  public Optional<Refusal> attempt(Runnable call) {
    int checkpoint = state.checkpoint();
    try {
      call.run();
      return Optional.empty();
    } catch (Refusal refused) {
      state.rollback(checkpoint);
      return Optional.of(refused);
    }
  }
}
