package io.taoevm.chain.registration;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Subnets;

/** How a hotkey becomes a validator on root: free of charge, by stake (chain-core.md 9). */
public final class RootRegistration {
  private static final int ROOT = Subnets.ROOT;

  private final State state;
  private final long block;
  private final Staking staking;
  private final Neurons neurons;

  public RootRegistration(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
    this.neurons = new Neurons(state);
  }

  /**
   * Registers a hotkey, which becomes a delegate.
   *
   * @throws Refusal the errors of chain-core.md 9, in its order
   */
  public void register(AccountId coldkey, AccountId hotkey) {
    Refusal.unless(new Subnets(state).exists(ROOT), SubtensorError.RootNetworkDoesNotExist);
    Refusal.unless(
        RegistrationCounts.THIS_BLOCK.get(state, ROOT)
            < Hyperparameter.MAX_REGISTRATIONS_PER_BLOCK.getInt(state, ROOT),
        SubtensorError.TooManyRegistrationsThisBlock);
    Refusal.unless(
        RegistrationCounts.THIS_INTERVAL.get(state, ROOT)
            < 3 * Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL.getInt(state, ROOT),
        SubtensorError.TooManyRegistrationsThisInterval);
    Refusal.unless(
        !neurons.isRegistered(ROOT, hotkey), SubtensorError.HotKeyAlreadyRegisteredInSubNet);
    staking.hotkeys().createIfMissing(coldkey, hotkey);
    var uid = settle(hotkey);
    if (!staking.hotkeys().isDelegate(hotkey)) {
      state.put(Hotkeys.DELEGATES, hotkey, Hotkeys.DEFAULT_TAKE);
    }
    RegistrationCounts.THIS_INTERVAL.increment(state, ROOT);
    RegistrationCounts.THIS_BLOCK.increment(state, ROOT);
    state.emit(new SubtensorEvent.NeuronRegistered(ROOT, uid, hotkey));
  }

  private int settle(AccountId hotkey) {
    if (neurons.count(ROOT) < Hyperparameter.MAX_ALLOWED_UIDS.getInt(state, ROOT)) {
      return neurons.append(ROOT, hotkey, block);
    }
    var lowestUid = 0;
    var lowest = U64.MAX;
    for (var uid = 0; uid < neurons.count(ROOT); uid++) {
      var stake = stakeOf(neurons.hotkey(ROOT, uid).orElse(AccountId.ZERO));
      if (U64.isLess(stake, lowest)) {
        lowest = stake;
        lowestUid = uid;
      }
    }
    Refusal.unless(U64.isLess(lowest, stakeOf(hotkey)), SubtensorError.StakeTooLowForRoot);
    neurons.replace(ROOT, lowestUid, hotkey, block);
    return lowestUid;
  }

  private long stakeOf(AccountId hotkey) {
    return staking.stakes().total(ROOT, hotkey);
  }
}
