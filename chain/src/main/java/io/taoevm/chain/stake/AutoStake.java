package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hotkeys to which coldkeys have what their miners earn staked (staking-and-pools 12). */
public final class AutoStake {
  public static final Table<ColdkeyOnSubnet, AccountId> DESTINATION =
      new Table<>(356, "AutoStakeDestination", ColdkeyOnSubnet.CODEC, ValueCodecs.ACCOUNT);

  /** The coldkeys that chose a hotkey, in the order in which they did. */
  public static final Table<OnSubnet.Account, List<AccountId>> COLDKEYS =
      new Table<>(
          357, "AutoStakeDestinationColdkeys", OnSubnet.Account.CODEC, StakeCodecs.ACCOUNTS);

  private final StakeContext context;
  private final State state;

  AutoStake(StakeContext context) {
    this.context = context;
    this.state = context.state();
  }

  /** The hotkey that a coldkey chose; empty if each of its miners keeps what it earns. */
  public Optional<AccountId> destination(AccountId coldkey, int netuid) {
    return Optional.ofNullable(state.get(DESTINATION, new ColdkeyOnSubnet(coldkey, netuid)));
  }

  /**
   * @throws Refusal {@code SubnetNotExists}, {@code HotKeyNotRegisteredInSubNet}, {@code
   *     SameAutoStakeHotkeyAlreadySet}
   */
  public void setDestination(AccountId coldkey, int netuid, AccountId hotkey) {
    context.subnets().requireExists(netuid);
    Refusal.unless(
        new Neurons(state).isRegistered(netuid, hotkey),
        SubtensorError.HotKeyNotRegisteredInSubNet);
    var present = destination(coldkey, netuid);
    Refusal.unless(
        !present.equals(Optional.of(hotkey)), SubtensorError.SameAutoStakeHotkeyAlreadySet);
    present.ifPresent(old -> drop(new OnSubnet.Account(netuid, old), coldkey));
    state.put(DESTINATION, new ColdkeyOnSubnet(coldkey, netuid), hotkey);
    add(new OnSubnet.Account(netuid, hotkey), coldkey);
    state.emit(new StakeEvent.AutoStakeDestinationSet(coldkey, netuid, hotkey));
  }

  private void drop(OnSubnet.Account hotkey, AccountId coldkey) {
    var coldkeys = new ArrayList<>(state.get(COLDKEYS, hotkey, List.of()));
    coldkeys.remove(coldkey);
    state.put(COLDKEYS, hotkey, List.copyOf(coldkeys));
  }

  private void add(OnSubnet.Account hotkey, AccountId coldkey) {
    var coldkeys = new ArrayList<>(state.get(COLDKEYS, hotkey, List.of()));
    if (!coldkeys.contains(coldkey)) {
      coldkeys.add(coldkey);
      state.put(COLDKEYS, hotkey, List.copyOf(coldkeys));
    }
  }

  /** Lets another coldkey have what one chose on a subnet. */
  void moveColdkey(int netuid, AccountId from, AccountId to) {
    destination(from, netuid)
        .ifPresent(
            hotkey -> {
              var key = new OnSubnet.Account(netuid, hotkey);
              state.remove(DESTINATION, new ColdkeyOnSubnet(from, netuid));
              state.put(DESTINATION, new ColdkeyOnSubnet(to, netuid), hotkey);
              drop(key, from);
              drop(key, to);
              add(key, to);
            });
  }

  /** Points everybody who chose a hotkey on a subnet to another one. */
  void moveHotkey(int netuid, AccountId from, AccountId to) {
    var origin = new OnSubnet.Account(netuid, from);
    var coldkeys = state.get(COLDKEYS, origin);
    if (coldkeys == null) {
      return;
    }
    for (var coldkey : coldkeys) {
      state.put(DESTINATION, new ColdkeyOnSubnet(coldkey, netuid), to);
    }
    state.remove(COLDKEYS, origin);
    state.put(COLDKEYS, new OnSubnet.Account(netuid, to), coldkeys);
  }
}
