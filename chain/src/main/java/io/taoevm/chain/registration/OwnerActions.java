package io.taoevm.chain.registration;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.AdminWindow;
import io.taoevm.chain.subnet.Bounds;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.VotingPower;

/**
 * What a subnet's owner decides beside its hyperparameters: tempo, epochs on demand, symbol,
 * identity, the tracking of voting power (chain-core.md 4.4, 7.6, 7.7, 13, 14.3).
 */
public final class OwnerActions {
  private static final long TEMPO_INTERVAL = 360;
  private static final long OWNER_HOTKEY_INTERVAL = 50_400;
  private static final long VOTING_POWER_NOTICE = 100_800;

  private final State state;
  private final long block;
  private final Subnets subnets;

  public OwnerActions(State state, long block) {
    this.state = state;
    this.block = block;
    this.subnets = new Subnets(state);
  }

  private void requireOwner(int netuid, AccountId coldkey) {
    Refusal.unless(subnets.isOwner(netuid, coldkey), DispatchError.BadOrigin);
  }

  /**
   * Sets the tempo and begins it anew.
   *
   * @throws Refusal {@code BadOrigin}, {@code TempoOutOfBounds}, {@code
   *     AdminActionProhibitedDuringWeightsWindow}, {@code TxRateLimitExceeded}
   */
  public void setTempo(AccountId owner, int netuid, int tempo) {
    requireOwner(netuid, owner);
    Hyperparameter.TEMPO.bounds().require(new Bounds.Wish(state, netuid, true, tempo));
    AdminWindow.requireOpen(state, netuid, block);
    var limit = RateLimit.of(RateLimit.Kind.TEMPO, netuid, owner);
    Refusal.unless(limit.passes(state, block, TEMPO_INTERVAL), SubtensorError.TxRateLimitExceeded);
    applyTempo(netuid, tempo);
    limit.stamp(state, block);
  }

  /** Sets the tempo without checks. */
  void applyTempo(int netuid, int tempo) {
    Hyperparameter.TEMPO.set(state, netuid, tempo);
    EpochSchedule.of(state, netuid).withLastEpochBlock(block).store(state, netuid);
    state.emit(new SubtensorEvent.TempoSet(netuid, tempo));
  }

  /**
   * Asks for an epoch after the freeze window.
   *
   * @throws Refusal {@code BadOrigin}, {@code DynamicTempoBlockedByCommitReveal}, {@code
   *     EpochTriggerAlreadyPending}, {@code AutoEpochAlreadyImminent}, {@code TxRateLimitExceeded}
   */
  public void triggerEpoch(AccountId owner, int netuid) {
    requireOwner(netuid, owner);
    Refusal.unless(
        !Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.isOn(state, netuid),
        SubtensorError.DynamicTempoBlockedByCommitReveal);
    var schedule = EpochSchedule.of(state, netuid);
    Refusal.unless(schedule.pendingEpochAt() == 0, SubtensorError.EpochTriggerAlreadyPending);
    var tempo = Hyperparameter.TEMPO.getInt(state, netuid);
    var window = GlobalParameter.ADMIN_FREEZE_WINDOW.get(state);
    Refusal.unless(
        tempo == 0 || U64.subtract(schedule.lastEpochBlock() + tempo, block) >= window,
        SubtensorError.AutoEpochAlreadyImminent);
    var limit = RateLimit.of(RateLimit.Kind.TRIGGER_EPOCH, netuid, AccountId.ZERO);
    Refusal.unless(
        limit.passes(state, block, AdminWindow.ownerInterval(state, netuid)),
        SubtensorError.TxRateLimitExceeded);
    schedule.withPendingEpochAt(block + window).store(state, netuid);
    limit.stamp(state, block);
    state.emit(new SubtensorEvent.EpochTriggered(netuid, owner, block + window));
  }

  /**
   * Sets the symbol; the caller has checked the origin.
   *
   * @throws Refusal {@code SubnetNotExists}, {@code SymbolDoesNotExist}, {@code SymbolAlreadyInUse}
   */
  public void updateSymbol(int netuid, byte[] symbol) {
    subnets.requireExists(netuid);
    Symbols.requireAvailable(state, symbol);
    subnets.update(netuid, subnet -> subnet.withSymbol(symbol));
    state.emit(new SubtensorEvent.SymbolUpdated(netuid, symbol));
  }

  /**
   * Says who a coldkey is.
   *
   * @throws Refusal {@code HotKeyNotRegisteredInNetwork} if none of its hotkeys is registered
   *     anywhere, {@code InvalidIdentity}
   */
  public void setIdentity(AccountId coldkey, Identity identity) {
    var neurons = new Neurons(state);
    Refusal.unless(
        new Hotkeys(state)
            .owned(coldkey).stream().anyMatch(hotkey -> !neurons.subnetsOf(hotkey).isEmpty()),
        SubtensorError.HotKeyNotRegisteredInNetwork);
    Refusal.unless(identity.isValid(), SubtensorError.InvalidIdentity);
    state.put(Identity.TABLE, coldkey, identity);
    state.emit(new SubtensorEvent.ChainIdentitySet(coldkey));
  }

  /**
   * Says what a subnet is.
   *
   * @throws Refusal {@code NotSubnetOwner}, {@code InvalidIdentity}
   */
  public void setSubnetIdentity(AccountId coldkey, int netuid, SubnetIdentity identity) {
    Refusal.unless(subnets.isOwner(netuid, coldkey), SubtensorError.NotSubnetOwner);
    Refusal.unless(identity.isValid(), SubtensorError.InvalidIdentity);
    state.put(SubnetIdentity.TABLE, netuid, identity);
    state.emit(new SubtensorEvent.SubnetIdentitySet(netuid));
  }

  /**
   * Names the hotkey that gets the owner's cut; the caller has checked the origin.
   *
   * @throws Refusal {@code SubnetNotExists}, {@code TxRateLimitExceeded}, {@code
   *     CannotUseSystemAccount}
   */
  public void setOwnerHotkey(int netuid, AccountId hotkey) {
    subnets.requireExists(netuid);
    var limit = RateLimit.of(RateLimit.Kind.OWNER_HOTKEY, netuid, AccountId.ZERO);
    Refusal.unless(
        limit.passes(state, block, OWNER_HOTKEY_INTERVAL), SubtensorError.TxRateLimitExceeded);
    limit.stamp(state, block);
    Hotkeys.requireNoSystemAccount(hotkey);
    subnets.update(netuid, subnet -> subnet.withOwnerHotkey(hotkey));
    state.emit(new SubtensorEvent.SubnetOwnerHotkeySet(netuid, hotkey));
  }

  /** Begins to average the stake of validators, or goes on with it. */
  public void enableVotingPower(int netuid) {
    subnets.requireExists(netuid);
    state.put(VotingPower.TRACKING, netuid, true);
    state.remove(VotingPower.DISABLE_AT, netuid);
    state.emit(new SubtensorEvent.VotingPowerTrackingEnabled(netuid));
  }

  /**
   * Plans the end of it.
   *
   * @throws Refusal {@code SubnetNotExists}, {@code VotingPowerTrackingNotEnabled}
   */
  public void disableVotingPower(int netuid) {
    subnets.requireExists(netuid);
    Refusal.unless(
        state.get(VotingPower.TRACKING, netuid, false),
        SubtensorError.VotingPowerTrackingNotEnabled);
    var at = block + VOTING_POWER_NOTICE;
    state.put(VotingPower.DISABLE_AT, netuid, at);
    state.emit(new SubtensorEvent.VotingPowerTrackingDisableScheduled(netuid, at));
  }
}
