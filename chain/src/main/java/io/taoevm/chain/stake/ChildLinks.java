package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.OnSubnet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Who lends stake to whom, stored from both ends and always mirrored (staking-and-pools 9): a row
 * of children for each parent, a row of parents for each child.
 */
public final class ChildLinks {
  public static final Table<OnSubnet.Account, List<ChildLink>> CHILDREN =
      new Table<>(350, "ChildKeys", OnSubnet.Account.CODEC, ChildLink.LIST_CODEC);

  public static final Table<OnSubnet.Account, List<ChildLink>> PARENTS =
      new Table<>(351, "ParentKeys", OnSubnet.Account.CODEC, ChildLink.LIST_CODEC);

  private static final int MAX_CHILDREN = 5;

  private final State state;

  public ChildLinks(State state) {
    this.state = state;
  }

  public List<ChildLink> children(int netuid, AccountId parent) {
    return state.get(CHILDREN, new OnSubnet.Account(netuid, parent), List.of());
  }

  public List<ChildLink> parents(int netuid, AccountId child) {
    return state.get(PARENTS, new OnSubnet.Account(netuid, child), List.of());
  }

  /**
   * @throws Refusal {@code InvalidChild}, {@code TooManyChildren}, {@code ProportionOverflow},
   *     {@code ChildParentInconsistency}
   */
  void requireConsistent(int netuid, AccountId parent, List<ChildLink> children) {
    requireConsistent(parent, byHotkey(children), byHotkey(parents(netuid, parent)));
  }

  private static void requireConsistent(
      AccountId parent,
      NavigableMap<AccountId, Long> children,
      NavigableMap<AccountId, Long> parents) {
    Refusal.unless(!children.containsKey(parent), SubtensorError.InvalidChild);
    Refusal.unless(children.size() <= MAX_CHILDREN, SubtensorError.TooManyChildren);
    var sum = BigInteger.ZERO;
    for (long proportion : children.values()) {
      sum = sum.add(U64.toBigInteger(proportion));
    }
    Refusal.unless(sum.bitLength() <= Long.SIZE, SubtensorError.ProportionOverflow);
    Refusal.unless(
        children.keySet().stream().noneMatch(parents::containsKey),
        SubtensorError.ChildParentInconsistency);
  }

  /**
   * Replaces the children of a hotkey.
   *
   * @throws Refusal {@code ChildParentInconsistency}, {@code ProportionOverflow}; nothing changed
   */
  void setChildren(int netuid, AccountId parent, List<ChildLink> children) {
    var links = byHotkey(children);
    links.remove(parent);
    var parents = byHotkey(parents(netuid, parent));
    requireConsistent(parent, links, parents);
    store(netuid, parent, links, parents);
  }

  private static TreeMap<AccountId, Long> byHotkey(List<ChildLink> links) {
    var map = new TreeMap<AccountId, Long>();
    links.forEach(link -> map.put(link.hotkey(), link.proportion()));
    return map;
  }

  /** Writes both rows of a hotkey in account order, and its entry in the rows of the others. */
  private void store(
      int netuid,
      AccountId pivot,
      NavigableMap<AccountId, Long> children,
      NavigableMap<AccountId, Long> parents) {
    store(CHILDREN, PARENTS, netuid, pivot, children);
    store(PARENTS, CHILDREN, netuid, pivot, parents);
  }

  private void store(
      Table<OnSubnet.Account, List<ChildLink>> own,
      Table<OnSubnet.Account, List<ChildLink>> mirror,
      int netuid,
      AccountId pivot,
      NavigableMap<AccountId, Long> links) {
    var key = new OnSubnet.Account(netuid, pivot);
    var before = state.get(own, key, List.<ChildLink>of());
    var row = new ArrayList<ChildLink>();
    links.forEach((other, proportion) -> row.add(new ChildLink(proportion, other)));
    write(own, key, row);
    links.forEach((other, proportion) -> upsert(mirror, netuid, other, pivot, proportion));
    for (var link : before) {
      if (!links.containsKey(link.hotkey())) {
        drop(mirror, netuid, link.hotkey(), pivot);
      }
    }
  }

  private void upsert(
      Table<OnSubnet.Account, List<ChildLink>> table,
      int netuid,
      AccountId hotkey,
      AccountId other,
      long proportion) {
    var key = new OnSubnet.Account(netuid, hotkey);
    var row = new ArrayList<>(state.get(table, key, List.of()));
    var link = new ChildLink(proportion, other);
    int place = indexOf(row, other);
    if (place < 0) {
      row.add(link);
    } else {
      row.set(place, link);
    }
    write(table, key, row);
  }

  private static int indexOf(List<ChildLink> row, AccountId hotkey) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).hotkey().equals(hotkey)) {
        return i;
      }
    }
    return -1;
  }

  private void drop(
      Table<OnSubnet.Account, List<ChildLink>> table,
      int netuid,
      AccountId hotkey,
      AccountId other) {
    var key = new OnSubnet.Account(netuid, hotkey);
    var row = new ArrayList<>(state.get(table, key, List.of()));
    row.removeIf(link -> link.hotkey().equals(other));
    write(table, key, row);
  }

  private void write(
      Table<OnSubnet.Account, List<ChildLink>> table, OnSubnet.Account key, List<ChildLink> row) {
    if (row.isEmpty()) {
      state.remove(table, key);
    } else {
      state.put(table, key, List.copyOf(row));
    }
  }

  /**
   * Gives the links of a hotkey to another one.
   *
   * @throws Refusal {@code InvalidChild} if the new one is among them, or as {@link
   *     #requireConsistent}
   */
  void moveHotkey(int netuid, AccountId from, AccountId to) {
    var children = byHotkey(children(netuid, from));
    var parents = byHotkey(parents(netuid, from));
    children.remove(from);
    parents.remove(from);
    store(netuid, from, new TreeMap<>(), new TreeMap<>());
    Refusal.unless(
        !children.containsKey(to) && !parents.containsKey(to), SubtensorError.InvalidChild);
    store(netuid, to, children, parents);
  }

  /** Forgets all links of a subnet that goes away. */
  void removeSubnet(int netuid) {
    state.removeAll(CHILDREN, OnSubnet.prefix(netuid));
    state.removeAll(PARENTS, OnSubnet.prefix(netuid));
  }
}
