package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.HotkeySwap;
import io.taoevm.chain.stake.Staking;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out the calls that replace keys. */
final class KeyRunner {
  private final Staking staking;

  KeyRunner(Staking staking) {
    this.staking = staking;
  }

  void run(Origin origin, KeyCall call) {
    var coldkeys = staking.coldkeySwap();
    switch (call) {
      case KeyCall.SwapHotkey c ->
          swapHotkey(origin.signer(), c.hotkey(), c.newHotkey(), c.netuid(), false);
      case KeyCall.SwapHotkeyV2 c ->
          swapHotkey(origin.signer(), c.hotkey(), c.newHotkey(), c.netuid(), c.keepStake());
      case KeyCall.SwapColdkey c -> {
        origin.requireRoot();
        coldkeys.swapByRoot(c.oldColdkey(), c.newColdkey(), c.swapCostRao());
      }
      case KeyCall.ScheduleSwapColdkey ignored -> throw new Refusal(SubtensorError.Deprecated);
      case KeyCall.AnnounceColdkeySwap c -> coldkeys.announce(origin.signer(), c.newColdkeyHash());
      case KeyCall.SwapColdkeyAnnounced c ->
          coldkeys.swapAnnounced(origin.signer(), c.newColdkey());
      case KeyCall.DisputeColdkeySwap ignored -> coldkeys.dispute(origin.signer());
      case KeyCall.ClearColdkeySwapAnnouncement ignored -> coldkeys.clear(origin.signer());
      case KeyCall.ResetColdkeySwap c -> {
        origin.requireRoot();
        coldkeys.reset(c.coldkey());
      }
    }
  }

  private void swapHotkey(
      AccountId who, AccountId old, AccountId successor, @Nullable Integer netuid, boolean keep) {
    staking
        .hotkeySwap()
        .swap(who, new HotkeySwap.Pair(old, successor), Optional.ofNullable(netuid), keep);
  }
}
