package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import java.util.List;
import java.util.Optional;

/** The rows of {@link CrowdloanCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class CrowdloanCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              CrowdloanCall.Create.class,
              27,
              0,
              (in, depth) ->
                  new CrowdloanCall.Create(
                      in.compact(),
                      in.compact(),
                      in.compact(),
                      CallCodecs.compactBlock(in),
                      in.option(inner -> CallTable.read(inner, depth + 1)).orElse(null),
                      in.option(ScaleReader::account).orElse(null)),
              (call, out) ->
                  out.compact(call.depositRao())
                      .compact(call.minContributionRao())
                      .compact(call.capRao())
                      .compact(call.end())
                      .option(Optional.ofNullable(call.call()), CallCodecs::call)
                      .option(Optional.ofNullable(call.targetAddress()), ScaleWriter::account)),
          CallRow.of(
              CrowdloanCall.Contribute.class,
              27,
              1,
              (in, depth) -> new CrowdloanCall.Contribute(CallCodecs.compactU32(in), in.compact()),
              (call, out) -> id(out, call.crowdloanId()).compact(call.amountRao())),
          CallRow.of(
              CrowdloanCall.Withdraw.class,
              27,
              2,
              (in, depth) -> new CrowdloanCall.Withdraw(CallCodecs.compactU32(in)),
              (call, out) -> id(out, call.crowdloanId())),
          CallRow.of(
              CrowdloanCall.Finalize.class,
              27,
              3,
              (in, depth) -> new CrowdloanCall.Finalize(CallCodecs.compactU32(in)),
              (call, out) -> id(out, call.crowdloanId())),
          CallRow.of(
              CrowdloanCall.Refund.class,
              27,
              4,
              (in, depth) -> new CrowdloanCall.Refund(CallCodecs.compactU32(in)),
              (call, out) -> id(out, call.crowdloanId())),
          CallRow.of(
              CrowdloanCall.Dissolve.class,
              27,
              5,
              (in, depth) -> new CrowdloanCall.Dissolve(CallCodecs.compactU32(in)),
              (call, out) -> id(out, call.crowdloanId())),
          CallRow.of(
              CrowdloanCall.UpdateMinContribution.class,
              27,
              6,
              (in, depth) ->
                  new CrowdloanCall.UpdateMinContribution(CallCodecs.compactU32(in), in.compact()),
              (call, out) -> id(out, call.crowdloanId()).compact(call.newMinContributionRao())),
          CallRow.of(
              CrowdloanCall.UpdateEnd.class,
              27,
              7,
              (in, depth) ->
                  new CrowdloanCall.UpdateEnd(
                      CallCodecs.compactU32(in), CallCodecs.compactBlock(in)),
              (call, out) -> id(out, call.crowdloanId()).compact(call.newEnd())),
          CallRow.of(
              CrowdloanCall.UpdateCap.class,
              27,
              8,
              (in, depth) -> new CrowdloanCall.UpdateCap(CallCodecs.compactU32(in), in.compact()),
              (call, out) -> id(out, call.crowdloanId()).compact(call.newCapRao())),
          CallRow.of(
              CrowdloanCall.SetMaxContribution.class,
              27,
              9,
              (in, depth) ->
                  new CrowdloanCall.SetMaxContribution(
                      CallCodecs.compactU32(in), in.option(ScaleReader::u64).orElse(null)),
              (call, out) ->
                  id(out, call.crowdloanId())
                      .option(
                          Optional.ofNullable(call.newMaxContributionRao()), ScaleWriter::u64)));

  private CrowdloanCalls() {}

  private static ScaleWriter id(ScaleWriter out, int crowdloanId) {
    return out.compact(Integer.toUnsignedLong(crowdloanId));
  }
}
