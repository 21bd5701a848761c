package io.taoevm.chain.registration;

import io.taoevm.chain.emission.Halving;
import io.taoevm.chain.emission.LockCost;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.MedianPrice;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.registration.WaitingRegistrations.Waiting;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a subnet comes to be and starts (chain-core.md 6, 7.1 to 7.3). */
public final class SubnetRegistration {
  private static final long NEW_BURN_RAO = 1_000_000_000;

  private final State state;
  private final long block;
  private final Staking staking;
  private final Subnets subnets;
  private final SubnetRemoval removal;
  private final WaitingRegistrations waiting;

  public SubnetRegistration(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
    this.subnets = new Subnets(state);
    this.removal = new SubnetRemoval(state, block, staking);
    this.waiting = new WaitingRegistrations(state);
  }

  /** What registering a subnet costs now, in rao. */
  public long lockCostRao() {
    var emission = Halving.emission(new Balances(state).totalIssuanceRao());
    return new LockCost(
            GlobalParameter.NETWORK_LAST_LOCK_COST.get(state),
            GlobalParameter.NETWORK_MIN_LOCK_COST.get(state),
            GlobalParameter.NETWORK_LAST_LOCK_BLOCK.get(state),
            GlobalParameter.NETWORK_LOCK_REDUCTION_INTERVAL.get(state))
        .at(block, emission);
  }

  /** Whether enough blocks have passed since the last registration. */
  public boolean passesRateLimit() {
    var last = GlobalParameter.NETWORK_LAST_LOCK_BLOCK.get(state);
    return last == 0
        || !U64.isLess(U64.subtract(block, last), GlobalParameter.NETWORK_RATE_LIMIT.get(state));
  }

  /**
   * Registers a subnet of the coldkey with the hotkey as its first neuron.
   *
   * @return its netuid; empty if it must wait until a dissolved subnet has made room
   * @throws Refusal the errors of chain-core.md 7.1, in its order
   */
  public OptionalInt register(
      AccountId coldkey, AccountId hotkey, Optional<SubnetIdentity> identity) {
    Refusal.unless(
        !staking.hotkeys().exists(hotkey) || staking.hotkeys().isOwner(coldkey, hotkey),
        SubtensorError.NonAssociatedColdKey);
    Hotkeys.requireNoSystemAccount(hotkey);
    Refusal.unless(
        !U64.isLess(block, GlobalParameter.NETWORK_REGISTRATION_START_BLOCK.get(state)),
        SubtensorError.SubNetRegistrationDisabled);
    Refusal.unless(passesRateLimit(), SubtensorError.NetworkTxRateLimitExceeded);
    var over = RuntimeConstants.spec(state).dissolvesOverBlocks();
    Refusal.unless(
        !over || identity.isEmpty() || identity.get().isValid(), SubtensorError.InvalidIdentity);
    var full = isFull();
    // A netuid that is being freed, and for which nobody waits, is as good as a pruned one.
    var waits = over && full && Dissolving.queue(state).length > waiting.all().size();
    var pruned = full && !waits ? Optional.of(toPrune()) : Optional.<Integer>empty();
    var costRao = lockCostRao();
    Refusal.unless(
        !U64.isLess(new Balances(state).freeRao(coldkey), costRao),
        SubtensorError.CannotAffordLockCost);
    pruned.ifPresent(removal::dissolve);
    if (over && full) {
      enqueue(coldkey, hotkey, identity, costRao);
      return OptionalInt.empty();
    }
    int netuid = pruned.orElseGet(this::lowestFreeNetuid);
    create(netuid, coldkey, hotkey, costRao, medianPrice());
    finish(netuid, hotkey, identity);
    return OptionalInt.of(netuid);
  }

  private void finish(int netuid, AccountId hotkey, Optional<SubnetIdentity> identity) {
    identity.ifPresent(given -> setIdentity(netuid, given));
    lendRootStake(netuid, hotkey);
    state.emit(new SubtensorEvent.NetworkAdded(netuid, 1));
    Hyperparameter.SUBNET_EMISSION_ENABLED.set(state, netuid, 0);
  }

  /** Freezes the cost and waits. */
  private void enqueue(
      AccountId coldkey, AccountId hotkey, Optional<SubnetIdentity> identity, long costRao) {
    var balances = new Balances(state);
    Refusal.unless(
        !U64.isLess(balances.transferableKeepAliveRao(coldkey), costRao),
        SubtensorError.InsufficientBalance);
    balances.freeze(coldkey, costRao);
    var median = medianPrice();
    waiting.add(new Waiting(coldkey, hotkey, identity, costRao, median));
    state.emit(
        new SubtensorEvent.NetworkRegistrationQueued(coldkey, hotkey, 1, costRao, median, block));
  }

  /** Registers the first of those that wait for which there is room; one that fails waits on. */
  public void registerWaiting() {
    for (var row : waiting.all()) {
      var next = row.value();
      var checkpoint = state.checkpoint();
      try {
        Refusal.unless(!isFull(), SubtensorError.SubnetLimitReached);
        new Balances(state).freeze(next.coldkey(), 0);
        var netuid = lowestFreeNetuid();
        create(netuid, next.coldkey(), next.hotkey(), next.costRao(), next.medianPrice());
        finish(netuid, next.hotkey(), next.identity());
        waiting.remove(row.key());
        return;
      } catch (Refusal refused) {
        state.rollback(checkpoint);
      }
    }
  }

  private boolean isFull() {
    var taken = subnets.nonRoot().size() + Dissolving.queue(state).length;
    return taken >= GlobalParameter.SUBNET_LIMIT.get(state);
  }

  /** The subnet that must go for a new one. */
  private int toPrune() {
    return removal.choose().orElseThrow(() -> new Refusal(SubtensorError.SubnetLimitReached));
  }

  private int lowestFreeNetuid() {
    var netuid = 1;
    while (subnets.exists(netuid) || Dissolving.isQueued(state, netuid)) {
      netuid++;
    }
    return netuid;
  }

  private void create(
      int netuid, AccountId coldkey, AccountId hotkey, long costRao, UInt128 median) {
    InitialParameters.write(state, netuid, block);
    var symbol = Symbols.choose(state, netuid);
    var paidRao = staking.markets().payToPool(netuid, coldkey, costRao);
    GlobalParameter.NETWORK_LAST_LOCK_COST.set(state, paidRao);
    GlobalParameter.NETWORK_LAST_LOCK_BLOCK.set(state, block);
    staking.hotkeys().createIfMissing(coldkey, hotkey);
    new Neurons(state).append(netuid, hotkey, block);
    subnets.put(netuid, new Subnet(coldkey, hotkey, block, 0, paidRao, symbol));
    state.put(Subnets.REGISTRATION_COUNTER, netuid, subnets.registrationCounter(netuid) + 1);
    var poolRao = U64.max(paidRao, GlobalParameter.NETWORK_MIN_LOCK_COST.get(state));
    var poolAlpha = U64F64.floor(U64F64.divide(U64F64.of(poolRao), median));
    state.put(
        Markets.TABLE,
        netuid,
        SubnetMarket.of(true, Pool.fresh(poolRao, 0)).mintedInside(poolAlpha));
    state.put(Markets.TOTAL_STAKE, Only.ROW, U64.add(staking.markets().totalStakeRao(), poolRao));
    EmissionState.update(state, netuid, emission -> emission.withBurn(NEW_BURN_RAO));
    state.emit(new SubtensorEvent.SubnetOwnerHotkeySet(netuid, hotkey));
  }

  private UInt128 medianPrice() {
    return MedianPrice.of(
        subnets.nonRoot().stream().map(netuid -> staking.markets().price(netuid)).toList());
  }

  private void setIdentity(int netuid, SubnetIdentity identity) {
    Refusal.unless(identity.isValid(), SubtensorError.InvalidIdentity);
    state.put(SubnetIdentity.TABLE, netuid, identity);
    state.emit(new SubtensorEvent.SubnetIdentitySet(netuid));
  }

  /** Root's validators lend all their stake to the new owner's hotkey, if they have not refused. */
  private void lendRootStake(int netuid, AccountId ownerHotkey) {
    var children = List.of(new ChildLink(U64.MAX, ownerHotkey));
    for (var validator : new Neurons(state).hotkeys(Subnets.ROOT)) {
      if (validator.equals(ownerHotkey) || !staking.children().isAutoParent(validator)) {
        continue;
      }
      var checkpoint = state.checkpoint();
      try {
        staking
            .children()
            .setChildren(
                staking.hotkeys().owner(validator),
                new OnSubnet.Account(netuid, validator),
                children,
                staking.operations()::hotkeyWorth);
      } catch (Refusal refused) {
        state.rollback(checkpoint);
      }
    }
  }

  /**
   * Opens staking and emission from the next block on.
   *
   * @throws Refusal {@code SubnetNotExists}, {@code BadOrigin}, {@code
   *     FirstEmissionBlockNumberAlreadySet}, {@code NeedWaitingMoreBlocksToStarCall}
   */
  public void startCall(AccountId coldkey, int netuid) {
    var subnet = subnets.get(netuid);
    Refusal.unless(subnet.owner().equals(coldkey), DispatchError.BadOrigin);
    Refusal.unless(!subnet.started(), SubtensorError.FirstEmissionBlockNumberAlreadySet);
    Refusal.unless(
        !U64.isLess(
            block, U64.add(subnet.registeredAt(), GlobalParameter.START_CALL_DELAY.get(state))),
        SubtensorError.NeedWaitingMoreBlocksToStarCall);
    subnets.put(netuid, subnet.withFirstEmissionBlock(block + 1));
    Hyperparameter.SUBTOKEN_ENABLED.set(state, netuid, 1);
    state.emit(new SubtensorEvent.FirstEmissionBlockNumberSet(netuid, block + 1));
  }
}
