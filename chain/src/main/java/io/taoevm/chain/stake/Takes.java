package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;

/** What hotkeys take of the dividends of those who stake to them, in parts of 65,535 (9). */
public final class Takes {
  /** What a child takes from its parents' dividends. */
  public static final Table<OnSubnet.Account, Integer> CHILDKEY_TAKE =
      new Table<>(355, "ChildkeyTake", OnSubnet.Account.CODEC, ValueCodecs.U16);

  private final StakeContext context;
  private final State state;

  Takes(StakeContext context) {
    this.context = context;
    this.state = context.state();
  }

  /**
   * Raises the take of a delegate.
   *
   * @throws Refusal {@code HotKeyAccountNotExists}, {@code NonAssociatedColdKey}, {@code
   *     DelegateTakeTooLow}, {@code DelegateTakeTooHigh}, {@code DelegateTxRateLimitExceeded}
   */
  public void increase(AccountId coldkey, AccountId hotkey, int take) {
    requireOwner(coldkey, hotkey);
    var present = state.get(Hotkeys.DELEGATES, hotkey);
    Refusal.unless(present == null || take > present, SubtensorError.DelegateTakeTooLow);
    Refusal.unless(
        take <= GlobalParameter.MAX_DELEGATE_TAKE.get(state), SubtensorError.DelegateTakeTooHigh);
    var limit = RateLimit.of(RateLimit.Kind.DELEGATE_TAKE, hotkey);
    long blocks = GlobalParameter.TX_DELEGATE_TAKE_RATE_LIMIT.get(state);
    Refusal.unless(
        limit.passesStrictly(state, context.block(), blocks),
        SubtensorError.DelegateTxRateLimitExceeded);
    limit.stamp(state, context.block());
    state.put(Hotkeys.DELEGATES, hotkey, take);
    state.emit(new StakeEvent.TakeIncreased(coldkey, hotkey, take));
  }

  /**
   * Lowers the take of a delegate.
   *
   * @throws Refusal {@code HotKeyAccountNotExists}, {@code NonAssociatedColdKey}, {@code
   *     DelegateTakeTooLow}
   */
  public void decrease(AccountId coldkey, AccountId hotkey, int take) {
    requireOwner(coldkey, hotkey);
    var present = state.get(Hotkeys.DELEGATES, hotkey);
    Refusal.unless(
        (present == null || take < present) && take >= GlobalParameter.MIN_DELEGATE_TAKE.get(state),
        SubtensorError.DelegateTakeTooLow);
    state.put(Hotkeys.DELEGATES, hotkey, take);
    RateLimit.of(RateLimit.Kind.DELEGATE_TAKE, hotkey).stamp(state, context.block());
    state.emit(new StakeEvent.TakeDecreased(coldkey, hotkey, take));
  }

  private void requireOwner(AccountId coldkey, AccountId hotkey) {
    Refusal.unless(context.hotkeys().exists(hotkey), SubtensorError.HotKeyAccountNotExists);
    Refusal.unless(context.hotkeys().isOwner(coldkey, hotkey), SubtensorError.NonAssociatedColdKey);
  }

  /** What a child takes on a subnet, at least what the chain and the subnet demand. */
  public int childTake(int netuid, AccountId hotkey) {
    int stored = state.get(CHILDKEY_TAKE, new OnSubnet.Account(netuid, hotkey), 0);
    return Math.max(stored, leastChildTake(netuid));
  }

  private int leastChildTake(int netuid) {
    return Math.max(
        (int) GlobalParameter.MIN_CHILDKEY_TAKE.get(state),
        Hyperparameter.MIN_CHILDKEY_TAKE.getInt(state, netuid));
  }

  /**
   * Sets what a child takes on a subnet.
   *
   * @throws Refusal {@code NonAssociatedColdKey}, {@code InvalidChildkeyTake}, {@code
   *     TxChildkeyTakeRateLimitExceeded} when it is raised too often
   */
  public void setChildTake(AccountId coldkey, AccountId hotkey, int netuid, int take) {
    Refusal.unless(context.hotkeys().isOwner(coldkey, hotkey), SubtensorError.NonAssociatedColdKey);
    Refusal.unless(
        take >= leastChildTake(netuid) && take <= GlobalParameter.MAX_CHILDKEY_TAKE.get(state),
        SubtensorError.InvalidChildkeyTake);
    var limit = RateLimit.of(RateLimit.Kind.SET_CHILDKEY_TAKE, netuid, hotkey);
    long blocks = GlobalParameter.TX_CHILDKEY_TAKE_RATE_LIMIT.get(state);
    Refusal.unless(
        take <= childTake(netuid, hotkey) || limit.passes(state, context.block(), blocks),
        SubtensorError.TxChildkeyTakeRateLimitExceeded);
    limit.stamp(state, context.block());
    state.put(CHILDKEY_TAKE, new OnSubnet.Account(netuid, hotkey), take);
    state.emit(new StakeEvent.ChildKeyTakeSet(hotkey, take));
  }

  /** Moves a hotkey's take as a child to another hotkey. */
  void moveChildTake(int netuid, AccountId from, AccountId to) {
    var origin = new OnSubnet.Account(netuid, from);
    var take = state.get(CHILDKEY_TAKE, origin);
    if (take != null) {
      state.remove(CHILDKEY_TAKE, origin);
      state.put(CHILDKEY_TAKE, new OnSubnet.Account(netuid, to), take);
    }
  }
}
