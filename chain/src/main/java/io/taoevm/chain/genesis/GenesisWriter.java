package io.taoevm.chain.genesis;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.registration.InitialParameters;
import io.taoevm.chain.registration.Symbols;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.RootStakers;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import java.util.List;
import java.util.TreeMap;

/** Writes the subnets of genesis. */
final class GenesisWriter {
  /** Subnets of genesis count as registered in block 1, so that a dissolve pays as it should. */
  private static final long REGISTERED_AT = 1;

  private static final long RAO_PER_TAO = 1_000_000_000;

  private final State state;
  private final Subnets subnets;
  private final Hotkeys hotkeys;
  private final StakeLedger stakes;
  private final Markets markets;

  GenesisWriter(State state) {
    this.state = state;
    this.subnets = new Subnets(state);
    this.hotkeys = new Hotkeys(state);
    this.stakes = new StakeLedger(state);
    this.markets = new Markets(state);
  }

  void writeRoot(List<GenesisSubnet.Stake> rootStakes, List<GenesisSubnet.Neuron> validators) {
    var root = Subnets.ROOT;
    InitialParameters.writeRoot(state);
    subnets.put(root, new Subnet(AccountId.ZERO, AccountId.ZERO, 0, 0, 0, Symbols.defaultOf(root)));
    var taoRao = rootStakes.stream().mapToLong(GenesisSubnet.Stake::amount).sum();
    state.put(
        Markets.TABLE, root, SubnetMarket.of(false, Pool.fresh(taoRao, 0)).mintedOutside(taoRao));
    writeNeurons(root, validators);
    writeStakes(root, rootStakes);
    rootStakes.forEach(stake -> indexForClaims(stake.coldkey()));
    EconomyGenesis.fundPool(state, root, taoRao);
    addTotalStake(taoRao);
  }

  void write(GenesisSubnet subnet) {
    var netuid = subnet.netuid();
    if (subnets.exists(netuid)) {
      throw new IllegalArgumentException("subnet " + netuid + " stands in genesis twice");
    }
    InitialParameters.write(state, netuid, 0);
    new TreeMap<>(subnet.hyperparameters())
        .forEach((parameter, value) -> parameter.set(state, netuid, value));
    Hyperparameter.SUBTOKEN_ENABLED.set(state, netuid, subnet.started() ? 1 : 0);
    Hyperparameter.SUBNET_EMISSION_ENABLED.set(state, netuid, subnet.emissionEnabled() ? 1 : 0);
    subnets.put(
        netuid,
        new Subnet(
            subnet.owner(),
            subnet.ownerHotkey(),
            REGISTERED_AT,
            subnet.started() ? 1 : 0,
            subnet.taoRao(),
            Symbols.defaultOf(netuid)));
    state.put(Subnets.REGISTRATION_COUNTER, netuid, 1L);
    var bits = U96F32.of(subnet.movingPriceRao()).dividedBy(RAO_PER_TAO);
    state.put(EmissionState.TABLE, netuid, EmissionState.DEFAULT.withMovingPrice(bits));
    writeMarket(subnet);
    if (!subnet.ownerHotkey().isZero()) {
      hotkeys.createIfMissing(subnet.owner(), subnet.ownerHotkey());
    }
    writeNeurons(netuid, subnet.neurons());
    writeStakes(netuid, subnet.stakes());
  }

  private void writeMarket(GenesisSubnet subnet) {
    var pool =
        new Pool(subnet.taoRao(), subnet.alphaIn(), Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true);
    var alphaOut =
        subnet.stakes().stream().mapToLong(GenesisSubnet.Stake::amount).reduce(0, U64::add);
    var market =
        SubnetMarket.of(true, pool.withReserves(subnet.taoRao(), 0))
            .mintedInside(subnet.alphaIn())
            .mintedOutside(alphaOut);
    state.put(Markets.TABLE, subnet.netuid(), market);
    EconomyGenesis.fundPool(state, subnet.netuid(), subnet.taoRao());
    addTotalStake(subnet.taoRao());
  }

  private void addTotalStake(long rao) {
    state.put(Markets.TOTAL_STAKE, Only.ROW, U64.add(markets.totalStakeRao(), rao));
  }

  private void writeNeurons(int netuid, List<GenesisSubnet.Neuron> neurons) {
    for (var neuron : neurons) {
      hotkeys.createIfMissing(neuron.coldkey(), neuron.hotkey());
      var uid = new Neurons(state).append(netuid, neuron.hotkey(), 0);
      NeuronVectors.set(
          state, NeuronVectors.VALIDATOR_PERMIT, netuid, uid, neuron.validatorPermit());
    }
  }

  /** Root stakers stand in the index from which each block draws some to claim for them. */
  private void indexForClaims(AccountId coldkey) {
    if (!state.contains(RootStakers.INDEX, coldkey)) {
      var count = state.get(RootStakers.COUNT, Only.ROW, 0);
      state.put(RootStakers.BY_INDEX, count, coldkey);
      state.put(RootStakers.INDEX, coldkey, count);
      state.put(RootStakers.COUNT, Only.ROW, count + 1);
    }
  }

  private void writeStakes(int netuid, List<GenesisSubnet.Stake> list) {
    for (var stake : list) {
      hotkeys.createIfMissing(stake.coldkey(), stake.hotkey());
      stakes.add(new StakeKey(netuid, stake.hotkey(), stake.coldkey()), stake.amount());
    }
  }
}
