package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The calls and the epoch step that make hotkeys children of others (staking-and-pools 9). */
public final class Children {
  /**
   * Children that wait for their time.
   *
   * @param children the whole new list
   * @param cooldownBlock the block after which it takes effect
   */
  public record Pending(List<ChildLink> children, long cooldownBlock) {}

  private static final ValueCodec<Pending> PENDING_CODEC =
      ValueCodecs.of(
          pending ->
              ChildLink.writeList(new ScaleWriter(), pending.children)
                  .u64(pending.cooldownBlock)
                  .toBytes(),
          bytes -> {
            var reader = new ScaleReader(bytes);
            return new Pending(ChildLink.readList(reader), reader.u64());
          });

  public static final Table<OnSubnet.Account, Pending> PENDING =
      new Table<>(352, "PendingChildKeys", OnSubnet.Account.CODEC, PENDING_CODEC);

  /** False for a root validator that wants no new subnet's owner as its child. */
  public static final Table<AccountId, Boolean> AUTO_PARENT =
      new Table<>(354, "AutoParentDelegationEnabled", KeyCodecs.ACCOUNT, ValueCodecs.BOOL);

  private static final long SET_INTERVAL_BLOCKS = 150;

  private final StakeContext context;
  private final State state;
  private final ChildLinks links;

  Children(StakeContext context) {
    this.context = context;
    this.state = context.state();
    this.links = new ChildLinks(state);
  }

  public ChildLinks links() {
    return links;
  }

  /**
   * Sets the children of a hotkey, at once before the subnet's start, else after the cooldown.
   *
   * @param hotkeyWorth what is staked to a hotkey on all subnets, in rao
   * @throws Refusal {@code TxRateLimitExceeded} and the others of staking-and-pools 9, in its order
   */
  public void setChildren(
      AccountId coldkey,
      OnSubnet.Account parent,
      List<ChildLink> children,
      ToLongFunction<AccountId> hotkeyWorth) {
    int netuid = parent.netuid();
    var hotkey = parent.account();
    var limit = RateLimit.of(RateLimit.Kind.SET_CHILDREN, netuid, hotkey);
    Refusal.unless(
        limit.passes(state, context.block(), SET_INTERVAL_BLOCKS),
        SubtensorError.TxRateLimitExceeded);
    Refusal.unless(netuid != Markets.ROOT, SubtensorError.RegistrationNotPermittedOnRootSubnet);
    Refusal.unless(context.subnets().exists(netuid), SubtensorError.SubnetNotExists);
    Refusal.unless(context.hotkeys().isOwner(coldkey, hotkey), SubtensorError.NonAssociatedColdKey);
    Refusal.unless(
        children.stream().map(ChildLink::hotkey).distinct().count() == children.size(),
        SubtensorError.DuplicateChild);
    links.requireConsistent(netuid, hotkey, children);
    Refusal.unless(
        children.isEmpty()
            || !U64.isLess(hotkeyWorth.applyAsLong(hotkey), context.settings().stakeThresholdRao())
            || context.isOwnerHotkey(netuid, hotkey),
        SubtensorError.NotEnoughStakeToSetChildkeys);
    limit.stamp(state, context.block());
    if (!context.subnets().subtokenEnabled(netuid)) {
      apply(parent, children);
      return;
    }
    long due = U64.add(context.block(), context.settings().childCooldownBlocks());
    state.put(PENDING, parent, new Pending(List.copyOf(children), due));
    state.emit(new StakeEvent.SetChildrenScheduled(hotkey, netuid, due, List.copyOf(children)));
  }

  /** Makes a list take effect; one that has become inconsistent is dropped. */
  private void apply(OnSubnet.Account parent, List<ChildLink> children) {
    try {
      links.setChildren(parent.netuid(), parent.account(), children);
      state.emit(
          new StakeEvent.SetChildren(parent.account(), parent.netuid(), List.copyOf(children)));
    } catch (Refusal inconsistent) {
      // The reference drops it without a trace.
    }
  }

  /** Applies the lists of a subnet whose time has come, at the end of its epoch. */
  public void applyPending(int netuid) {
    boolean started = context.subnets().subtokenEnabled(netuid);
    for (var row : state.rows(PENDING, OnSubnet.prefix(netuid))) {
      if (!started || U64.isLess(row.value().cooldownBlock, context.block())) {
        apply(row.key(), row.value().children);
        state.remove(PENDING, row.key());
      }
    }
  }

  /** Whether a root validator lets new subnets make their owner its child. */
  public boolean isAutoParent(AccountId hotkey) {
    return state.get(AUTO_PARENT, hotkey, true);
  }

  /**
   * @throws Refusal {@code HotKeyAccountNotExists}, {@code NonAssociatedColdKey}
   */
  public void setAutoParent(AccountId coldkey, AccountId hotkey, boolean enabled) {
    Refusal.unless(context.hotkeys().exists(hotkey), SubtensorError.HotKeyAccountNotExists);
    Refusal.unless(context.hotkeys().isOwner(coldkey, hotkey), SubtensorError.NonAssociatedColdKey);
    state.put(AUTO_PARENT, hotkey, enabled);
    state.emit(new StakeEvent.AutoParentDelegationEnabledSet(hotkey, enabled));
  }

  /** Moves a hotkey's links and its waiting list on one subnet to another hotkey. */
  void moveHotkey(int netuid, AccountId from, AccountId to) {
    var origin = new OnSubnet.Account(netuid, from);
    links.moveHotkey(netuid, from, to);
    var pending = state.get(PENDING, origin);
    if (pending != null) {
      links.requireConsistent(netuid, to, pending.children);
      state.remove(PENDING, origin);
      state.put(PENDING, new OnSubnet.Account(netuid, to), pending);
    }
    for (var row : state.rows(PENDING, OnSubnet.prefix(netuid))) {
      renameChild(row.key(), row.value(), from, to);
    }
  }

  /** The renamed child goes to the end of the waiting list. */
  private void renameChild(OnSubnet.Account parent, Pending pending, AccountId from, AccountId to) {
    var renamed = new ArrayList<>(pending.children);
    for (var link : pending.children) {
      if (link.hotkey().equals(from)) {
        renamed.remove(link);
        renamed.add(new ChildLink(link.proportion(), to));
        state.put(PENDING, parent, new Pending(List.copyOf(renamed), pending.cooldownBlock));
        return;
      }
    }
  }

  /** Forgets what a subnet that goes away has stored of children. */
  void removeSubnet(int netuid) {
    links.removeSubnet(netuid);
    state.removeAll(PENDING, OnSubnet.prefix(netuid));
  }
}
