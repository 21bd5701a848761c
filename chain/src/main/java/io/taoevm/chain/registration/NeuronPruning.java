package io.taoevm.chain.registration;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the neuron that makes room for the next one in a full subnet (chain-core.md 8.3). */
public final class NeuronPruning {
  private final State state;
  private final long block;

  public NeuronPruning(State state, long block) {
    this.state = state;
    this.block = block;
  }

  private record Candidate(int uid, long emission, long registeredAt) {
    static final Comparator<Candidate> WORST_FIRST =
        Comparator.comparing(Candidate::emission, Long::compareUnsigned)
            .thenComparing(Candidate::registeredAt, Long::compareUnsigned)
            .thenComparingInt(Candidate::uid);
  }

  /** The uid to replace; empty if nobody may be. */
  public OptionalInt choose(int netuid) {
    var immortal = immortalUids(netuid);
    var immune = new ArrayList<Candidate>();
    var free = new ArrayList<Candidate>();
    for (var uid = 0; uid < new Neurons(state).count(netuid); uid++) {
      if (!immortal.contains(uid)) {
        var emission = NeuronVectors.longAt(state, NeuronVectors.EMISSION, netuid, uid);
        var candidate = new Candidate(uid, emission, registeredAt(netuid, uid));
        (isImmune(netuid, uid) ? immune : free).add(candidate);
      }
    }
    var enough = free.size() > Hyperparameter.MIN_NON_IMMUNE_UIDS.get(state, netuid);
    return (enough ? free : immune)
        .stream().min(Candidate.WORST_FIRST).stream().mapToInt(Candidate::uid).findFirst();
  }

  /** Whether the neuron is too young to be replaced. */
  public boolean isImmune(int netuid, int uid) {
    return U64.subtract(block, registeredAt(netuid, uid))
        < Hyperparameter.IMMUNITY_PERIOD.get(state, netuid);
  }

  private long registeredAt(int netuid, int uid) {
    return NeuronVectors.longAt(state, NeuronVectors.BLOCK_AT_REGISTRATION, netuid, uid);
  }

  /** The owner's uids that are never replaced: the oldest, and the owner's hotkey before them. */
  Set<Integer> immortalUids(int netuid) {
    var subnets = new Subnets(state);
    var limit = Hyperparameter.IMMUNE_OWNER_UIDS_LIMIT.getInt(state, netuid);
    var uids = new ArrayList<Integer>();
    for (var hotkey : ownedHotkeys(subnets.owner(netuid))) {
      new Neurons(state).uid(netuid, hotkey).ifPresent(uids::add);
    }
    uids.sort(
        Comparator.comparing((Integer uid) -> registeredAt(netuid, uid), Long::compareUnsigned)
            .thenComparing(Comparator.naturalOrder()));
    var kept = new ArrayList<>(uids.subList(0, Math.min(limit, uids.size())));
    var ownerUid = new Neurons(state).uid(netuid, subnets.ownerHotkey(netuid));
    if (ownerUid.isPresent() && !kept.contains(ownerUid.getAsInt())) {
      kept.addFirst(ownerUid.getAsInt());
    }
    return new TreeSet<>(kept.subList(0, Math.min(limit, kept.size())));
  }

  private List<AccountId> ownedHotkeys(AccountId owner) {
    return owner.isZero() ? List.of() : new Hotkeys(state).owned(owner);
  }
}
