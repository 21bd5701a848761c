package io.taoevm.chain.info;

import io.taoevm.chain.info.NeuronInfo.Entry;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads neurons. */
public final class NeuronReads {
  private final State state;
  private final Neurons neurons;

  public NeuronReads(State state) {
    this.state = state;
    this.neurons = new Neurons(state);
  }

  /** All neurons of a subnet by uid; none of a subnet that does not exist. */
  public List<NeuronInfo> neurons(int netuid) {
    return IntStream.range(0, neurons.count(netuid))
        .mapToObj(uid -> neuron(netuid, uid))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The same without weights and bonds. */
  public List<NeuronInfo> neuronsLite(int netuid) {
    return IntStream.range(0, neurons.count(netuid))
        .mapToObj(uid -> neuronLite(netuid, uid))
        .flatMap(Optional::stream)
        .toList();
  }

  public Optional<NeuronInfo> neuron(int netuid, int uid) {
    return neurons
        .hotkey(netuid, uid)
        .map(
            hotkey ->
                read(
                    netuid,
                    uid,
                    hotkey,
                    entries(Mechanism.WEIGHTS, netuid, uid),
                    entries(Mechanism.BONDS, netuid, uid)));
  }

  /** The same without weights and bonds. */
  public Optional<NeuronInfo> neuronLite(int netuid, int uid) {
    return neurons
        .hotkey(netuid, uid)
        .map(hotkey -> read(netuid, uid, hotkey, List.of(), List.of()));
  }

  private List<Entry> entries(Table<OnSubnet.Uid, int[]> table, int netuid, int uid) {
    return Arrays.stream(Mechanism.row(state, table, netuid, uid))
        .filter(entry -> (entry & 0xFFFF) != 0)
        .mapToObj(entry -> new Entry(entry >>> 16, entry & 0xFFFF))
        .toList();
  }

  private NeuronInfo read(
      int netuid, int uid, AccountId hotkey, List<Entry> weights, List<Entry> bonds) {
    var key = new OnSubnet.Account(netuid, hotkey);
    return new NeuronInfo(
        hotkey,
        new Hotkeys(state).owner(hotkey),
        uid,
        netuid,
        NeuronVectors.flag(state, NeuronVectors.ACTIVE, netuid, uid),
        state.get(Served.AXONS, key, Served.Axon.NONE),
        state.get(Served.PROMETHEUS, key, Served.Prometheus.NONE),
        new StakeLedger(state).total(netuid, hotkey),
        NeuronVectors.longAt(state, NeuronVectors.EMISSION, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.INCENTIVE, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.CONSENSUS, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.VALIDATOR_TRUST, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.DIVIDENDS, netuid, uid),
        NeuronVectors.longAt(state, NeuronVectors.LAST_UPDATE, netuid, uid),
        NeuronVectors.flag(state, NeuronVectors.VALIDATOR_PERMIT, netuid, uid),
        weights,
        bonds);
  }
}
