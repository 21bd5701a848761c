package io.taoevm.chain.registration;

import io.taoevm.chain.commitment.Commitments;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.KeySuccession;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.WeightCommit;
import io.taoevm.chain.subnet.WeightMeter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a subnet ends: who goes when there are too many, the payout, and the removal of everything
 * that is keyed by it (chain-core.md 7.4 and 7.5). A few things stay and are inherited by the next
 * subnet of that netuid, as in the reference.
 */
public final class SubnetRemoval {
  /** What a new subnet of the netuid inherits. */
  private static final Set<Hyperparameter> INHERITED =
      EnumSet.of(
          Hyperparameter.OWNER_CUT_ENABLED,
          Hyperparameter.RECYCLE_OR_BURN,
          Hyperparameter.MIN_ALLOWED_UIDS,
          Hyperparameter.MIN_NON_IMMUNE_UIDS,
          Hyperparameter.MIN_CHILDKEY_TAKE,
          Hyperparameter.ADJUSTMENT_INTERVAL,
          Hyperparameter.ADJUSTMENT_ALPHA,
          Hyperparameter.ROOT_CLAIMABLE_THRESHOLD,
          Hyperparameter.VOTING_POWER_EMA_ALPHA,
          Hyperparameter.SUBNET_EMISSION_ENABLED);

  private static final List<Table<OnSubnet.Account, ?>> BY_ACCOUNT =
      List.of(
          Neurons.UIDS,
          Served.AXONS,
          Served.PROMETHEUS,
          Served.CERTIFICATES,
          DividendRecords.ALPHA,
          KeySuccession.HOTKEY_SUCCESSOR,
          KeySuccession.HOTKEY_ROOT);

  private static final List<Table<Integer, ?>> BY_NETUID =
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
          EpochSchedule.TABLE,
          MechanismSplits.TABLE);

  private final State state;
  private final long block;
  private final Staking staking;
  private final Subnets subnets;

  public SubnetRemoval(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
    this.subnets = new Subnets(state);
  }

  /**
   * The subnet that goes when there are too many: past its immunity, with the lowest average price,
   * of equal ones the oldest.
   */
  public Optional<Integer> choose() {
    Integer chosen = null;
    var lowest = UInt128.MAX;
    var oldest = U64.MAX;
    for (int netuid : subnets.nonRoot()) {
      var registeredAt = subnets.get(netuid).registeredAt();
      var mortalAt = U64.add(registeredAt, GlobalParameter.NETWORK_IMMUNITY_PERIOD.get(state));
      if (U64.isLess(block, mortalAt)) {
        continue;
      }
      var price = EmissionState.of(state, netuid).movingPrice();
      var order = price.compareTo(lowest);
      if (order < 0 || (order == 0 && U64.isLess(registeredAt, oldest))) {
        chosen = netuid;
        lowest = price;
        oldest = registeredAt;
      }
    }
    return Optional.ofNullable(chosen);
  }

  /**
   * Pays out and removes a subnet, in this call or in those blocks that have weight left.
   *
   * @throws Refusal {@code SubnetNotExists}, for root too
   */
  public void dissolve(int netuid) {
    Refusal.unless(
        subnets.exists(netuid) && netuid != Subnets.ROOT, SubtensorError.SubnetNotExists);
    if (RuntimeConstants.spec(state).dissolvesOverBlocks()) {
      new Dissolution(state, staking, this).enqueue(netuid);
      return;
    }
    staking.payout().payOut(netuid);
    new Commitments(state).forgetSubnet(netuid);
    removeMechanisms(netuid);
    removeNeurons(netuid);
    removeScalars(netuid);
    Hyperparameter.MECHANISM_COUNT.reset(state, netuid);
    RateLimit.removeSubnet(state, netuid);
    new Leases(state).forgetSubnet(netuid);
    if (state.contains(SubnetIdentity.TABLE, netuid)) {
      state.remove(SubnetIdentity.TABLE, netuid);
      state.emit(new SubtensorEvent.SubnetIdentityRemoved(netuid));
    }
    state.remove(Subnets.TABLE, netuid);
    state.emit(new SubtensorEvent.NetworkRemoved(netuid));
  }

  private void removeMechanisms(int netuid) {
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      removeMechanism(state, Mechanism.index(netuid, mechanism));
    }
  }

  /** Removes the rows of one mechanism. */
  static void removeMechanism(State state, int index) {
    var prefix = OnSubnet.prefix(index);
    state.removeAll(Mechanism.WEIGHTS, prefix);
    state.removeAll(Mechanism.BONDS, prefix);
    state.removeAll(WeightCommit.TABLE, prefix);
    state.removeAll(TimelockedCommit.TABLE, prefix);
    state.remove(NeuronVectors.INCENTIVE, index);
    state.remove(NeuronVectors.LAST_UPDATE, index);
  }

  private void removeNeurons(int netuid) {
    var prefix = OnSubnet.prefix(netuid);
    state.removeAll(Neurons.KEYS, prefix);
    state.removeAll(EvmAssociation.TABLE, prefix);
    BY_ACCOUNT.forEach(table -> state.removeAll(table, prefix));
    removeMemberships(Neurons.MEMBERSHIPS, netuid);
    removeMemberships(DividendRecords.TOTAL_ALPHA, netuid);
  }

  private <V> void removeMemberships(Table<OnSubnet.Membership, V> table, int netuid) {
    clearMemberships(table, netuid, new WeightMeter(Long.MAX_VALUE));
  }

  /** Rows by hotkey first, among them those that say false after a key swap. */
  private <V> boolean clearMemberships(
      Table<OnSubnet.Membership, V> table, int netuid, WeightMeter meter) {
    for (var row : state.rows(table)) {
      if (row.key().netuid() != netuid) {
        continue;
      }
      if (!meter.take(1, 1)) {
        return false;
      }
      state.remove(table, row.key());
    }
    return true;
  }

  /** Removes who is a member, as far as the weight reaches; whether all are gone. */
  boolean clearMemberships(int netuid, WeightMeter meter) {
    return clearMemberships(Neurons.MEMBERSHIPS, netuid, meter);
  }

  /** Removes what hotkeys had at the last epoch, as far as the weight reaches. */
  boolean clearLastEpochAlpha(int netuid, WeightMeter meter) {
    return clearMemberships(DividendRecords.TOTAL_ALPHA, netuid, meter);
  }

  /** Removes neurons, weights and bonds, as far as the weight reaches; whether all are gone. */
  boolean clearNeuronMaps(int netuid, WeightMeter meter) {
    var prefix = OnSubnet.prefix(netuid);
    if (!meter.removeRows(state, Neurons.KEYS, prefix)
        || !meter.removeRows(state, EvmAssociation.TABLE, prefix)) {
      return false;
    }
    for (var table : BY_ACCOUNT) {
      if (!meter.removeRows(state, table, prefix)) {
        return false;
      }
    }
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      var rows = OnSubnet.prefix(index);
      if (!meter.removeRows(state, Mechanism.WEIGHTS, rows)
          || !meter.removeRows(state, Mechanism.BONDS, rows)
          || !meter.removeRows(state, WeightCommit.TABLE, rows)
          || !meter.removeRows(state, TimelockedCommit.TABLE, rows)
          || !meter.take(1, 2)) {
        return false;
      }
      state.remove(NeuronVectors.INCENTIVE, index);
      state.remove(NeuronVectors.LAST_UPDATE, index);
    }
    return true;
  }

  /** Removes everything of which a subnet has one value, but for the number of mechanisms. */
  void removeScalars(int netuid) {
    BY_NETUID.forEach(table -> state.remove(table, netuid));
    for (var parameter : Hyperparameter.values()) {
      if (!INHERITED.contains(parameter) && parameter != Hyperparameter.MECHANISM_COUNT) {
        parameter.reset(state, netuid);
      }
    }
    for (var counts : RegistrationCounts.values()) {
      counts.set(state, netuid, 0);
    }
    var rootProportion = EmissionState.of(state, netuid).rootProportion();
    if (rootProportion.isZero()) {
      state.remove(EmissionState.TABLE, netuid);
    } else {
      state.put(
          EmissionState.TABLE, netuid, EmissionState.DEFAULT.withRootProportion(rootProportion));
    }
  }
}
