package io.taoevm.chain.info;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.stake.LockState;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.SubnetIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * The records of this package as the bytes that the reference's runtime interface gives
 * (chain-core.md 20): fields in its order, numbers compact unless said otherwise. What the
 * reference no longer computes is a constant.
 */
public final class InfoScale {
  private static final int PRUNING_SCORE = 65_535;
  private static final int SCALING_LAW_POWER = 50;

  private InfoScale() {}

  /** The bytes of one value. */
  public static <T> byte[] bytes(T value, BiConsumer<ScaleWriter, T> write) {
    var out = new ScaleWriter();
    write.accept(out, value);
    return out.toBytes();
  }

  /** The bytes of a value that may be missing. */
  public static <T> byte[] option(Optional<T> value, BiConsumer<ScaleWriter, T> write) {
    return new ScaleWriter().option(value, write).toBytes();
  }

  /** The bytes of a list. */
  public static <T> byte[] list(List<T> values, BiConsumer<ScaleWriter, T> write) {
    return new ScaleWriter().list(values, write).toBytes();
  }

  /** The bytes of a list in which each element could be missing, and none is. */
  public static <T> byte[] options(List<T> values, BiConsumer<ScaleWriter, T> write) {
    return list(values, (out, value) -> out.option(Optional.of(value), write));
  }

  static void u128(ScaleWriter out, UInt128 value) {
    out.u64(value.lo()).u64(value.hi());
  }

  static void compact(ScaleWriter out, UInt128 value) {
    out.compact(new Word(value.lo(), value.hi(), 0, 0));
  }

  static void compacts(ScaleWriter out, long[] values) {
    out.compact(values.length);
    for (var value : values) {
      out.compact(value);
    }
  }

  static void compacts(ScaleWriter out, int[] values) {
    out.compact(values.length);
    for (var value : values) {
      out.compact(value);
    }
  }

  /** Text as a list of compact bytes. */
  static void text(ScaleWriter out, byte[] text) {
    out.compact(text.length);
    for (var octet : text) {
      out.compact(octet & 0xFF);
    }
  }

  static void flags(ScaleWriter out, boolean[] flags) {
    out.compact(flags.length);
    for (var flag : flags) {
      out.bool(flag);
    }
  }

  static void netuids(ScaleWriter out, List<Integer> netuids) {
    out.list(netuids, ScaleWriter::compact);
  }

  static void identity(ScaleWriter out, Identity identity) {
    out.bytes(identity.name())
        .bytes(identity.url())
        .bytes(identity.githubRepo())
        .bytes(identity.image())
        .bytes(identity.discord())
        .bytes(identity.description())
        .bytes(identity.additional());
  }

  static void axon(ScaleWriter out, Served.Axon axon) {
    u128(out.u64(axon.block()).u32(axon.version()), axon.ip());
    out.u16(axon.port())
        .u8(axon.ipType())
        .u8(axon.protocol())
        .u8(axon.placeholder1())
        .u8(axon.placeholder2());
  }

  private static void u128(ScaleWriter out, Served.Prometheus prometheus) {
    u128(out.u64(prometheus.block()).u32(prometheus.version()), prometheus.ip());
    out.u16(prometheus.port()).u8(prometheus.ipType());
  }

  /** NeuronInfo. */
  public static void neuron(ScaleWriter out, NeuronInfo neuron) {
    neuronHead(out, neuron);
    out.list(neuron.weights(), InfoScale::entry).list(neuron.bonds(), InfoScale::entry);
    out.compact(PRUNING_SCORE);
  }

  /** NeuronInfoLite: without weights and bonds. */
  public static void neuronLite(ScaleWriter out, NeuronInfo neuron) {
    neuronHead(out, neuron);
    out.compact(PRUNING_SCORE);
  }

  private static void entry(ScaleWriter out, NeuronInfo.Entry entry) {
    out.compact(entry.uid()).compact(entry.value());
  }

  private static void neuronHead(ScaleWriter out, NeuronInfo neuron) {
    out.account(neuron.hotkey())
        .account(neuron.coldkey())
        .compact(neuron.uid())
        .compact(neuron.netuid())
        .bool(neuron.active());
    axon(out, neuron.axon());
    u128(out, neuron.prometheus());
    // One entry: all stake of the hotkey, in the name of its owner.
    out.compact(1).account(neuron.coldkey()).compact(neuron.stakeAlpha());
    out.compact(0)
        .compact(neuron.emissionAlpha())
        .compact(neuron.incentive())
        .compact(neuron.consensus())
        .compact(0)
        .compact(neuron.validatorTrust())
        .compact(neuron.dividends())
        .compact(neuron.lastUpdate())
        .bool(neuron.validatorPermit());
  }

  /** SubnetInfo. */
  public static void subnet(ScaleWriter out, SubnetInfo subnet) {
    out.compact(subnet.netuid())
        .compact(subnet.rho())
        .compact(subnet.kappa())
        .compact(subnet.difficulty())
        .compact(subnet.immunityPeriod())
        .compact(subnet.maxAllowedValidators())
        .compact(subnet.minAllowedWeights())
        .compact(subnet.maxWeightsLimit())
        .compact(SCALING_LAW_POWER)
        .compact(subnet.neurons())
        .compact(subnet.maxAllowedUids())
        .compact(subnet.blocksSinceLastStep())
        .compact(subnet.tempo());
    // Network modality, connections and emission value are of no use any more.
    out.compact(0).compact(0).compact(0).compact(subnet.burnRao()).account(subnet.owner());
  }

  /** SubnetInfov2: with the identity. */
  public static void subnetWithIdentity(ScaleWriter out, SubnetInfo subnet) {
    subnet(out, subnet);
    out.option(subnet.identity(), SubnetIdentity::write);
  }

  /** DynamicInfo. */
  public static void dynamic(ScaleWriter out, DynamicInfo info) {
    out.compact(info.netuid()).account(info.ownerHotkey()).account(info.ownerColdkey());
    text(out, info.name());
    text(out, info.symbol());
    out.compact(info.tempo())
        .compact(info.lastStep())
        .compact(info.blocksSinceLastStep())
        .compact(0)
        .compact(info.alphaIn())
        .compact(info.alphaOut())
        .compact(info.taoInRao())
        .compact(info.alphaOutEmission())
        .compact(info.alphaInEmission())
        .compact(info.taoInEmissionRao())
        .compact(info.pendingAlphaEmission())
        .compact(0);
    compact(out, info.volume());
    out.compact(info.networkRegisteredAt()).option(info.identity(), SubnetIdentity::write);
    u128(out, info.movingPrice());
  }

  /**
   * SubnetState, which tells some of what a metagraph does.
   *
   * @param subnets how many subnets there are, root among them: as many empty histories it has
   */
  public static void state(ScaleWriter out, Metagraph graph, int subnets) {
    out.compact(graph.subnet().netuid())
        .list(graph.hotkeys(), ScaleWriter::account)
        .list(graph.coldkeys(), ScaleWriter::account);
    flags(out, graph.active());
    flags(out, graph.validatorPermit());
    out.compact(0);
    compacts(out, graph.lastUpdate());
    compacts(out, graph.emission());
    compacts(out, graph.dividends());
    compacts(out, graph.incentives());
    compacts(out, graph.consensus());
    out.compact(0).compact(0);
    compacts(out, graph.blockAtRegistration());
    compacts(out, graph.alphaStake());
    compacts(out, graph.taoStake());
    compacts(out, graph.totalStake());
    out.compact(subnets);
    for (var i = 0; i < subnets; i++) {
      compacts(out, new long[graph.hotkeys().size()]);
    }
  }

  /** DelegateInfo. */
  public static void delegate(ScaleWriter out, DelegateInfo delegate) {
    out.account(delegate.delegate()).compact(delegate.take());
    out.compact(delegate.nominators().size());
    delegate.nominators().forEach((account, stakes) -> nominator(out, account, stakes));
    out.account(delegate.owner());
    netuids(out, delegate.registrations());
    netuids(out, delegate.validatorPermits());
    out.compact(delegate.returnPer1000Rao()).compact(delegate.totalDailyReturnRao());
  }

  private static void nominator(ScaleWriter out, AccountId account, Map<Integer, Long> stakes) {
    out.account(account).compact(stakes.size());
    stakes.forEach((netuid, stake) -> out.compact(netuid).compact(stake));
  }

  /** A delegate with what one coldkey has there. */
  public static void delegated(ScaleWriter out, DelegateReads.Delegated delegated) {
    delegate(out, delegated.delegate());
    out.compact(delegated.netuid()).compact(delegated.stakeAlpha());
  }

  /** LockState; its numbers are not compact. */
  public static void lock(ScaleWriter out, LockState lock) {
    u128(out.u64(lock.mass()), lock.conviction());
    out.u64(lock.lastUpdate());
  }

  /** StakeInfo. */
  public static void stake(ScaleWriter out, StakeInfo stake) {
    out.account(stake.hotkey())
        .account(stake.coldkey())
        .compact(stake.netuid())
        .compact(stake.stake())
        .compact(0)
        .compact(stake.emissionAlpha())
        .compact(0)
        .compact(0)
        .bool(stake.isRegistered());
  }

  /** StakeAvailability. */
  public static void availability(ScaleWriter out, StakeAvailability availability) {
    out.compact(availability.total())
        .compact(availability.locked())
        .compact(availability.available());
  }

  /** What {@code get_stake_availability_for_coldkeys} answers: two maps, one in the other. */
  public static void availabilities(
      ScaleWriter out, SortedMap<AccountId, SortedMap<Integer, StakeAvailability>> byColdkey) {
    out.compact(byColdkey.size());
    byColdkey.forEach(
        (coldkey, bySubnet) -> {
          out.account(coldkey).compact(bySubnet.size());
          bySubnet.forEach((netuid, one) -> availability(out.u16(netuid), one));
        });
  }
}
