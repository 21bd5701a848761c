package io.taoevm.chain.call;

import io.taoevm.chain.subnet.SubnetIdentity;
import java.util.List;
import java.util.Optional;

/** The rows of {@link RegistrationCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class RegistrationCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              RegistrationCall.Faucet.class,
              7,
              60,
              (in, depth) -> new RegistrationCall.Faucet(in.u64(), in.u64(), in.bytes()),
              (call, out) -> out.u64(call.blockNumber()).u64(call.nonce()).bytes(call.work())),
          CallRow.of(
              RegistrationCall.Register.class,
              7,
              6,
              (in, depth) ->
                  new RegistrationCall.Register(
                      in.u16(), in.u64(), in.u64(), in.bytes(), in.account(), in.account()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u64(call.blockNumber())
                      .u64(call.nonce())
                      .bytes(call.work())
                      .account(call.hotkey())
                      .account(call.coldkey())),
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
              RegistrationCall.RegisterNetwork.class,
              7,
              59,
              (in, depth) -> new RegistrationCall.RegisterNetwork(in.account()),
              (call, out) -> out.account(call.hotkey())),
          CallRow.of(
              RegistrationCall.RegisterNetworkWithIdentity.class,
              7,
              79,
              (in, depth) ->
                  new RegistrationCall.RegisterNetworkWithIdentity(
                      in.account(), in.option(SubnetIdentity::read).orElse(null)),
              (call, out) ->
                  out.account(call.hotkey())
                      .option(Optional.ofNullable(call.identity()), SubnetIdentity::write)),
          CallRow.of(
              RegistrationCall.StartCall.class,
              7,
              92,
              (in, depth) -> new RegistrationCall.StartCall(in.u16()),
              (call, out) -> out.u16(call.netuid())),
          CallRow.of(
              RegistrationCall.DissolveNetwork.class,
              7,
              61,
              (in, depth) -> new RegistrationCall.DissolveNetwork(in.account(), in.u16()),
              (call, out) -> out.account(call.coldkey()).u16(call.netuid())),
          CallRow.of(
              RegistrationCall.RootDissolveNetwork.class,
              7,
              120,
              (in, depth) -> new RegistrationCall.RootDissolveNetwork(in.u16()),
              (call, out) -> out.u16(call.netuid())));

  private RegistrationCalls() {}
}
