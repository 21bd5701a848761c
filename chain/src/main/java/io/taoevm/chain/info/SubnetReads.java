package io.taoevm.chain.info;

import io.taoevm.chain.emission.TaoWeight;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.registration.Symbols;
import io.taoevm.chain.stake.ChildLinks;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.weights.WeightedStake;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Reads subnets. Lists go by ascending netuid; a subnet that does not exist is empty. */
public final class SubnetReads {
  private static final int MAX_WEIGHTS_LIMIT = 65_535;

  private final State state;
  private final long block;
  private final Subnets subnets;

  /**
   * @param block that the state is of
   */
  public SubnetReads(State state, long block) {
    this.state = state;
    this.block = block;
    this.subnets = new Subnets(state);
  }

  public List<SubnetInfo> subnets() {
    return ascending().stream().map(this::readInfo).toList();
  }

  private List<Integer> ascending() {
    return subnets.netuids().stream().sorted().toList();
  }

  public Optional<SubnetInfo> subnet(int netuid) {
    return subnets.exists(netuid) ? Optional.of(readInfo(netuid)) : Optional.empty();
  }

  public List<DynamicInfo> dynamics() {
    return ascending().stream().map(this::readDynamic).toList();
  }

  public Optional<DynamicInfo> dynamic(int netuid) {
    return subnets.exists(netuid) ? Optional.of(readDynamic(netuid)) : Optional.empty();
  }

  /** A subnet with its neurons as one mechanism sees them. */
  public Optional<Metagraph> metagraph(int netuid, int mechanism) {
    return Mechanism.exists(state, netuid, mechanism)
        ? Optional.of(readMetagraph(netuid, Mechanism.index(netuid, mechanism)))
        : Optional.empty();
  }

  /** The block of the next epoch that is due by itself or asked for; empty with a tempo of 0. */
  public Optional<Long> nextEpochBlock(int netuid) {
    var next =
        EpochSchedule.of(state, netuid).nextEpochBlock(Hyperparameter.TEMPO.getInt(state, netuid));
    return next == 0 ? Optional.empty() : Optional.of(next);
  }

  private SubnetInfo readInfo(int netuid) {
    return new SubnetInfo(
        netuid,
        Hyperparameter.RHO.getInt(state, netuid),
        Hyperparameter.KAPPA.getInt(state, netuid),
        Hyperparameter.DIFFICULTY.get(state, netuid),
        Hyperparameter.IMMUNITY_PERIOD.getInt(state, netuid),
        Hyperparameter.MAX_ALLOWED_VALIDATORS.getInt(state, netuid),
        Hyperparameter.MIN_ALLOWED_WEIGHTS.getInt(state, netuid),
        MAX_WEIGHTS_LIMIT,
        new Neurons(state).count(netuid),
        Hyperparameter.MAX_ALLOWED_UIDS.getInt(state, netuid),
        EpochSchedule.of(state, netuid).blocksSinceLastStep(),
        Hyperparameter.TEMPO.getInt(state, netuid),
        EmissionState.of(state, netuid).burnRao(),
        subnets.owner(netuid),
        Optional.ofNullable(state.get(SubnetIdentity.TABLE, netuid)));
  }

  private DynamicInfo readDynamic(int netuid) {
    var subnet = subnets.get(netuid);
    var emission = EmissionState.of(state, netuid);
    var market = new Markets(state).market(netuid);
    var lastStep = EpochSchedule.of(state, netuid).lastMechanismStepBlock();
    return new DynamicInfo(
        netuid,
        subnet.ownerHotkey(),
        subnet.owner(),
        Symbols.nameOf(state, netuid),
        subnet.symbol(),
        Hyperparameter.TEMPO.getInt(state, netuid),
        lastStep,
        U64.subtract(block, lastStep),
        market.pool().alpha(),
        market.alphaOut(),
        market.pool().taoRao(),
        emission.last().alphaOut(),
        emission.last().alphaIn(),
        emission.last().taoInRao(),
        U64.add(emission.pending().server(), emission.pending().validator()),
        market.volumeRao(),
        subnet.registeredAt(),
        Optional.ofNullable(state.get(SubnetIdentity.TABLE, netuid)),
        emission.movingPrice());
  }

  private Metagraph readMetagraph(int netuid, int index) {
    var hotkeys = List.of(new Neurons(state).hotkeys(netuid));
    var coldkeys = hotkeys.stream().map(new Hotkeys(state)::owner).toList();
    var stake = new WeightedStake(state, new StakeLedger(state), new ChildLinks(state));
    var count = hotkeys.size();
    return new Metagraph(
        readDynamic(netuid),
        readInfo(netuid),
        block,
        hotkeys,
        coldkeys,
        coldkeys.stream().map(key -> Optional.ofNullable(state.get(Identity.TABLE, key))).toList(),
        hotkeys.stream().map(hotkey -> axon(netuid, hotkey)).toList(),
        Arrays.copyOf(NeuronVectors.flags(state, NeuronVectors.ACTIVE, netuid), count),
        Arrays.copyOf(NeuronVectors.flags(state, NeuronVectors.VALIDATOR_PERMIT, netuid), count),
        longs(NeuronVectors.LAST_UPDATE, index, count),
        longs(NeuronVectors.EMISSION, netuid, count),
        ints(NeuronVectors.DIVIDENDS, netuid, count),
        ints(NeuronVectors.INCENTIVE, index, count),
        ints(NeuronVectors.CONSENSUS, netuid, count),
        ints(NeuronVectors.VALIDATOR_TRUST, netuid, count),
        longs(NeuronVectors.BLOCK_AT_REGISTRATION, netuid, count),
        each(hotkeys, hotkey -> stake.inheritedAlpha(netuid, hotkey)),
        each(hotkeys, hotkey -> weighed(stake.inheritedRootRao(netuid, hotkey))),
        each(hotkeys, hotkey -> stake.total(netuid, hotkey)),
        each(
            hotkeys,
            hotkey -> state.get(DividendRecords.ALPHA, new OnSubnet.Account(netuid, hotkey), 0L)));
  }

  private Served.Axon axon(int netuid, AccountId hotkey) {
    return state.get(Served.AXONS, new OnSubnet.Account(netuid, hotkey), Served.Axon.NONE);
  }

  private long weighed(long rootRao) {
    var weight = TaoWeight.ofParts(GlobalParameter.TAO_WEIGHT.get(state));
    return U96F32.floor(U96F32.multiply(U96F32.of(rootRao), weight));
  }

  private long[] longs(Table<Integer, long[]> table, int index, int count) {
    return Arrays.copyOf(NeuronVectors.longs(state, table, index), count);
  }

  private int[] ints(Table<Integer, int[]> table, int index, int count) {
    return Arrays.copyOf(NeuronVectors.ints(state, table, index), count);
  }

  private static long[] each(List<AccountId> hotkeys, ToLongFunction<AccountId> value) {
    return hotkeys.stream().mapToLong(value).toArray();
  }
}
