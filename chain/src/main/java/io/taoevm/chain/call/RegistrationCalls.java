package io.taoevm.chain.call;

import java.util.List;

/** The rows of {@link RegistrationCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class RegistrationCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              RegistrationCall.RegisterNetwork.class,
              7,
              59,
              (in, depth) -> new RegistrationCall.RegisterNetwork(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              RegistrationCall.BurnedRegister.class,
              7,
              7,
              (in, depth) -> new RegistrationCall.BurnedRegister(in.u16(), in.account()),
              (call, out) -> out.u16(call.netuid()).account(call.hotkey())),
          CallRow.of(
              RegistrationCall.RegisterLimit.class,
              7,
              134,
              (in, depth) -> new RegistrationCall.RegisterLimit(in.u16(), in.account(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid()).account(call.hotkey()).u64(call.limitPriceRao())),
          CallRow.of(
              RegistrationCall.RootRegister.class,
              7,
              62,
              (in, depth) -> new RegistrationCall.RootRegister(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              RegistrationCall.StartCall.class,
              7,
              92,
              (in, depth) -> new RegistrationCall.StartCall(in.u16()),
              (call, out) -> out.u16(call.netuid())));

  private RegistrationCalls() {}
}
