package io.taoevm.chain.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.commitment.Commitments;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.stake.ChildLinks;
import io.taoevm.chain.stake.Children;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.RootBooks;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.WeightCommit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds in every state of the economy, whatever was called before. */
final class EconomyInvariants {
  /** Rows of a subnet that must go with it. */
  private static final List<Table<Integer, ?>> OF_SUBNETS =
      List.of(
          Neurons.COUNT,
          NeuronVectors.ACTIVE,
          NeuronVectors.EMISSION,
          NeuronVectors.CONSENSUS,
          NeuronVectors.VALIDATOR_TRUST,
          NeuronVectors.DIVIDENDS,
          NeuronVectors.STAKE_WEIGHT,
          NeuronVectors.VALIDATOR_PERMIT,
          NeuronVectors.BLOCK_AT_REGISTRATION,
          NeuronVectors.INCENTIVE,
          NeuronVectors.LAST_UPDATE,
          EpochSchedule.TABLE,
          MechanismSplits.TABLE,
          SubnetIdentity.TABLE,
          Leases.BY_NETUID,
          Markets.TABLE);

  private static final List<Table<OnSubnet.Account, ?>> OF_ACCOUNTS =
      List.of(
          Neurons.UIDS,
          Served.AXONS,
          Served.PROMETHEUS,
          Served.CERTIFICATES,
          DividendRecords.ALPHA,
          WeightCommit.TABLE,
          StakeLedger.POOLS,
          ChildLinks.CHILDREN,
          ChildLinks.PARENTS,
          Children.PENDING,
          Commitments.TABLE);

  private static final List<Table<OnSubnet.Uid, ?>> OF_UIDS =
      List.of(Neurons.KEYS, EvmAssociation.TABLE, Mechanism.WEIGHTS, Mechanism.BONDS);

  private EconomyInvariants() {}

  static void check(State state) {
    var netuids = new HashSet<>(new Subnets(state).netuids());
    checkBalances(state);
    checkOrphans(state, withDissolving(state, netuids));
    for (int netuid : netuids) {
      checkNeurons(state, netuid);
      checkMarket(state, netuid);
    }
  }

  /** A subnet that is being removed keeps rows until blocks have had the weight for all of them. */
  private static Set<Integer> withDissolving(State state, Set<Integer> netuids) {
    var all = new HashSet<>(netuids);
    for (var netuid : Dissolving.queue(state)) {
      all.add(netuid);
    }
    return all;
  }

  private static void checkBalances(State state) {
    for (var row : state.rows(Balances.ACCOUNTS)) {
      var account = row.value();
      assertTrue(account.freeRao() >= 0 && account.reservedRao() >= 0, row::toString);
      assertTrue(account.freeRao() + account.reservedRao() >= 0, row::toString);
    }
  }

  private static void checkOrphans(State state, Set<Integer> netuids) {
    for (var table : OF_SUBNETS) {
      state.rows(table).forEach(row -> requireSubnet(netuids, row.key(), table));
    }
    for (var table : OF_ACCOUNTS) {
      state.rows(table).forEach(row -> requireSubnet(netuids, row.key().netuid(), table));
    }
    for (var table : OF_UIDS) {
      state.rows(table).forEach(row -> requireSubnet(netuids, row.key().netuid(), table));
    }
    state
        .rows(TimelockedCommit.TABLE)
        .forEach(row -> requireSubnet(netuids, row.key().index(), TimelockedCommit.TABLE));
    state
        .rows(StakeLedger.SHARES)
        .forEach(row -> requireSubnet(netuids, row.key().netuid(), StakeLedger.SHARES));
    state
        .rows(RootBooks.CLAIMED)
        .forEach(row -> requireSubnet(netuids, row.key().netuid(), RootBooks.CLAIMED));
    state
        .rows(Neurons.MEMBERSHIPS)
        .forEach(row -> requireSubnet(netuids, row.key().netuid(), Neurons.MEMBERSHIPS));
    for (var row : state.rows(EmissionState.TABLE)) {
      var kept = EmissionState.DEFAULT.withRootProportion(row.value().rootProportion());
      assertTrue(netuids.contains(row.key()) || row.value().equals(kept), row::toString);
    }
    for (var row : state.rows(Leases.TABLE)) {
      requireSubnet(netuids, row.value().netuid(), Leases.TABLE);
    }
  }

  /** The key's netuid, or the index of one of its mechanisms, must be that of a subnet. */
  private static void requireSubnet(Set<Integer> netuids, int index, Table<?, ?> table) {
    assertTrue(netuids.contains(index % Mechanism.STRIDE), () -> table + " has a row of " + index);
  }

  private static void checkNeurons(State state, int netuid) {
    var neurons = new Neurons(state);
    var count = neurons.count(netuid);
    var prefix = OnSubnet.prefix(netuid);
    var keys = state.rows(Neurons.KEYS, prefix);
    assertEquals(count, keys.size(), "uids of " + netuid);
    assertEquals(count, state.rows(Neurons.UIDS, prefix).size(), "hotkeys of " + netuid);
    for (var row : keys) {
      assertEquals(row.key().uid(), neurons.uid(netuid, row.value()).orElse(-1));
      assertTrue(neurons.subnetsOf(row.value()).contains(netuid), row::toString);
    }
    for (var table : List.of(Served.AXONS, Served.PROMETHEUS)) {
      for (var row : state.rows(table, prefix)) {
        assertTrue(neurons.isRegistered(netuid, row.key().account()), row::toString);
      }
    }
    for (var mechanism = 0; mechanism < 16; mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      var exists = mechanism < Mechanism.count(state, netuid);
      for (var table : List.of(Mechanism.WEIGHTS, Mechanism.BONDS)) {
        for (var row : state.rows(table, OnSubnet.prefix(index))) {
          assertTrue(exists && row.key().uid() < count, row.key()::toString);
          for (var entry : row.value()) {
            assertTrue(entry >>> 16 < count, () -> table + " points to " + (entry >>> 16));
          }
        }
      }
    }
  }

  private static void checkMarket(State state, int netuid) {
    var market = new Markets(state).market(netuid);
    assertTrue(market.pool().taoRao() >= 0 && market.pool().alpha() >= 0, market::toString);
    assertTrue(market.alphaOut() >= 0, market::toString);
    for (var row : state.rows(StakeLedger.POOLS, OnSubnet.prefix(netuid))) {
      assertTrue(row.value().value() >= 0, row::toString);
    }
  }
}
