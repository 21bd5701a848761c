package io.taoevm.chain.call;

import java.util.List;

/** The rows of {@link SubnetCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class SubnetCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              SubnetCall.SetIdentity.class,
              7,
              68,
              (in, depth) ->
                  new SubnetCall.SetIdentity(
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes()),
              (call, out) ->
                  out.bytes(call.name())
                      .bytes(call.url())
                      .bytes(call.githubRepo())
                      .bytes(call.image())
                      .bytes(call.discord())
                      .bytes(call.description())
                      .bytes(call.additional())),
          CallRow.of(
              SubnetCall.SetSubnetIdentity.class,
              7,
              78,
              (in, depth) ->
                  new SubnetCall.SetSubnetIdentity(
                      in.u16(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes()),
              (call, out) ->
                  out.u16(call.netuid())
                      .bytes(call.subnetName())
                      .bytes(call.githubRepo())
                      .bytes(call.subnetContact())
                      .bytes(call.subnetUrl())
                      .bytes(call.discord())
                      .bytes(call.description())
                      .bytes(call.logoUrl())
                      .bytes(call.additional())),
          CallRow.of(
              SubnetCall.UpdateSymbol.class,
              7,
              112,
              (in, depth) -> new SubnetCall.UpdateSymbol(in.u16(), in.bytes()),
              (call, out) -> out.u16(call.netuid()).bytes(call.symbol())),
          CallRow.of(
              SubnetCall.SetTempo.class,
              7,
              139,
              (in, depth) -> new SubnetCall.SetTempo(in.u16(), in.u16()),
              (call, out) -> out.u16(call.netuid()).u16(call.tempo())),
          CallRow.of(
              SubnetCall.SetActivityCutoffFactor.class,
              7,
              140,
              (in, depth) -> new SubnetCall.SetActivityCutoffFactor(in.u16(), in.u32()),
              (call, out) -> out.u16(call.netuid()).u32(call.factorMilli())),
          CallRow.of(
              SubnetCall.TriggerEpoch.class,
              7,
              141,
              (in, depth) -> new SubnetCall.TriggerEpoch(in.u16()),
              (call, out) -> out.u16(call.netuid())),
          CallRow.of(
              SubnetCall.EnableVotingPowerTracking.class,
              7,
              129,
              (in, depth) -> new SubnetCall.EnableVotingPowerTracking(in.u16()),
              (call, out) -> out.u16(call.netuid())),
          CallRow.of(
              SubnetCall.DisableVotingPowerTracking.class,
              7,
              130,
              (in, depth) -> new SubnetCall.DisableVotingPowerTracking(in.u16()),
              (call, out) -> out.u16(call.netuid())));

  private SubnetCalls() {}
}
