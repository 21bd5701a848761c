package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.info.DelegateReads;
import io.taoevm.chain.info.HyperparameterScale;
import io.taoevm.chain.info.InfoScale;
import io.taoevm.chain.info.Metagraph;
import io.taoevm.chain.info.MetagraphScale;
import io.taoevm.chain.info.NeuronReads;
import io.taoevm.chain.info.StakeAvailability;
import io.taoevm.chain.info.SubnetReads;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.registration.SubnetRegistration;
import io.taoevm.chain.registration.SubnetRemoval;
import io.taoevm.chain.stake.Locks;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The read methods of the real chain's node, which answer with the SCALE bytes of its runtime as
 * lists of numbers (chain-core.md 20). The last parameter is the block.
 */
public final class RuntimeInfoMethods {
  private final ChainReader reader;

  public RuntimeInfoMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .execute("delegateInfo_getDelegates", 1, this::getDelegates)
        .execute("delegateInfo_getDelegate", 2, this::getDelegate)
        .execute("delegateInfo_getDelegated", 2, this::getDelegated)
        .execute("neuronInfo_getNeurons", 2, this::getNeurons)
        .execute("neuronInfo_getNeuron", 3, this::getNeuron)
        .execute("neuronInfo_getNeuronsLite", 2, this::getNeuronsLite)
        .execute("neuronInfo_getNeuronLite", 3, this::getNeuronLite)
        .execute("subnetInfo_getSubnetInfo", 2, this::getSubnetInfo)
        .execute("subnetInfo_getSubnetsInfo", 1, this::getSubnetsInfo)
        .execute("subnetInfo_getSubnetInfo_v2", 2, this::getSubnetInfoV2)
        .execute("subnetInfo_getSubnetsInfo_v2", 1, this::getSubnetsInfoV2)
        .execute("subnetInfo_getSubnetHyperparams", 2, this::getSubnetHyperparams)
        .execute("subnetInfo_getSubnetHyperparamsV2", 2, this::getSubnetHyperparamsV2)
        .execute("subnetInfo_getSubnetHyperparamsV3", 2, this::getSubnetHyperparamsV3)
        .execute("subnetInfo_getAllDynamicInfo", 1, this::getAllDynamicInfo)
        .execute("subnetInfo_getDynamicInfo", 2, this::getDynamicInfo)
        .execute("subnetInfo_getAllMetagraphs", 1, this::getAllMetagraphs)
        .execute("subnetInfo_getMetagraph", 2, this::getMetagraph)
        .execute("subnetInfo_getAllMechagraphs", 1, this::getAllMechagraphs)
        .execute("subnetInfo_getMechagraph", 3, this::getMechagraph)
        .execute("subnetInfo_getSelectiveMetagraph", 3, this::getSelectiveMetagraph)
        .execute("subnetInfo_getSelectiveMechagraph", 4, this::getSelectiveMechagraph)
        .execute("subnetInfo_getSubnetState", 2, this::getSubnetState)
        .execute("subnetInfo_getLockCost", 1, this::getLockCost)
        .execute("subnetInfo_getSubnetToPrune", 1, this::getSubnetToPrune)
        .execute("subnetInfo_getSubnetAccountId", 2, this::getSubnetAccountId)
        .execute("subnetInfo_getColdkeyAutoStakeHotkey", 3, this::getColdkeyAutoStakeHotkey)
        .execute("stakeInfo_getColdkeyLock", 3, this::getColdkeyLock)
        .execute("stakeInfo_getStakeAvailabilityForColdkeys", 3, this::getStakeAvailability);
  }

  /** A state, its block and the services that read it. */
  private record At(State state, long block, Staking staking) {
    SubnetReads subnets() {
      return new SubnetReads(state, block);
    }

    List<Integer> netuids() {
      return new TreeSet<>(new Subnets(state).netuids()).stream().toList();
    }

    Optional<Integer> existing(int netuid) {
      return new Subnets(state).exists(netuid) ? Optional.of(netuid) : Optional.empty();
    }

    void whole(ScaleWriter out, Metagraph graph) {
      MetagraphScale.whole(out, state, graph);
    }
  }

  private At at(Call call, int index) {
    var view = reader.view(call.get(index, Decoders::block, Tag.LATEST));
    var state = view.state();
    return new At(state, view.context().number(), new Staking(state, view.context()));
  }

  private static int netuid(Call call) {
    return call.get(0, TaoDecoders::netuid);
  }

  private static int small(JsonNode node) {
    return (int) TaoDecoders.unsigned(node, 16);
  }

  private static Set<Integer> indices(JsonNode node) {
    var all = new TreeSet<Integer>();
    node.forEach(index -> all.add(small(index)));
    return all;
  }

  /** Bytes as the node tells them: a list of numbers. */
  private static int[] shown(byte[] bytes) {
    var numbers = new int[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      numbers[i] = bytes[i] & 0xFF;
    }
    return numbers;
  }

  private static <T> int[] option(Optional<T> value, BiConsumer<ScaleWriter, T> write) {
    return shown(InfoScale.option(value, write));
  }

  private Object getDelegates(Call call) {
    var delegates = new DelegateReads(at(call, 0).state).delegates();
    return shown(InfoScale.list(delegates, InfoScale::delegate));
  }

  private Object getDelegate(Call call) {
    var hotkey = call.get(0, TaoDecoders::account);
    return option(new DelegateReads(at(call, 1).state).delegate(hotkey), InfoScale::delegate);
  }

  private Object getDelegated(Call call) {
    var coldkey = call.get(0, TaoDecoders::account);
    var delegated = new DelegateReads(at(call, 1).state).delegated(coldkey);
    return shown(InfoScale.list(delegated, InfoScale::delegated));
  }

  private Object getNeurons(Call call) {
    var neurons = new NeuronReads(at(call, 1).state).neurons(netuid(call));
    return shown(InfoScale.list(neurons, InfoScale::neuron));
  }

  private Object getNeuron(Call call) {
    int uid = call.get(1, RuntimeInfoMethods::small);
    return option(new NeuronReads(at(call, 2).state).neuron(netuid(call), uid), InfoScale::neuron);
  }

  private Object getNeuronsLite(Call call) {
    var neurons = new NeuronReads(at(call, 1).state).neuronsLite(netuid(call));
    return shown(InfoScale.list(neurons, InfoScale::neuronLite));
  }

  private Object getNeuronLite(Call call) {
    int uid = call.get(1, RuntimeInfoMethods::small);
    return option(
        new NeuronReads(at(call, 2).state).neuronLite(netuid(call), uid), InfoScale::neuronLite);
  }

  private Object getSubnetInfo(Call call) {
    return option(at(call, 1).subnets().subnet(netuid(call)), InfoScale::subnet);
  }

  private Object getSubnetsInfo(Call call) {
    return shown(InfoScale.options(at(call, 0).subnets().subnets(), InfoScale::subnet));
  }

  private Object getSubnetInfoV2(Call call) {
    return option(at(call, 1).subnets().subnet(netuid(call)), InfoScale::subnetWithIdentity);
  }

  private Object getSubnetsInfoV2(Call call) {
    return shown(InfoScale.options(at(call, 0).subnets().subnets(), InfoScale::subnetWithIdentity));
  }

  private Object getSubnetHyperparams(Call call) {
    var at = at(call, 1);
    return option(
        at.existing(netuid(call)),
        (out, netuid) -> HyperparameterScale.first(out, at.state, netuid));
  }

  private Object getSubnetHyperparamsV2(Call call) {
    var at = at(call, 1);
    return option(
        at.existing(netuid(call)),
        (out, netuid) -> HyperparameterScale.second(out, at.state, netuid));
  }

  private Object getSubnetHyperparamsV3(Call call) {
    var at = at(call, 1);
    return option(
        at.existing(netuid(call)),
        (out, netuid) -> HyperparameterScale.third(out, at.state, netuid));
  }

  private Object getAllDynamicInfo(Call call) {
    return shown(InfoScale.options(at(call, 0).subnets().dynamics(), InfoScale::dynamic));
  }

  private Object getDynamicInfo(Call call) {
    return option(at(call, 1).subnets().dynamic(netuid(call)), InfoScale::dynamic);
  }

  private Object getAllMetagraphs(Call call) {
    var at = at(call, 0);
    var graphs = new ArrayList<Metagraph>();
    for (int netuid : at.netuids()) {
      at.subnets().metagraph(netuid, 0).ifPresent(graphs::add);
    }
    return shown(InfoScale.options(graphs, at::whole));
  }

  private Object getMetagraph(Call call) {
    var at = at(call, 1);
    return option(at.subnets().metagraph(netuid(call), 0), at::whole);
  }

  private Object getAllMechagraphs(Call call) {
    var at = at(call, 0);
    var graphs = new ArrayList<Metagraph>();
    for (int netuid : at.netuids()) {
      for (var mechanism = 0; mechanism < Mechanism.count(at.state, netuid); mechanism++) {
        at.subnets().metagraph(netuid, mechanism).ifPresent(graphs::add);
      }
    }
    return shown(InfoScale.options(graphs, at::whole));
  }

  private Object getMechagraph(Call call) {
    int mechanism = call.get(1, RuntimeInfoMethods::small);
    var at = at(call, 2);
    return option(at.subnets().metagraph(netuid(call), mechanism), at::whole);
  }

  private Object getSelectiveMetagraph(Call call) {
    var chosen = call.get(1, RuntimeInfoMethods::indices);
    var at = at(call, 2);
    return option(
        at.subnets().metagraph(netuid(call), 0),
        (out, graph) -> MetagraphScale.parts(out, at.state, graph, chosen, false));
  }

  private Object getSelectiveMechagraph(Call call) {
    int mechanism = call.get(1, RuntimeInfoMethods::small);
    var chosen = call.get(2, RuntimeInfoMethods::indices);
    var at = at(call, 3);
    return option(
        at.subnets().metagraph(netuid(call), mechanism),
        (out, graph) -> MetagraphScale.parts(out, at.state, graph, chosen, true));
  }

  private Object getSubnetState(Call call) {
    var at = at(call, 1);
    return option(
        at.subnets().metagraph(netuid(call), 0),
        (out, graph) -> InfoScale.state(out, graph, at.netuids().size()));
  }

  /** Rao, as a number. */
  private Object getLockCost(Call call) {
    var at = at(call, 0);
    return BigInteger.valueOf(new SubnetRegistration(at.state, at.block, at.staking).lockCostRao());
  }

  private @Nullable Object getSubnetToPrune(Call call) {
    var at = at(call, 0);
    return new SubnetRemoval(at.state, at.block, at.staking).choose().orElse(null);
  }

  private Object getSubnetAccountId(Call call) {
    var at = at(call, 1);
    return option(at.existing(netuid(call)).map(AccountIds::subnetPool), ScaleWriter::account);
  }

  private Object getColdkeyAutoStakeHotkey(Call call) {
    var coldkey = call.get(0, TaoDecoders::account);
    int netuid = call.get(1, TaoDecoders::netuid);
    var destination = at(call, 2).staking.autoStake().destination(coldkey, netuid);
    return option(destination, ScaleWriter::account);
  }

  private Object getColdkeyLock(Call call) {
    var coldkey = call.get(0, TaoDecoders::account);
    int netuid = call.get(1, TaoDecoders::netuid);
    var lock = at(call, 2).staking.locks().current(coldkey, netuid).map(Locks.Lock::state);
    return option(lock, InfoScale::lock);
  }

  /** Coldkeys, and netuids or null for all. */
  private Object getStakeAvailability(Call call) {
    var coldkeys = call.get(0, RuntimeInfoMethods::accounts);
    var netuids = Optional.ofNullable(call.find(1, RuntimeInfoMethods::indices));
    var at = at(call, 2);
    return shown(
        InfoScale.bytes(
            StakeAvailability.of(at.state, at.staking, coldkeys, netuids),
            InfoScale::availabilities));
  }

  private static Set<AccountId> accounts(JsonNode node) {
    var all = new TreeSet<AccountId>();
    node.forEach(account -> all.add(TaoDecoders.account(account)));
    return all;
  }
}
