package io.taoevm.chain.info;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Subnets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a coldkey has on a subnet, with all hotkeys: alpha, or rao on root.
 *
 * @param available what it may take away now; the lock binds the subnet, not one hotkey
 */
public record StakeAvailability(long total, long locked, long available) {
  /** What a coldkey has on a subnet as it stands in the block of these services. */
  public static StakeAvailability of(Staking staking, AccountId coldkey, int netuid) {
    var locks = staking.locks();
    return new StakeAvailability(
        staking.stakes().coldkeyTotal(netuid, coldkey),
        locks.locked(coldkey, netuid),
        locks.unlocked(coldkey, netuid));
  }

  /**
   * By coldkey and netuid, without the subnets where a coldkey has and locks nothing.
   *
   * @param netuids which subnets; empty for all. A list that names none, or more than there are, is
   *     answered with no subnet for each coldkey.
   */
  public static SortedMap<AccountId, SortedMap<Integer, StakeAvailability>> of(
      State state,
      Staking staking,
      Collection<AccountId> coldkeys,
      Optional<? extends Collection<Integer>> netuids) {
    var asked = netuids(new Subnets(state).netuids(), netuids);
    var found = new TreeMap<AccountId, SortedMap<Integer, StakeAvailability>>();
    for (var coldkey : coldkeys) {
      var bySubnet = new TreeMap<Integer, StakeAvailability>();
      for (int netuid : asked) {
        var availability = of(staking, coldkey, netuid);
        if (availability.total != 0 || availability.locked != 0) {
          bySubnet.put(netuid, availability);
        }
      }
      found.put(coldkey, bySubnet);
    }
    return found;
  }

  private static Collection<Integer> netuids(
      List<Integer> existing, Optional<? extends Collection<Integer>> asked) {
    if (asked.isEmpty()) {
      return existing;
    }
    var distinct = new TreeSet<>(asked.get());
    if (distinct.size() > existing.size()) {
      return List.of();
    }
    distinct.retainAll(existing);
    return distinct;
  }
}
