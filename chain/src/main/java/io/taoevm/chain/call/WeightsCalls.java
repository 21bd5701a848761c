package io.taoevm.chain.call;

import java.util.List;

/** The rows of {@link WeightsCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class WeightsCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              WeightsCall.SetWeights.class,
              7,
              0,
              (in, depth) ->
                  new WeightsCall.SetWeights(in.u16(), in.u16List(), in.u16List(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u16List(call.dests())
                      .u16List(call.weights())
                      .u64(call.versionKey())),
          CallRow.of(
              WeightsCall.SetMechanismWeights.class,
              7,
              119,
              (in, depth) ->
                  new WeightsCall.SetMechanismWeights(
                      in.u16(), in.u8(), in.u16List(), in.u16List(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u8(call.mecid())
                      .u16List(call.dests())
                      .u16List(call.weights())
                      .u64(call.versionKey())));

  private WeightsCalls() {}
}
