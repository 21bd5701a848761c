package io.taoevm.chain.step;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.chain.genesis.GenesisSubnet;
import io.taoevm.chain.genesis.GenesisSubnet.Neuron;
import io.taoevm.chain.genesis.GenesisSubnet.Stake;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.store.WriteBatch;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.world.StateSealer;
import io.taoevm.chain.world.VersionedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chain as large as the real one in a memory store: subnets full of neurons, of which no epoch is
 * due, and stakers. Each block opens a state on the sealed one before it, as the producer does.
 */
final class BlockStepWorkload {
  private static final long TAO = 1_000_000_000;
  private static final int NEURONS = 256;

  private final MemoryStore store = new MemoryStore();
  private final VersionedState versions = new VersionedState(store);
  private final AccountId author = account(9, 0);
  private long block;

  /**
   * Makes the chain.
   *
   * @param subnets all of 256 neurons
   * @param hotkeys among which the neurons and the stake are
   * @param stakes entries, spread over hotkeys and subnets
   */
  BlockStepWorkload(int subnets, int hotkeys, int stakes) {
    var state = new State(StateSource.EMPTY);
    genesis(subnets, hotkeys, stakes).applyTo(state);
    seal(state, StateSource.EMPTY);
    // The first blocks write what a fresh chain has not: averages, prices, counters.
    step();
    step();
  }

  private static AccountId account(int kind, int number) {
    return new AccountId(0x5ca1ab1eL * number * 0x9e3779b97f4a7c15L, kind, number, 1);
  }

  private EconomyGenesis genesis(int subnets, int hotkeys, int stakes) {
    var bySubnet = new ArrayList<List<Stake>>();
    for (var i = 0; i < subnets; i++) {
      bySubnet.add(new ArrayList<>());
    }
    for (var i = 0; i < stakes; i++) {
      var stake = new Stake(hotkey(i % hotkeys), account(2, i / 3), (1 + i % 90) * TAO);
      bySubnet.get(i / (stakes / subnets + 1)).add(stake);
    }
    var list = new ArrayList<GenesisSubnet>();
    for (var netuid = 1; netuid <= subnets; netuid++) {
      list.add(subnet(netuid, hotkeys, bySubnet.get(netuid - 1)));
    }
    return new EconomyGenesis(
        425,
        false,
        AccountId.ZERO,
        List.of(new EconomyGenesis.Funds(author, 2_000 * TAO)),
        List.of(new Stake(hotkey(0), account(2, 0), 100_000 * TAO)),
        List.of(new Neuron(hotkey(0), owner(0), true)),
        list);
  }

  private static AccountId hotkey(int number) {
    return account(1, number);
  }

  private static AccountId owner(int hotkey) {
    return account(3, hotkey / 10);
  }

  private static GenesisSubnet subnet(int netuid, int hotkeys, List<Stake> stakes) {
    var neurons = new ArrayList<Neuron>();
    for (var uid = 0; uid < NEURONS; uid++) {
      var number = (netuid * NEURONS + uid) % hotkeys;
      neurons.add(new Neuron(hotkey(number), owner(number), uid < 64));
    }
    return new GenesisSubnet(
        netuid,
        owner(netuid),
        neurons.getFirst().hotkey(),
        (20_000L + netuid) * TAO,
        1_000_000L * TAO,
        20_000_000,
        true,
        true,
        Map.of(Hyperparameter.TEMPO, 50_000L),
        neurons,
        stakes);
  }

  private StateSource source() {
    return new VersionedSource(versions, store, block, () -> {});
  }

  private void seal(State state, StateSource parent) {
    var sealed = new StateSealer(RaoLedger.INSTANCE).seal(state, parent);
    var batch = new WriteBatch();
    versions.apply(batch, block, sealed.changes());
    store.commit(batch);
  }

  /** Makes a block and keeps it. */
  void step() {
    var parent = source();
    var state = new State(parent);
    EconomyStep.run(state, context());
    block++;
    seal(state, parent);
  }

  /** Runs the next block's step alone, and drops what it did. */
  State run() {
    var state = new State(source());
    EconomyStep.run(state, context());
    return state;
  }

  private BlockContext context() {
    return new BlockContext(
        42,
        block + 1,
        (block + 1) * 12_000,
        75_000_000,
        Word.of(10_000_000_000L),
        Address.ZERO,
        author,
        Hash.ZERO,
        Word.ZERO,
        number -> Hash.ZERO);
  }
}
