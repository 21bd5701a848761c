package io.taoevm.chain.call;

import java.util.List;
import java.util.Optional;

/** The rows of {@link LeaseCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class LeaseCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              LeaseCall.RegisterLeasedNetwork.class,
              7,
              110,
              (in, depth) ->
                  new LeaseCall.RegisterLeasedNetwork(
                      in.u8(),
                      in.option(inner -> Integer.toUnsignedLong(inner.u32())).orElse(null)),
              (call, out) ->
                  out.u8(call.emissionsSharePercent())
                      .option(
                          Optional.ofNullable(call.endBlock()),
                          (inner, block) -> inner.u32(block.intValue()))),
          CallRow.of(
              LeaseCall.TerminateLease.class,
              7,
              111,
              (in, depth) -> new LeaseCall.TerminateLease(in.u32(), in.account()),
              (call, out) -> out.u32(call.leaseId()).account(call.hotkey())));

  private LeaseCalls() {}
}
