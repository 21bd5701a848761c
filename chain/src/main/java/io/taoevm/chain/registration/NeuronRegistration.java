package io.taoevm.chain.registration;

import io.taoevm.chain.emission.RegistrationPrice;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Collateral;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Subnets;

/**
 * How a hotkey becomes a neuron: for a price that buys alpha which nobody keeps (chain-core.md 8.1
 * to 8.3).
 */
public final class NeuronRegistration {
  private final State state;
  private final long block;
  private final Staking staking;
  private final Subnets subnets;
  private final Neurons neurons;
  private final NeuronPruning pruning;

  public NeuronRegistration(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
    this.subnets = new Subnets(state);
    this.neurons = new Neurons(state);
    this.pruning = new NeuronPruning(state, block);
  }

  /** What registering costs now, in rao. */
  public long priceRao(int netuid) {
    return EmissionState.of(state, netuid).burnRao();
  }

  /**
   * Registers a hotkey at the coldkey's expense if the price is within a limit.
   *
   * @throws Refusal {@code RegistrationPriceLimitExceeded}, or as {@link #register}
   */
  public void registerLimit(AccountId coldkey, int netuid, AccountId hotkey, long limitRao) {
    requireSubnet(netuid);
    Refusal.unless(
        !U64.isLess(limitRao, priceRao(netuid)), SubtensorError.RegistrationPriceLimitExceeded);
    register(coldkey, netuid, hotkey);
  }

  private void requireSubnet(int netuid) {
    Refusal.unless(netuid != Subnets.ROOT, SubtensorError.RegistrationNotPermittedOnRootSubnet);
    subnets.requireExists(netuid);
  }

  /**
   * Registers a hotkey at the coldkey's expense.
   *
   * @throws Refusal the errors of chain-core.md 8.1, in its order
   */
  public void register(AccountId coldkey, int netuid, AccountId hotkey) {
    requireSubnet(netuid);
    Refusal.unless(
        Hyperparameter.NETWORK_REGISTRATION_ALLOWED.isOn(state, netuid),
        SubtensorError.SubNetRegistrationDisabled);
    Refusal.unless(
        !neurons.isRegistered(netuid, hotkey), SubtensorError.HotKeyAlreadyRegisteredInSubNet);
    var priceRao = priceRao(netuid);
    var key = new StakeKey(netuid, hotkey, coldkey);
    var price = staking.collateral().split(key, priceRao);
    Refusal.unless(
        !U64.isLess(new Balances(state).freeRao(coldkey), price.totalRao()),
        SubtensorError.NotEnoughBalanceToStake);
    staking.hotkeys().createIfMissing(coldkey, hotkey);
    Refusal.unless(staking.hotkeys().isOwner(coldkey, hotkey), SubtensorError.NonAssociatedColdKey);
    Refusal.unless(hasRoom(netuid), SubtensorError.NoNeuronIdAvailable);
    pay(key, price);
    var uid = settle(netuid, hotkey);
    bumpPrice(netuid);
    RegistrationCounts.THIS_BLOCK.increment(state, netuid);
    countRecycled(netuid, price.burnedRao());
    state.emit(new SubtensorEvent.NeuronRegistered(netuid, uid, hotkey));
  }

  /** Whether the subnet has a free uid, or one to replace. */
  private boolean hasRoom(int netuid) {
    var most = Hyperparameter.MAX_ALLOWED_UIDS.getInt(state, netuid);
    return most != 0 && (neurons.count(netuid) < most || pruning.choose(netuid).isPresent());
  }

  /** Burns the whole price, or locks a part of what it buys where the subnet wants collateral. */
  private void pay(StakeKey key, Collateral.Price price) {
    var netuid = key.netuid();
    if (staking.collateral().lockShare(netuid) != 0) {
      staking.collateralOperations().payRegistration(key, price);
      return;
    }
    var paidRao = burn(key.coldkey(), netuid, price.burnedRao());
    staking.markets().update(netuid, market -> market.plusTaoFlow(paidRao));
    staking.collateral().renew(key);
  }

  /** Pays and buys alpha that ceases to exist; the fee stays on the pool's account. */
  private long burn(AccountId coldkey, int netuid, long priceRao) {
    var markets = staking.markets();
    var paidRao = markets.payToPool(netuid, coldkey, priceRao);
    var bought =
        markets.swap(netuid, SwapOrder.buy(paidRao, SwapOrder.DEFAULT_BUY_LIMIT_RAO, false));
    markets.update(
        netuid,
        market -> market.withAlphaOut(U64.subtract(market.alphaOut(), bought.amountPaidOut())));
    return paidRao;
  }

  /**
   * Gives the hotkey a uid, in a full subnet that of the neuron that is worth least.
   *
   * @throws Refusal {@code NoNeuronIdAvailable}
   */
  public int settle(int netuid, AccountId hotkey) {
    if (neurons.count(netuid) < Hyperparameter.MAX_ALLOWED_UIDS.getInt(state, netuid)) {
      return neurons.append(netuid, hotkey, block);
    }
    var uid =
        pruning.choose(netuid).orElseThrow(() -> new Refusal(SubtensorError.NoNeuronIdAvailable));
    var old = neurons.hotkey(netuid, uid).orElse(AccountId.ZERO);
    if (!old.equals(subnets.ownerHotkey(netuid))) {
      neurons.replace(netuid, uid, hotkey, block);
    }
    return uid;
  }

  private void bumpPrice(int netuid) {
    var bounds =
        new RegistrationPrice.Bounds(
            Hyperparameter.MIN_BURN.get(state, netuid), Hyperparameter.MAX_BURN.get(state, netuid));
    EmissionState.update(
        state,
        netuid,
        emission ->
            emission.withBurn(
                RegistrationPrice.bumped(emission.burnRao(), emission.burnIncreaseMult(), bounds)));
  }

  private void countRecycled(int netuid, long rao) {
    var parameter = Hyperparameter.RAO_RECYCLED_FOR_REGISTRATION;
    var total = U64.add(parameter.get(state, netuid), rao);
    parameter.set(state, netuid, total);
    state.emit(new SubtensorEvent.RAORecycledForRegistrationSet(netuid, total));
  }
}
