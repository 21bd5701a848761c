package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.commitment.CommitmentField;
import io.taoevm.chain.commitment.Commitments;
import java.util.List;

/** The rows of {@link CommitmentCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class CommitmentCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              CommitmentCall.SetCommitment.class,
              18,
              0,
              (in, depth) -> new CommitmentCall.SetCommitment(in.u16(), fields(in)),
              (call, out) -> out.u16(call.netuid()).list(call.fields(), CommitmentField::write)));

  private CommitmentCalls() {}

  private static List<CommitmentField> fields(ScaleReader in) {
    var fields = in.list(1, CommitmentField::read);
    if (fields.size() > Commitments.MOST_FIELDS) {
      throw new ScaleException(
          "at most " + Commitments.MOST_FIELDS + " fields were expected, not " + fields.size());
    }
    return fields;
  }
}
