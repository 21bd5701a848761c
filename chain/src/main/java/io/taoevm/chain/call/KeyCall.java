package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import org.jspecify.annotations.Nullable;

/** One key takes the place of another (chain-core.md 16.4 and 16.5). */
public sealed interface KeyCall extends RuntimeCall {
  /** {@code swap_hotkey}; on all subnets if none is named. */
  record SwapHotkey(AccountId hotkey, AccountId newHotkey, @Nullable Integer netuid)
      implements KeyCall {}

  /** {@code swap_hotkey_v2}. */
  record SwapHotkeyV2(
      AccountId hotkey, AccountId newHotkey, @Nullable Integer netuid, boolean keepStake)
      implements KeyCall {}

  /** {@code swap_coldkey}, root's. */
  record SwapColdkey(AccountId oldColdkey, AccountId newColdkey, long swapCostRao)
      implements KeyCall {}

  /** {@code schedule_swap_coldkey}, which is no more. */
  record ScheduleSwapColdkey(AccountId newColdkey) implements KeyCall {}

  /** {@code announce_coldkey_swap}. */
  record AnnounceColdkeySwap(Hash newColdkeyHash) implements KeyCall {}

  /** {@code swap_coldkey_announced}. */
  record SwapColdkeyAnnounced(AccountId newColdkey) implements KeyCall {}

  /** {@code dispute_coldkey_swap}. */
  record DisputeColdkeySwap() implements KeyCall {}

  /** {@code clear_coldkey_swap_announcement}. */
  record ClearColdkeySwapAnnouncement() implements KeyCall {}

  /** {@code reset_coldkey_swap}, root's. */
  record ResetColdkeySwap(AccountId coldkey) implements KeyCall {}
}
