package io.taoevm.chain.registration;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.AdminWindow;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a subnet smaller: the neurons of least emission go, the others move up without gaps, and
 * everything that points to a uid follows (chain-core.md 8.4).
 */
public final class UidTrimming {
  private static final int MOST_IMMUNE_PERCENT = 80;

  private final State state;
  private final long block;
  private final NeuronPruning pruning;
  private final Neurons neurons;

  public UidTrimming(State state, long block) {
    this.state = state;
    this.block = block;
    this.pruning = new NeuronPruning(state, block);
    this.neurons = new Neurons(state);
  }

  /**
   * Trims to a number of uids, which becomes the most that are allowed.
   *
   * @param owner the subnet's owner who asks; zero for root
   * @throws Refusal {@code TxRateLimitExceeded}, {@code AdminActionProhibitedDuringWeightsWindow},
   *     {@code SubnetNotExists}, {@code InvalidValue}, {@code
   *     TrimmingWouldExceedMaxImmunePercentage}
   */
  public void trim(AccountId owner, int netuid, int most) {
    var limit = RateLimit.of(RateLimit.Kind.TRIM_UIDS, netuid, owner);
    Refusal.unless(
        owner.isZero() || limit.passes(state, block, RuntimeConstants.of(state).trimInterval()),
        SubtensorError.TxRateLimitExceeded);
    AdminWindow.requireOpen(state, netuid, block);
    new Subnets(state).requireExists(netuid);
    Refusal.unless(
        most >= Hyperparameter.MIN_ALLOWED_UIDS.get(state, netuid)
            && most <= Hyperparameter.MAX_ALLOWED_UIDS.get(state, netuid),
        SubtensorError.InvalidValue);
    Hyperparameter.MAX_ALLOWED_UIDS.set(state, netuid, most);
    if (neurons.count(netuid) > most) {
      compress(netuid, survivors(netuid, most));
    }
    if (!owner.isZero()) {
      limit.stamp(state, block);
    }
  }

  /** The uids that stay, ascending. */
  private List<Integer> survivors(int netuid, int most) {
    var count = neurons.count(netuid);
    var immortal = pruning.immortalUids(netuid);
    var mortal = new ArrayList<Integer>();
    for (var uid = 0; uid < count; uid++) {
      if (!immortal.contains(uid) && !pruning.isImmune(netuid, uid)) {
        mortal.add(uid);
      }
    }
    var immune = count - mortal.size();
    var percent = most == 0 ? 100 : Math.min(100, immune * 100 / most);
    Refusal.unless(
        percent < MOST_IMMUNE_PERCENT, SubtensorError.TrimmingWouldExceedMaxImmunePercentage);
    // Of equal emissions the later uid goes first.
    var emission = NeuronVectors.longs(state, NeuronVectors.EMISSION, netuid);
    mortal.sort(
        Comparator.comparing(
                (Integer uid) -> uid < emission.length ? emission[uid] : 0L, Long::compareUnsigned)
            .thenComparing(Comparator.reverseOrder()));
    var removed = mortal.subList(0, Math.min(mortal.size(), count - most));
    var kept = new ArrayList<Integer>();
    for (var uid = 0; uid < count; uid++) {
      if (!removed.contains(uid)) {
        kept.add(uid);
      }
    }
    return kept;
  }

  private void compress(int netuid, List<Integer> kept) {
    var count = neurons.count(netuid);
    var newUids = new int[count];
    Arrays.fill(newUids, -1);
    for (var i = 0; i < kept.size(); i++) {
      newUids[kept.get(i)] = i;
    }
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      moveRows(Mechanism.WEIGHTS, index, newUids);
      moveRows(Mechanism.BONDS, index, newUids);
      keepInts(NeuronVectors.INCENTIVE, index, kept);
      keepLongs(NeuronVectors.LAST_UPDATE, index, kept);
    }
    moveKeys(netuid, newUids);
    keepFlags(NeuronVectors.ACTIVE, netuid, kept);
    keepFlags(NeuronVectors.VALIDATOR_PERMIT, netuid, kept);
    keepLongs(NeuronVectors.EMISSION, netuid, kept);
    keepLongs(NeuronVectors.BLOCK_AT_REGISTRATION, netuid, kept);
    keepInts(NeuronVectors.CONSENSUS, netuid, kept);
    keepInts(NeuronVectors.DIVIDENDS, netuid, kept);
    keepInts(NeuronVectors.VALIDATOR_TRUST, netuid, kept);
    keepInts(NeuronVectors.STAKE_WEIGHT, netuid, kept);
    state.put(Neurons.COUNT, netuid, kept.size());
  }

  private void moveKeys(int netuid, int[] newUids) {
    for (var uid = 0; uid < newUids.length; uid++) {
      var hotkey = neurons.hotkey(netuid, uid).orElse(AccountId.ZERO);
      var association = state.get(EvmAssociation.TABLE, new OnSubnet.Uid(netuid, uid));
      if (newUids[uid] < 0) {
        neurons.forget(netuid, uid, hotkey);
        state.remove(DividendRecords.ALPHA, new OnSubnet.Account(netuid, hotkey));
        continue;
      }
      state.remove(Neurons.KEYS, new OnSubnet.Uid(netuid, uid));
      state.remove(EvmAssociation.TABLE, new OnSubnet.Uid(netuid, uid));
      var place = new OnSubnet.Uid(netuid, newUids[uid]);
      state.put(Neurons.KEYS, place, hotkey);
      state.put(Neurons.UIDS, new OnSubnet.Account(netuid, hotkey), newUids[uid]);
      if (association != null) {
        state.put(EvmAssociation.TABLE, place, association);
      }
    }
  }

  private void moveRows(Table<OnSubnet.Uid, int[]> table, int index, int[] newUids) {
    for (var uid = 0; uid < newUids.length; uid++) {
      var row = Mechanism.row(state, table, index, uid);
      Mechanism.store(state, table, index, uid, new int[0]);
      if (newUids[uid] >= 0) {
        var moved =
            Arrays.stream(row)
                .filter(entry -> entry >>> 16 < newUids.length && newUids[entry >>> 16] >= 0)
                .map(entry -> newUids[entry >>> 16] << 16 | (entry & 0xFFFF))
                .toArray();
        Mechanism.store(state, table, index, newUids[uid], moved);
      }
    }
  }

  private void keepFlags(Table<Integer, boolean[]> table, int index, List<Integer> kept) {
    var flags = new boolean[kept.size()];
    for (var i = 0; i < flags.length; i++) {
      flags[i] = NeuronVectors.flag(state, table, index, kept.get(i));
    }
    state.put(table, index, flags);
  }

  private void keepInts(Table<Integer, int[]> table, int index, List<Integer> kept) {
    state.put(
        table,
        index,
        kept.stream().mapToInt(uid -> NeuronVectors.intAt(state, table, index, uid)).toArray());
  }

  private void keepLongs(Table<Integer, long[]> table, int index, List<Integer> kept) {
    state.put(
        table,
        index,
        kept.stream().mapToLong(uid -> NeuronVectors.longAt(state, table, index, uid)).toArray());
  }
}
