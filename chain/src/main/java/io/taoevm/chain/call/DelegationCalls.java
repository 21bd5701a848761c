package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleWriter;
import java.util.List;

/** The rows of {@link DelegationCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class DelegationCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              DelegationCall.DecreaseTake.class,
              7,
              65,
              (in, depth) -> new DelegationCall.DecreaseTake(in.account(), in.u16()),
              (call, out) -> out.account(call.hotkey()).u16(call.take())),
          CallRow.of(
              DelegationCall.IncreaseTake.class,
              7,
              66,
              (in, depth) -> new DelegationCall.IncreaseTake(in.account(), in.u16()),
              (call, out) -> out.account(call.hotkey()).u16(call.take())),
          CallRow.of(
              DelegationCall.SetChildren.class,
              7,
              67,
              (in, depth) ->
                  new DelegationCall.SetChildren(in.account(), in.u16(), CallCodecs.children(in)),
              (call, out) ->
                  out.account(call.hotkey())
                      .u16(call.netuid())
                      .raw(CallCodecs.children(call.children()))),
          CallRow.of(
              DelegationCall.SetChildkeyTake.class,
              7,
              75,
              (in, depth) -> new DelegationCall.SetChildkeyTake(in.account(), in.u16(), in.u16()),
              (call, out) -> out.account(call.hotkey()).u16(call.netuid()).u16(call.take())),
          CallRow.of(
              DelegationCall.SetAutoParentDelegationEnabled.class,
              7,
              135,
              (in, depth) ->
                  new DelegationCall.SetAutoParentDelegationEnabled(in.account(), in.bool()),
              (call, out) -> out.account(call.hotkey()).bool(call.enabled())),
          CallRow.of(
              DelegationCall.SetColdkeyAutoStakeHotkey.class,
              7,
              114,
              (in, depth) -> new DelegationCall.SetColdkeyAutoStakeHotkey(in.u16(), in.account()),
              (call, out) -> out.u16(call.netuid()).account(call.hotkey())),
          CallRow.of(
              DelegationCall.ClaimRoot.class,
              7,
              121,
              (in, depth) -> new DelegationCall.ClaimRoot(CallCodecs.u16Set(in)),
              (call, out) -> out.list(List.copyOf(call.subnets()), ScaleWriter::u16)),
          CallRow.of(
              DelegationCall.ClaimRootWithHotkey.class,
              7,
              148,
              (in, depth) -> new DelegationCall.ClaimRootWithHotkey(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              DelegationCall.SetRootClaimType.class,
              7,
              122,
              (in, depth) -> new DelegationCall.SetRootClaimType(CallCodecs.rootClaimType(in)),
              (call, out) -> out.raw(CallCodecs.rootClaimType(call.newRootClaimType()))),
          CallRow.of(
              DelegationCall.LockStake.class,
              7,
              136,
              (in, depth) -> new DelegationCall.LockStake(in.account(), in.u16(), in.u64()),
              (call, out) -> out.account(call.hotkey()).u16(call.netuid()).u64(call.amountAlpha())),
          CallRow.of(
              DelegationCall.MoveLock.class,
              7,
              137,
              (in, depth) -> new DelegationCall.MoveLock(in.account(), in.u16()),
              (call, out) -> out.account(call.destinationHotkey()).u16(call.netuid())),
          CallRow.of(
              DelegationCall.SetPerpetualLock.class,
              7,
              138,
              (in, depth) -> new DelegationCall.SetPerpetualLock(in.u16(), in.bool()),
              (call, out) -> out.u16(call.netuid()).bool(call.enabled())),
          CallRow.of(
              DelegationCall.SetRejectLockedAlpha.class,
              7,
              142,
              (in, depth) -> new DelegationCall.SetRejectLockedAlpha(in.bool()),
              (call, out) -> out.bool(call.enabled())));

  private DelegationCalls() {}
}
