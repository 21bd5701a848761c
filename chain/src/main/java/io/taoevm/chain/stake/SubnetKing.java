package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Neurons;
import java.util.Optional;
import java.util.function.Predicate;

/** How conviction makes another coldkey the owner of a subnet (staking-and-pools 10). */
public final class SubnetKing {
  /** The age at which a subnet may change its owner, in blocks. */
  static final long ONE_YEAR = 7200 * 365 + 1800;

  private static final UInt128 TEN = U64F64.of(10);

  private final StakeContext context;
  private final State state;
  private final LockTotals totals;

  SubnetKing(StakeContext context, Locks locks) {
    this.context = context;
    this.state = context.state();
    this.totals = locks.totals();
  }

  /** The hotkey of the highest conviction; of equal ones the last in the order of accounts. */
  public Optional<AccountId> king(int netuid) {
    AccountId king = null;
    var highest = UInt128.ZERO;
    for (var score : totals.convictions(netuid).entrySet()) {
      if (score.getValue().compareTo(highest) >= 0) {
        king = score.getKey();
        highest = score.getValue();
      }
    }
    return Optional.ofNullable(king);
  }

  /**
   * Makes the king's coldkey the owner, if the subnet is a year old and a tenth of its alpha stands
   * behind locks.
   *
   * @param registered registers a hotkey as a neuron of the subnet and says whether that succeeded
   */
  public void crown(int netuid, Predicate<AccountId> registered) {
    long alphaOut = context.markets().market(netuid).alphaOut();
    var subnet = context.subnets().get(netuid);
    if (alphaOut == 0 || U64.isLess(context.block(), U64.add(subnet.registeredAt(), ONE_YEAR))) {
      return;
    }
    var total = totals.convictions(netuid).values().stream().reduce(UInt128.ZERO, UInt128::plus);
    if (U64F64.multiply(total, TEN).compareTo(U64F64.of(alphaOut)) < 0) {
      return;
    }
    var king = king(netuid).orElse(AccountId.ZERO);
    var owner = context.hotkeys().owner(king);
    if (owner.isZero() || owner.equals(subnet.owner())) {
      return;
    }
    boolean isNeuron = new Neurons(state).isRegistered(netuid, king) || registered.test(king);
    if (isNeuron) {
      refile(netuid, subnet.ownerHotkey(), king);
      context.subnets().update(netuid, before -> before.withOwner(owner).withOwnerHotkey(king));
      state.emit(new StakeEvent.SubnetOwnerChanged(netuid, subnet.owner(), owner));
    }
  }

  /** The sums of the old owner's hotkey become ordinary ones, the king's become the owner's. */
  private void refile(int netuid, AccountId oldHotkey, AccountId king) {
    for (boolean perpetual : new boolean[] {true, false}) {
      var owners = new LockState.Kind(true, perpetual);
      var ordinary = new LockState.Kind(false, perpetual);
      totals
          .take(netuid, oldHotkey, owners)
          .ifPresent(sum -> totals.addRolled(netuid, oldHotkey, ordinary, sum));
      totals.take(netuid, king, ordinary).ifPresent(sum -> totals.add(netuid, king, owners, sum));
    }
  }
}
