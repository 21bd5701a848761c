package io.taoevm.chain.genesis;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.call.DispatchResult;
import io.taoevm.chain.call.Economy;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.state.State;
import io.taoevm.chain.step.EconomyStep;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.world.StateSealer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A small economy for tests: the development chain's shape with accounts by name, and blocks that
 * are made by hand.
 */
public final class TestEconomy {
  public static final long TAO = 1_000_000_000L;
  public static final AccountId ROOT_KEY = account("sudo");
  public static final AccountId AUTHOR = account("author");
  public static final AccountId OWNER = account("owner");
  public static final AccountId VALIDATOR = account("validator");
  public static final AccountId MINER = account("miner");
  public static final AccountId STAKER = account("staker");

  private final SortedSource source = new SortedSource();
  private State state = new State(source);
  private long block;

  private TestEconomy(EconomyGenesis genesis) {
    genesis.applyTo(state);
    state.settle();
  }

  /** An account named by a word. */
  public static AccountId account(String name) {
    return AccountId.of(Blake2b.hash256(name.getBytes(StandardCharsets.UTF_8)));
  }

  public static TestEconomy of(EconomyGenesis genesis) {
    return new TestEconomy(genesis);
  }

  /** Root alone, and an account of the author. */
  public static TestEconomy bare() {
    return of(
        new EconomyGenesis(
            425,
            false,
            ROOT_KEY,
            List.of(new EconomyGenesis.Funds(AUTHOR, 5 * TAO)),
            List.of(),
            List.of(),
            List.of()));
  }

  /** Two emitting subnets with moving prices of 0.75 TAO, and a validator on root. */
  public static TestEconomy start() {
    return of(development(false));
  }

  /** The same with the constants of the fast build. */
  public static TestEconomy startFast() {
    return startFast(ChainSpec.V425);
  }

  /** The same under the rules of a release. */
  public static TestEconomy startFast(ChainSpec spec) {
    return of(development(true, spec));
  }

  /** The genesis of {@link #start}. */
  public static EconomyGenesis development(boolean fast) {
    return development(fast, ChainSpec.V425);
  }

  private static EconomyGenesis development(boolean fast, ChainSpec spec) {
    var funds =
        List.of(
            new EconomyGenesis.Funds(ROOT_KEY, 1_000_000 * TAO),
            new EconomyGenesis.Funds(AUTHOR, 2_000 * TAO),
            new EconomyGenesis.Funds(OWNER, 10_000 * TAO),
            new EconomyGenesis.Funds(VALIDATOR, 10_000 * TAO),
            new EconomyGenesis.Funds(MINER, 10_000 * TAO),
            new EconomyGenesis.Funds(STAKER, 10_000 * TAO));
    return new EconomyGenesis(
        spec.version(),
        fast,
        ROOT_KEY,
        funds,
        List.of(new GenesisSubnet.Stake(VALIDATOR, VALIDATOR, 100_000 * TAO)),
        List.of(new GenesisSubnet.Neuron(VALIDATOR, VALIDATOR, true)),
        List.of(subnet(1), subnet(2)));
  }

  private static GenesisSubnet subnet(int netuid) {
    return new GenesisSubnet(
        netuid,
        OWNER,
        account("owner hotkey " + netuid),
        75_000 * TAO,
        100_000 * TAO,
        750_000_000,
        true,
        true,
        Map.of(),
        List.of(
            new GenesisSubnet.Neuron(account("owner hotkey " + netuid), OWNER, false),
            new GenesisSubnet.Neuron(VALIDATOR, VALIDATOR, true),
            new GenesisSubnet.Neuron(MINER, MINER, false)),
        List.of(new GenesisSubnet.Stake(VALIDATOR, VALIDATOR, 10_000 * TAO)));
  }

  public State state() {
    return state;
  }

  public long block() {
    return block;
  }

  public BlockContext context() {
    return context(block);
  }

  /** As if the block had another number. */
  public BlockContext context(long number) {
    return new BlockContext(
        42,
        number,
        number * 12_000,
        75_000_000,
        Word.of(10_000_000_000L),
        Address.ZERO,
        AUTHOR,
        Hash.ZERO,
        Word.ZERO,
        other -> Hash.of(Blake2b.hash256(new byte[] {(byte) other, (byte) (other >>> 8)})));
  }

  public Economy economy() {
    return new Economy(state, context(), RuntimeConstants.spec(state));
  }

  /** Makes a number of blocks without calls. */
  public void advance(long blocks) {
    advance(blocks, EconomyStep.STEP);
  }

  /** Makes a number of blocks that begin with another step. */
  public void advance(long blocks, BlockStep step) {
    for (var i = 0; i < blocks; i++) {
      step.finish(state, context(), 0);
      block++;
      step.run(state, context());
      state.settle();
    }
  }

  public void advanceTo(long number) {
    advance(number - block);
  }

  public DispatchResult dispatch(AccountId who, RuntimeCall call) {
    return dispatch(Origin.signed(who), call);
  }

  public DispatchResult dispatch(Origin origin, RuntimeCall call) {
    var result = economy().dispatcher().dispatch(origin, call);
    state.settle();
    return result;
  }

  /** Dispatches a call that must succeed. */
  public void must(AccountId who, RuntimeCall call) {
    must(Origin.signed(who), call);
  }

  public void must(Origin origin, RuntimeCall call) {
    if (dispatch(origin, call) instanceof DispatchResult.Refused(var error)) {
      throw new AssertionError("block " + block + ": " + call + " was refused: " + error);
    }
  }

  /** The name of the refusal of a call; "ok" if there is none. */
  public String outcome(AccountId who, RuntimeCall call) {
    return dispatch(who, call) instanceof DispatchResult.Refused refused ? refused.text() : "ok";
  }

  /** Seals everything so far and goes on from there, as a block does; returns the state root. */
  public Hash seal() {
    var sealed = new StateSealer(RaoLedger.INSTANCE).seal(state, source);
    source.apply(sealed.changes());
    state = new State(source);
    return sealed.root();
  }

  /** The sum of all balances, which the issuance must be equal to. */
  public long sumOfBalancesRao() {
    return state.rows(Balances.ACCOUNTS).stream()
        .mapToLong(row -> row.value().freeRao() + row.value().reservedRao())
        .sum();
  }

  /** Fails unless what always holds, holds. */
  public void checkInvariants() {
    var balances = new Balances(state);
    check(balances.totalIssuanceRao() == sumOfBalancesRao(), "issuance is not the sum of balances");
    check(balances.totalIssuanceRao() <= 21_000_000 * TAO, "more than the cap");
    for (int netuid : new Subnets(state).netuids()) {
      var market = new Markets(state).market(netuid);
      var account = balances.freeRao(AccountIds.subnetPool(netuid));
      check(account >= market.pool().taoRao(), "the pool account holds less than its reserve");
    }
  }

  private void check(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("block " + block + ": " + what);
    }
  }
}
