package io.taoevm.chain.step;

import io.taoevm.chain.emission.DividendSplit;
import io.taoevm.chain.emission.ParentDividends;
import io.taoevm.chain.emission.TaoWeight;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.step.SubnetEpoch.Earned;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pays what has waited for a subnet's epoch: the owner's cut, the miners' incentive, and the
 * validators' alpha to their stakers on the subnet and on root (chain-core.md 5.2 and 5.3). Floors
 * each payment; what is lost by that belongs to nobody.
 */
final class Distribution {
  private final State state;
  private final Staking staking;
  private final OwnerCut ownerCut;
  private final UInt128 taoWeight;

  Distribution(State state, Staking staking, OwnerCut ownerCut) {
    this.state = state;
    this.staking = staking;
    this.ownerCut = ownerCut;
    this.taoWeight = TaoWeight.ofParts(GlobalParameter.TAO_WEIGHT.get(state));
  }

  /**
   * Pays out an epoch.
   *
   * @param pending what waited
   * @param earned by hotkey, in ascending order
   */
  void pay(int netuid, EmissionState.Pending pending, List<Earned> earned) {
    var incentives = earned.stream().mapToLong(Earned::incentive).reduce(0, U64::add);
    var validators =
        incentives != 0 ? pending.validator() : U64.add(pending.validator(), pending.server());
    var dividends = settleWithParents(netuid, earned);
    ownerCut.pay(netuid, pending.ownerCut());
    payMiners(netuid, earned);
    payValidators(netuid, validators, pending.root(), dividends);
  }

  /** What each hotkey has a claim to once parents and children have settled. */
  private TreeMap<AccountId, Long> settleWithParents(int netuid, List<Earned> earned) {
    var dividends = new TreeMap<AccountId, Long>();
    var rules = new ParentDividends.Rules(taoWeight, GlobalParameter.CK_BURN.get(state));
    for (var one : earned) {
      var parents = staking.children().links().parents(netuid, one.hotkey());
      var settled =
          ParentDividends.of(
              one.dividend(), child(netuid, one.hotkey()), parents(netuid, one, parents), rules);
      for (var i = 0; i < parents.size(); i++) {
        dividends.merge(parents.get(i).hotkey(), settled.toParents()[i], U64::add);
      }
      dividends.merge(one.hotkey(), settled.toSelf(), U64::add);
      if (settled.recycled() != 0) {
        staking.markets().update(netuid, market -> market.recycled(settled.recycled()));
      }
    }
    return dividends;
  }

  private ParentDividends.Child child(int netuid, AccountId hotkey) {
    var children = staking.children().links().children(netuid, hotkey);
    return new ParentDividends.Child(
        stake(netuid, hotkey),
        children.stream().map(ChildLink::proportion).toList(),
        staking.takes().childTake(netuid, hotkey));
  }

  private List<ParentDividends.Parent> parents(int netuid, Earned child, List<ChildLink> links) {
    var owner = staking.hotkeys().owner(child.hotkey());
    var parents = new ArrayList<ParentDividends.Parent>();
    for (var link : links) {
      parents.add(
          new ParentDividends.Parent(
              link.proportion(),
              stake(netuid, link.hotkey()),
              staking.hotkeys().owner(link.hotkey()).equals(owner)));
    }
    return parents;
  }

  private ParentDividends.Stake stake(int netuid, AccountId hotkey) {
    return new ParentDividends.Stake(
        staking.stakes().total(netuid, hotkey), staking.stakes().total(Subnets.ROOT, hotkey));
  }

  private void payMiners(int netuid, List<Earned> earned) {
    var ownerHotkeys = ownerHotkeys(netuid);
    var recycles = Hyperparameter.RECYCLE_OR_BURN.isOn(state, netuid);
    long total = 0;
    long withheld = 0;
    for (var one : earned) {
      var incentive = one.incentive();
      total = U64.add(total, incentive);
      if (ownerHotkeys.contains(one.hotkey())) {
        withheld = U64.add(withheld, incentive);
        staking
            .markets()
            .update(netuid, m -> recycles ? m.recycled(incentive) : m.burned(incentive));
      } else {
        payMiner(netuid, one.hotkey(), incentive);
      }
    }
    var part = U96F32.ratio(withheld, total);
    EmissionState.update(state, netuid, emission -> emission.withMinerBurned(part));
  }

  private void payMiner(int netuid, AccountId hotkey, long incentive) {
    var owner = staking.hotkeys().owner(hotkey);
    var captured =
        staking.collateral().settle(new StakeKey(netuid, hotkey, owner), incentive, incentive);
    var liquid = U64.subtract(incentive, captured);
    if (captured != 0 && liquid == 0) {
      return;
    }
    var chosen = staking.autoStake().destination(owner, netuid);
    chosen.ifPresent(
        destination ->
            state.emit(
                new SubtensorEvent.AutoStakeAdded(netuid, destination, hotkey, owner, liquid)));
    staking.stakes().add(new StakeKey(netuid, chosen.orElse(hotkey), owner), liquid);
  }

  /** The hotkeys with a uid that the owner of the subnet owns, and the owner's hotkey. */
  private Set<AccountId> ownerHotkeys(int netuid) {
    var subnets = new Subnets(state);
    var neurons = new Neurons(state);
    var hotkeys = new HashSet<>(staking.hotkeys().owned(subnets.owner(netuid)));
    hotkeys.add(subnets.ownerHotkey(netuid));
    hotkeys.removeIf(hotkey -> !neurons.isRegistered(netuid, hotkey));
    return hotkeys;
  }

  private void payValidators(int netuid, long pool, long rootPool, Map<AccountId, Long> dividends) {
    var validators = new ArrayList<DividendSplit.Validator>();
    dividends.forEach(
        (hotkey, dividend) ->
            validators.add(
                new DividendSplit.Validator(
                    dividend,
                    staking.stakes().total(netuid, hotkey),
                    staking.stakes().total(Subnets.ROOT, hotkey))));
    var splits = DividendSplit.of(pool, rootPool, taoWeight, validators);
    var hotkeys = List.copyOf(dividends.keySet());
    state.removeAll(DividendRecords.ALPHA, OnSubnet.prefix(netuid));
    for (var i = 0; i < splits.length; i++) {
      payAlpha(netuid, hotkeys.get(i), splits[i].alpha());
    }
    state.removeAll(DividendRecords.ROOT_ALPHA, OnSubnet.prefix(netuid));
    for (var i = 0; i < splits.length; i++) {
      payRoot(netuid, hotkeys.get(i), splits[i].rootAlpha());
    }
  }

  private void payAlpha(int netuid, AccountId hotkey, UInt128 dividend) {
    var payout = takeOf(netuid, hotkey, dividend);
    staking.stakes().addToAll(netuid, hotkey, payout.rest());
    state.put(DividendRecords.ALPHA, new OnSubnet.Account(netuid, hotkey), payout.rest());
    state.put(
        DividendRecords.TOTAL_ALPHA,
        new OnSubnet.Membership(hotkey, netuid),
        staking.stakes().total(netuid, hotkey));
  }

  private void payRoot(int netuid, AccountId hotkey, UInt128 dividend) {
    var payout = takeOf(netuid, hotkey, dividend);
    staking.rootBooks().credit(hotkey, netuid, payout.rest());
    state.put(DividendRecords.ROOT_ALPHA, new OnSubnet.Account(netuid, hotkey), payout.rest());
  }

  /** Pays the validator's take to its owner, as far as its collateral does not want it. */
  private DividendSplit.Payout takeOf(int netuid, AccountId hotkey, UInt128 dividend) {
    var payout = DividendSplit.Payout.of(dividend, staking.hotkeys().take(hotkey));
    var owner = staking.hotkeys().owner(hotkey);
    var key = new StakeKey(netuid, hotkey, owner);
    var captured = staking.collateral().settle(key, U96F32.floor(dividend), payout.take());
    staking.stakes().add(key, U64.subtract(payout.take(), captured));
    return payout;
  }
}
