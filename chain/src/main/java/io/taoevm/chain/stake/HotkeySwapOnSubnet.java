package io.taoevm.chain.stake;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.HotkeySwap.Pair;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.VotingPower;
import io.taoevm.chain.subnet.WeightCommit;

/** Everything that passes from a hotkey to its successor on one subnet (chain-core 16.5). */
final class HotkeySwapOnSubnet {
  private final StakeContext context;
  private final State state;
  private final Takes takes;
  private final Children children;
  private final AutoStake autoStake;
  private final RootBooks rootBooks;
  private final Collateral collateral;

  HotkeySwapOnSubnet(
      StakeContext context,
      Takes takes,
      Children children,
      AutoStake autoStake,
      RootBooks rootBooks,
      Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.state = context.state();
    this.takes = takes;
    this.children = children;
    this.autoStake = autoStake;
    this.rootBooks = rootBooks;
  }

  void swap(int netuid, Pair pair, boolean keepStake) {
    if (moveMembership(netuid, pair)) {
      moveNeuron(netuid, pair);
    }
    takes.moveChildTake(netuid, pair.old(), pair.successor());
    children.moveHotkey(netuid, pair.old(), pair.successor());
    autoStake.moveHotkey(netuid, pair.old(), pair.successor());
    if (context.isOwnerHotkey(netuid, pair.old())) {
      Hotkeys.requireNoSystemAccount(pair.successor());
      context.subnets().update(netuid, subnet -> subnet.withOwnerHotkey(pair.successor()));
      state.emit(new SubtensorEvent.SubnetOwnerHotkeySet(netuid, pair.successor()));
    }
    if (!keepStake) {
      moveRecords(netuid, pair);
      moveStakes(netuid, pair);
      collateral.moveHotkey(
          netuid, pair.old(), pair.successor(), context.hotkeys().owner(pair.successor()));
      if (netuid == Markets.ROOT) {
        moveRoot(pair);
      }
    }
  }

  /** The successor gets a row even if the old hotkey was no member. */
  private boolean moveMembership(int netuid, Pair pair) {
    var old = new OnSubnet.Membership(pair.old(), netuid);
    boolean member = state.get(Neurons.MEMBERSHIPS, old, false);
    state.remove(Neurons.MEMBERSHIPS, old);
    state.put(Neurons.MEMBERSHIPS, new OnSubnet.Membership(pair.successor(), netuid), member);
    return member;
  }

  private void moveNeuron(int netuid, Pair pair) {
    var old = new OnSubnet.Account(netuid, pair.old());
    var uid = state.get(Neurons.UIDS, old);
    move(Neurons.UIDS, netuid, pair);
    if (uid != null) {
      state.put(Neurons.KEYS, new OnSubnet.Uid(netuid, uid), pair.successor());
    }
    move(Served.PROMETHEUS, netuid, pair);
    move(Served.AXONS, netuid, pair);
    move(Served.CERTIFICATES, netuid, pair);
    for (int mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      move(WeightCommit.TABLE, Mechanism.index(netuid, mechanism), pair);
    }
  }

  private <V> void move(Table<OnSubnet.Account, V> table, int netuid, Pair pair) {
    var old = new OnSubnet.Account(netuid, pair.old());
    var value = state.get(table, old);
    if (value != null) {
      state.remove(table, old);
      state.put(table, new OnSubnet.Account(netuid, pair.successor()), value);
    }
  }

  /** What the last epoch recorded of the old hotkey counts for the successor, on top of its own. */
  private void moveRecords(int netuid, Pair pair) {
    var old = new OnSubnet.Account(netuid, pair.old());
    var successor = new OnSubnet.Account(netuid, pair.successor());
    add(
        DividendRecords.TOTAL_ALPHA,
        new OnSubnet.Membership(pair.old(), netuid),
        new OnSubnet.Membership(pair.successor(), netuid));
    add(DividendRecords.ALPHA, old, successor);
    add(VotingPower.POWER, old, successor);
  }

  private <K> void add(Table<K, Long> table, K from, K to) {
    long moved = state.get(table, from, 0L);
    state.remove(table, from);
    if (moved != 0) {
      state.put(table, to, U64.add(moved, state.get(table, to, 0L)));
    }
  }

  private void moveStakes(int netuid, Pair pair) {
    var stakes = context.stakes();
    for (var row : stakes.shares(netuid, pair.old())) {
      var from = row.key();
      long alpha = stakes.stake(from);
      stakes.decrease(from, alpha);
      stakes.add(from.withHotkey(pair.successor()), alpha);
      if (context.hotkeys().staking(from.coldkey()).contains(pair.old())) {
        context.hotkeys().addStaking(from.coldkey(), pair.successor());
      }
    }
  }

  private void moveRoot(Pair pair) {
    rootBooks.moveBook(pair.old(), pair.successor());
    for (int netuid : rootBooks.book(pair.successor()).keySet()) {
      for (var row : state.rows(RootBooks.CLAIMED, StakeKey.prefix(netuid, pair.old()))) {
        rootBooks.moveClaimed(row.key(), row.key().withHotkey(pair.successor()));
      }
    }
    moveAutoParent(pair.old(), pair.successor());
  }

  private void moveAutoParent(AccountId from, AccountId to) {
    var enabled = state.get(Children.AUTO_PARENT, from);
    if (enabled != null) {
      state.remove(Children.AUTO_PARENT, from);
      state.put(Children.AUTO_PARENT, to, enabled);
    }
  }
}
