package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.Hash;
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
                      .u64(call.versionKey())),
          CallRow.of(
              WeightsCall.BatchSetWeights.class,
              7,
              80,
              (in, depth) ->
                  new WeightsCall.BatchSetWeights(
                      CallCodecs.compactU16s(in),
                      CallCodecs.weightLists(in),
                      CallCodecs.compactU64s(in)),
              (call, out) ->
                  out.raw(CallCodecs.compactU16s(call.netuids()))
                      .raw(CallCodecs.weightLists(call.weights()))
                      .raw(CallCodecs.compactU64s(call.versionKeys()))),
          CallRow.of(
              WeightsCall.CommitWeights.class,
              7,
              96,
              (in, depth) -> new WeightsCall.CommitWeights(in.u16(), in.hash()),
              (call, out) -> out.u16(call.netuid()).hash(call.commitHash())),
          CallRow.of(
              WeightsCall.CommitMechanismWeights.class,
              7,
              115,
              (in, depth) -> new WeightsCall.CommitMechanismWeights(in.u16(), in.u8(), in.hash()),
              (call, out) -> out.u16(call.netuid()).u8(call.mecid()).hash(call.commitHash())),
          CallRow.of(
              WeightsCall.BatchCommitWeights.class,
              7,
              100,
              (in, depth) ->
                  new WeightsCall.BatchCommitWeights(
                      CallCodecs.compactU16s(in), in.list(Hash.LENGTH, ScaleReader::hash)),
              (call, out) ->
                  out.raw(CallCodecs.compactU16s(call.netuids()))
                      .list(call.commitHashes(), ScaleWriter::hash)),
          CallRow.of(
              WeightsCall.RevealWeights.class,
              7,
              97,
              (in, depth) ->
                  new WeightsCall.RevealWeights(
                      in.u16(), in.u16List(), in.u16List(), in.u16List(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u16List(call.uids())
                      .u16List(call.values())
                      .u16List(call.salt())
                      .u64(call.versionKey())),
          CallRow.of(
              WeightsCall.RevealMechanismWeights.class,
              7,
              116,
              (in, depth) ->
                  new WeightsCall.RevealMechanismWeights(
                      in.u16(), in.u8(), in.u16List(), in.u16List(), in.u16List(), in.u64()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u8(call.mecid())
                      .u16List(call.uids())
                      .u16List(call.values())
                      .u16List(call.salt())
                      .u64(call.versionKey())),
          CallRow.of(
              WeightsCall.BatchRevealWeights.class,
              7,
              98,
              (in, depth) ->
                  new WeightsCall.BatchRevealWeights(
                      in.u16(),
                      in.list(1, ScaleReader::u16List),
                      in.list(1, ScaleReader::u16List),
                      in.list(1, ScaleReader::u16List),
                      CallCodecs.u64s(in)),
              (call, out) ->
                  out.u16(call.netuid())
                      .list(call.uidsList(), ScaleWriter::u16List)
                      .list(call.valuesList(), ScaleWriter::u16List)
                      .list(call.saltsList(), ScaleWriter::u16List)
                      .raw(CallCodecs.u64s(call.versionKeys()))),
          CallRow.of(
              WeightsCall.CommitTimelockedWeights.class,
              7,
              113,
              (in, depth) ->
                  new WeightsCall.CommitTimelockedWeights(
                      in.u16(), CallCodecs.bounded(in, 5_000), in.u64(), in.u16()),
              (call, out) ->
                  out.u16(call.netuid())
                      .bytes(call.commit())
                      .u64(call.revealRound())
                      .u16(call.commitRevealVersion())),
          CallRow.of(
              WeightsCall.CommitTimelockedMechanismWeights.class,
              7,
              118,
              (in, depth) ->
                  new WeightsCall.CommitTimelockedMechanismWeights(
                      in.u16(), in.u8(), CallCodecs.bounded(in, 5_000), in.u64(), in.u16()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u8(call.mecid())
                      .bytes(call.commit())
                      .u64(call.revealRound())
                      .u16(call.commitRevealVersion())),
          CallRow.of(
              WeightsCall.CommitCrv3MechanismWeights.class,
              7,
              117,
              (in, depth) ->
                  new WeightsCall.CommitCrv3MechanismWeights(
                      in.u16(), in.u8(), CallCodecs.bounded(in, 5_000), in.u64()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u8(call.mecid())
                      .bytes(call.commit())
                      .u64(call.revealRound())));

  private WeightsCalls() {}
}
