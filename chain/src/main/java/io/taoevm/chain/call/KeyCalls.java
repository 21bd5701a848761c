package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import java.util.List;
import java.util.Optional;

/** The rows of {@link KeyCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class KeyCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              KeyCall.SwapHotkey.class,
              7,
              70,
              (in, depth) ->
                  new KeyCall.SwapHotkey(
                      in.account(), in.account(), in.option(ScaleReader::u16).orElse(null)),
              (call, out) ->
                  out.account(call.hotkey())
                      .account(call.newHotkey())
                      .option(Optional.ofNullable(call.netuid()), ScaleWriter::u16)),
          CallRow.of(
              KeyCall.SwapHotkeyV2.class,
              7,
              72,
              (in, depth) ->
                  new KeyCall.SwapHotkeyV2(
                      in.account(),
                      in.account(),
                      in.option(ScaleReader::u16).orElse(null),
                      in.bool()),
              (call, out) ->
                  out.account(call.hotkey())
                      .account(call.newHotkey())
                      .option(Optional.ofNullable(call.netuid()), ScaleWriter::u16)
                      .bool(call.keepStake())),
          CallRow.of(
              KeyCall.SwapColdkey.class,
              7,
              71,
              (in, depth) -> new KeyCall.SwapColdkey(in.account(), in.account(), in.u64()),
              (call, out) ->
                  out.account(call.oldColdkey())
                      .account(call.newColdkey())
                      .u64(call.swapCostRao())),
          CallRow.of(
              KeyCall.ScheduleSwapColdkey.class,
              7,
              73,
              (in, depth) -> new KeyCall.ScheduleSwapColdkey(in.account()),
              (call, out) -> out.account(call.newColdkey())),
          CallRow.of(
              KeyCall.AnnounceColdkeySwap.class,
              7,
              125,
              (in, depth) -> new KeyCall.AnnounceColdkeySwap(in.hash()),
              (call, out) -> out.hash(call.newColdkeyHash())),
          CallRow.of(
              KeyCall.SwapColdkeyAnnounced.class,
              7,
              126,
              (in, depth) -> new KeyCall.SwapColdkeyAnnounced(in.account()),
              (call, out) -> out.account(call.newColdkey())),
          CallRow.of(
              KeyCall.DisputeColdkeySwap.class,
              7,
              127,
              (in, depth) -> new KeyCall.DisputeColdkeySwap(),
              (call, out) -> {}),
          CallRow.of(
              KeyCall.ResetColdkeySwap.class,
              7,
              128,
              (in, depth) -> new KeyCall.ResetColdkeySwap(in.account()),
              (call, out) -> out.account(call.coldkey())),
          CallRow.of(
              KeyCall.ClearColdkeySwapAnnouncement.class,
              7,
              133,
              (in, depth) -> new KeyCall.ClearColdkeySwapAnnouncement(),
              (call, out) -> {}));

  private KeyCalls() {}
}
