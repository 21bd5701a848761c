package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import java.util.List;
import java.util.Optional;

/** The rows of {@link StakingCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class StakingCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              StakingCall.AddStake.class,
              7,
              2,
              (in, depth) -> new StakingCall.AddStake(in.account(), in.u16(), in.u64()),
              (call, out) ->
                  out.account(call.hotkey()).u16(call.netuid()).u64(call.amountStakedRao())),
          CallRow.of(
              StakingCall.RemoveStake.class,
              7,
              3,
              (in, depth) -> new StakingCall.RemoveStake(in.account(), in.u16(), in.u64()),
              (call, out) ->
                  out.account(call.hotkey()).u16(call.netuid()).u64(call.amountUnstakedAlpha())),
          CallRow.of(
              StakingCall.AddStakeLimit.class,
              7,
              88,
              (in, depth) ->
                  new StakingCall.AddStakeLimit(
                      in.account(), in.u16(), in.u64(), in.u64(), in.bool()),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.netuid())
                      .u64(call.amountStakedRao())
                      .u64(call.limitPriceRao())
                      .bool(call.allowPartial())),
          CallRow.of(
              StakingCall.RemoveStakeLimit.class,
              7,
              89,
              (in, depth) ->
                  new StakingCall.RemoveStakeLimit(
                      in.account(), in.u16(), in.u64(), in.u64(), in.bool()),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.netuid())
                      .u64(call.amountUnstakedAlpha())
                      .u64(call.limitPriceRao())
                      .bool(call.allowPartial())),
          CallRow.of(
              StakingCall.RemoveStakeFullLimit.class,
              7,
              103,
              (in, depth) ->
                  new StakingCall.RemoveStakeFullLimit(
                      in.account(), in.u16(), in.option(ScaleReader::u64).orElse(null)),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.netuid())
                      .option(Optional.ofNullable(call.limitPriceRao()), ScaleWriter::u64)),
          CallRow.of(
              StakingCall.UnstakeAll.class,
              7,
              83,
              (in, depth) -> new StakingCall.UnstakeAll(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              StakingCall.UnstakeAllAlpha.class,
              7,
              84,
              (in, depth) -> new StakingCall.UnstakeAllAlpha(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              StakingCall.MoveStake.class,
              7,
              85,
              (in, depth) ->
                  new StakingCall.MoveStake(
                      in.account(), in.account(), in.u16(), in.u16(), in.u64()),
              (call, out) ->
                  out.account(call.originHotkey())
                      .account(call.destinationHotkey())
                      .u16(call.originNetuid())
                      .u16(call.destinationNetuid())
                      .u64(call.alphaAmount())),
          CallRow.of(
              StakingCall.TransferStake.class,
              7,
              86,
              (in, depth) ->
                  new StakingCall.TransferStake(
                      in.account(), in.account(), in.u16(), in.u16(), in.u64()),
              (call, out) ->
                  out.account(call.destinationColdkey())
                      .account(call.hotkey())
                      .u16(call.originNetuid())
                      .u16(call.destinationNetuid())
                      .u64(call.alphaAmount())),
          CallRow.of(
              StakingCall.SwapStake.class,
              7,
              87,
              (in, depth) -> new StakingCall.SwapStake(in.account(), in.u16(), in.u16(), in.u64()),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.originNetuid())
                      .u16(call.destinationNetuid())
                      .u64(call.alphaAmount())),
          CallRow.of(
              StakingCall.SwapStakeLimit.class,
              7,
              90,
              (in, depth) ->
                  new StakingCall.SwapStakeLimit(
                      in.account(), in.u16(), in.u16(), in.u64(), in.u64(), in.bool()),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.originNetuid())
                      .u16(call.destinationNetuid())
                      .u64(call.alphaAmount())
                      .u64(call.limitPriceRao())
                      .bool(call.allowPartial())),
          CallRow.of(
              StakingCall.RecycleAlpha.class,
              7,
              101,
              (in, depth) -> new StakingCall.RecycleAlpha(in.account(), in.u64(), in.u16()),
              (call, out) -> out.account(call.hotkey()).u64(call.amountAlpha()).u16(call.netuid())),
          CallRow.of(
              StakingCall.BurnAlpha.class,
              7,
              102,
              (in, depth) -> new StakingCall.BurnAlpha(in.account(), in.u64(), in.u16()),
              (call, out) -> out.account(call.hotkey()).u64(call.amountAlpha()).u16(call.netuid())),
          CallRow.of(
              StakingCall.AddStakeBurn.class,
              7,
              132,
              (in, depth) ->
                  new StakingCall.AddStakeBurn(
                      in.account(), in.u16(), in.u64(), in.option(ScaleReader::u64).orElse(null)),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.netuid())
                      .u64(call.amountRao())
                      .option(Optional.ofNullable(call.limitPriceRao()), ScaleWriter::u64)),
          CallRow.of(
              StakingCall.TryAssociateHotkey.class,
              7,
              91,
              (in, depth) -> new StakingCall.TryAssociateHotkey(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              StakingCall.TransferStakeAndHotkey.class,
              7,
              143,
              (in, depth) ->
                  new StakingCall.TransferStakeAndHotkey(
                      in.account(), in.account(), in.account(), in.u16(), in.u16(), in.u64()),
              (call, out) ->
                  out.account(call.destinationColdkey())
                      .account(call.originHotkey())
                      .account(call.destinationHotkey())
                      .u16(call.originNetuid())
                      .u16(call.destinationNetuid())
                      .u64(call.alphaAmount())),
          CallRow.of(
              StakingCall.AddCollateral.class,
              7,
              144,
              (in, depth) ->
                  new StakingCall.AddCollateral(in.u16(), in.account(), in.u64(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid())
                      .account(call.hotkey())
                      .u64(call.alpha())
                      .u64(call.limitPriceRao())),
          CallRow.of(
              StakingCall.SetMinCollateral.class,
              7,
              145,
              (in, depth) -> new StakingCall.SetMinCollateral(in.u16(), in.account(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid()).account(call.hotkey()).u64(call.minLockedAlpha())),
          CallRow.of(
              StakingCall.MoveStakeLimit.class,
              7,
              149,
              (in, depth) ->
                  new StakingCall.MoveStakeLimit(
                      in.account(),
                      in.account(),
                      in.u16(),
                      in.u16(),
                      in.u64(),
                      in.u64(),
                      in.bool()),
              (call, out) ->
                  out.account(call.originHotkey())
                      .account(call.destinationHotkey())
                      .u16(call.originNetuid())
                      .u16(call.destinationNetuid())
                      .u64(call.alphaAmount())
                      .u64(call.limitPriceRao())
                      .bool(call.allowPartial())));

  private StakingCalls() {}
}
