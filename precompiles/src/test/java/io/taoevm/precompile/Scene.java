package io.taoevm.precompile;

import io.taoevm.chain.crowdloan.Crowdloan;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.registration.InitialParameters;
import io.taoevm.chain.registration.Symbols;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.ColdkeySwap;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.evm.Outcome;
import java.util.List;

/**
 * A chain on which the calls of the precompiles can succeed, and the steps that make it another
 * one: two subnets of Alice with pools, neurons and stake, at block 100,000.
 */
final class Scene {
  static final long BLOCK = 100_000;
  private static final long TAO = 1_000_000_000L;
  private static final long GAS = 100_000_000;

  private final State state = new State(StateSource.EMPTY);
  private final ChainSpec spec;
  private long block = BLOCK;
  private String who = "alice";
  private Word valueWei = Word.ZERO;
  private long gas = GAS;

  Scene(ChainSpec spec) {
    this.spec = spec;
    caller("alice").spec(spec);
    new Subnets(state).put(0, new Subnet(AccountId.ZERO, AccountId.ZERO, 0, 0, 0, new byte[0]));
    InitialParameters.writeRoot(state);
    state.put(Markets.TABLE, 0, SubnetMarket.of(false, Pool.fresh(1_000 * TAO, 0)));
    fund(AccountIds.subnetPool(0), 1_000 * TAO);
    var hotkeys = new Hotkeys(state);
    for (var name : List.of("hot", "own", "alice", "spare", "hot#0")) {
      hotkeys.createIfMissing(Names.account("alice"), Names.account(name));
    }
    hotkeys.createIfMissing(Names.account("bob"), Names.account("bobhot"));
    subnet(1);
    subnet(2);
    fund(Names.account("alice"), 100_000 * TAO);
    fund(Names.account("bob"), 10_000 * TAO);
    fund(Caller.AUTHOR, TAO);
    for (var hotkey : List.of("hot", "own", "alice")) {
      step("call alice 0x805 addStake " + hotkey + " 100T 1");
    }
    step("call alice 0x805 addStake hot 50T 0");
  }

  private void subnet(int netuid) {
    InitialParameters.write(state, netuid, 1);
    var owner = new Subnet(Names.account("alice"), Names.account("own"), 1, 2, 0, symbol(netuid));
    new Subnets(state).put(netuid, owner);
    Hyperparameter.SUBTOKEN_ENABLED.set(state, netuid, 1);
    var pool = new Pool(1_000 * TAO, 4_000 * TAO, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true);
    state.put(Markets.TABLE, netuid, SubnetMarket.of(true, pool));
    fund(AccountIds.subnetPool(netuid), 1_000 * TAO + 500);
    for (var hotkey : List.of("own", "hot", "alice")) {
      new Neurons(state).append(netuid, Names.account(hotkey), 1);
    }
    NeuronVectors.set(state, NeuronVectors.VALIDATOR_PERMIT, netuid, 2, true);
    new EpochSchedule(BLOCK - 50, 0, 0, 7, 0).store(state, netuid);
    EmissionState.update(state, netuid, emission -> emission.withBurn(TAO));
  }

  private static byte[] symbol(int netuid) {
    return Symbols.defaultOf(netuid);
  }

  private void fund(AccountId account, long rao) {
    new Balances(state).setFree(account, rao);
  }

  State state() {
    return state;
  }

  private Caller caller(String name) {
    return new Caller(state, Names.address(name)).gas(GAS).number(block);
  }

  /** Calls a function as whoever the steps have chosen. */
  Outcome run(int precompile, PrecompileFunction function, List<String> arguments) {
    return run(caller(who).value(valueWei).gas(gas), precompile, function, arguments);
  }

  private Outcome run(
      Caller caller, int precompile, PrecompileFunction function, List<String> arguments) {
    return caller.spec(spec).raw(precompile, new Names(block).input(function, arguments));
  }

  /** The gas that a call used; all of it if it failed. */
  static long gasUsed(Outcome outcome) {
    return GAS - outcome.gasLeft();
  }

  /** Takes one step, such as {@code set RHO 1 5}. */
  void step(String line) {
    var words = List.of(line.strip().split(" +"));
    var rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "as" -> who = rest.getFirst();
      case "block" -> block += Long.parseLong(rest.getFirst());
      case "gas" -> gas = Long.parseLong(rest.getFirst());
      case "value" -> valueWei = Names.number(rest.getFirst(), block).times(Word.of(TAO));
      case "wei" -> valueWei = Names.number(rest.getFirst(), block);
      case "call" -> call(rest);
      case "repeat" -> repeat(Integer.parseInt(rest.getFirst()), line);
      case "free" -> fund(Names.account(rest.getFirst()), number(rest.get(1)));
      case "set" ->
          Hyperparameter.valueOf(rest.get(0)).set(state, integer(rest.get(1)), number(rest.get(2)));
      case "global" -> GlobalParameter.valueOf(rest.get(0)).set(state, number(rest.get(1)));
      case "announced" ->
          state.put(
              ColdkeySwap.ANNOUNCEMENTS,
              Names.account(rest.getFirst()),
              new ColdkeySwap.Announcement(block + 50, Hash.ZERO));
      case "lock" -> lock(integer(rest.get(0)), Names.account(rest.get(1)), rest.get(2));
      case "contributors" -> {
        var loan = new Crowdloans(state, block).require(0);
        state.put(
            Crowdloans.TABLE,
            0,
            new Crowdloan(
                loan.creator(),
                loan.depositRao(),
                loan.minContributionRao(),
                loan.end(),
                loan.capRao(),
                loan.fundsAccount(),
                loan.raisedRao(),
                loan.targetAddress(),
                loan.call(),
                false,
                integer(rest.getFirst())));
      }
      case "most" -> state.put(Crowdloans.MAX_CONTRIBUTIONS, 0, number(rest.getFirst()));
      default -> stepOfSubnet(words.getFirst(), rest);
    }
  }

  private void stepOfSubnet(String verb, List<String> rest) {
    int netuid = integer(rest.getFirst());
    var subnets = new Subnets(state);
    switch (verb) {
      case "owner" ->
          subnets.update(netuid, subnet -> subnet.withOwner(Names.account(rest.get(1))));
      case "dissolving" -> {
        subnets.leave(netuid);
        Dissolving.enqueue(state, netuid);
      }
      case "waiting" ->
          subnets.put(
              netuid,
              new Subnet(
                  Names.account("alice"),
                  Names.account("own"),
                  number(rest.get(1)),
                  0,
                  0,
                  symbol(netuid)));
      case "window" ->
          EpochSchedule.of(state, netuid)
              .withLastEpochBlock(block - Hyperparameter.TEMPO.get(state, netuid) + 5)
              .store(state, netuid);
      case "open" -> EpochSchedule.of(state, netuid).withLastEpochBlock(block).store(state, netuid);
      case "pending" ->
          EpochSchedule.of(state, netuid).withPendingEpochAt(block + 5).store(state, netuid);
      case "epoch" -> {
        for (var i = 0; i < integer(rest.get(1)); i++) {
          EpochSchedule.of(state, netuid).consumed(block).store(state, netuid);
        }
      }
      case "neuron" -> new Neurons(state).append(netuid, Names.account(rest.get(1)), block);
      case "permit" ->
          NeuronVectors.set(
              state, NeuronVectors.VALIDATOR_PERMIT, netuid, integer(rest.get(1)), false);
      case "burn" ->
          EmissionState.update(state, netuid, emission -> emission.withBurn(number(rest.get(1))));
      case "moving" ->
          EmissionState.update(
              state,
              netuid,
              emission ->
                  new EmissionState(
                      UInt128.of(number(rest.get(1))),
                      emission.burnRao(),
                      emission.burnIncreaseMult(),
                      emission.last(),
                      emission.pending(),
                      emission.minerBurned(),
                      emission.rootProportion()));
      case "pool" ->
          state.put(
              Markets.TABLE,
              netuid,
              SubnetMarket.of(
                  true,
                  new Pool(
                      number(rest.get(1)),
                      number(rest.get(2)),
                      Pool.HALF_WEIGHT,
                      Pool.DEFAULT_FEE_RATE,
                      true)));
      case "alphaOut" ->
          new Markets(state).update(netuid, market -> market.withAlphaOut(number(rest.get(1))));
      case "registered" -> {
        RegistrationCounts.THIS_BLOCK.increment(state, netuid);
        RegistrationCounts.THIS_INTERVAL.increment(state, netuid);
      }
      case "dividend" -> dividend(netuid, rest.get(1), number(rest.get(2)));
      case "dividends" -> {
        for (var each = 1; each <= netuid; each++) {
          dividend(each, rest.get(1), number(rest.get(2)));
        }
      }
      case "counted" -> RegistrationCounts.THIS_INTERVAL.increment(state, netuid);
      case "stamp" ->
          RateLimit.of(RateLimit.Kind.valueOf(rest.get(1)), netuid, Names.account(rest.get(2)))
              .stamp(state, block - number(rest.get(3)));
      case "gone" -> subnets.leave(netuid);
      default -> throw new IllegalArgumentException("no step " + verb);
    }
  }

  /** Credits alpha of a subnet to those who stake to a hotkey on root. */
  private void dividend(int netuid, String hotkey, long alpha) {
    var staking = new Staking(state, caller("alice").block());
    staking.markets().update(netuid, market -> market.mintedOutside(alpha));
    staking.rootBooks().credit(Names.account(hotkey), netuid, alpha);
  }

  /** Locks all that a coldkey has on a subnet. */
  private void lock(int netuid, AccountId coldkey, String hotkey) {
    var staking = new Staking(state, caller("alice").block());
    var all = staking.stakes().coldkeyTotal(netuid, coldkey);
    staking.locks().lock(coldkey, netuid, Names.account(hotkey), all);
  }

  private static int integer(String word) {
    return Integer.parseInt(word);
  }

  private long number(String word) {
    return Names.number(word, block).a();
  }

  /** {@code repeat 20 call alice …}: with # for the turn. */
  private void repeat(int times, String line) {
    var step = line.strip().split(" +", 3)[2];
    for (var i = 0; i < times; i++) {
      step(step.replace("#", "#" + i));
    }
  }

  private void call(List<String> words) {
    var precompile = Integer.decode(words.get(1));
    var arguments = words.subList(3, words.size());
    var function = Functions.find(spec, precompile, words.get(2), arguments.size());
    var outcome = run(caller(words.getFirst()), precompile, function, arguments);
    if (!outcome.succeeded()) {
      throw new IllegalStateException("step failed: " + words + ": " + outcome);
    }
  }
}
