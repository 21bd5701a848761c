package io.taoevm.chain.weights;

import io.taoevm.chain.emission.TaoWeight;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.ChildLinks;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.yuma.InheritedStake;
import java.util.List;

/**
 * What a hotkey's stake counts on a subnet: its own, less what it lends to children, plus what
 * parents lend to it, and the same of its stake on root at a weight (staking-and-pools.md 9).
 */
public final class WeightedStake {
  private final StakeLedger stakes;
  private final ChildLinks links;
  private final State state;

  public WeightedStake(State state, StakeLedger stakes, ChildLinks links) {
    this.state = state;
    this.stakes = stakes;
    this.links = links;
  }

  /** The alpha, u64. */
  public long inheritedAlpha(int netuid, AccountId hotkey) {
    return inherited(netuid, netuid, hotkey);
  }

  /** The TAO on root, u64; the children are those of the subnet. */
  public long inheritedRootRao(int netuid, AccountId hotkey) {
    return inherited(netuid, Subnets.ROOT, hotkey);
  }

  /** Both together, in whole rao. */
  public long total(int netuid, AccountId hotkey) {
    var weight = TaoWeight.ofParts(GlobalParameter.TAO_WEIGHT.get(state));
    var root = U96F32.multiply(U96F32.of(inheritedRootRao(netuid, hotkey)), weight);
    return U96F32.floor(U96F32.of(inheritedAlpha(netuid, hotkey)).plus(root));
  }

  private long inherited(int netuid, int stakeOn, AccountId hotkey) {
    var own = stakes.total(stakeOn, hotkey);
    if (netuid == Subnets.ROOT) {
      return own;
    }
    var children = links.children(netuid, hotkey);
    var parents = links.parents(netuid, hotkey);
    if (children.isEmpty() && parents.isEmpty()) {
      return own;
    }
    return InheritedStake.of(
        own,
        proportions(children),
        parents.stream().mapToLong(parent -> stakes.total(stakeOn, parent.hotkey())).toArray(),
        proportions(parents));
  }

  private static long[] proportions(List<ChildLink> links) {
    return links.stream().mapToLong(ChildLink::proportion).toArray();
  }

  /** Whether the hotkey's stake reaches the threshold for setting weights; the owner's always. */
  public boolean mayWeigh(int netuid, AccountId hotkey) {
    return new Subnets(state).ownerHotkey(netuid).equals(hotkey)
        || !U64.isLess(total(netuid, hotkey), GlobalParameter.STAKE_THRESHOLD.get(state));
  }
}
