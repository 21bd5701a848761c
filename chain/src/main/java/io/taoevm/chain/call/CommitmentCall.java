package io.taoevm.chain.call;

import io.taoevm.chain.commitment.CommitmentField;
import java.util.List;

/** What neurons publish (chain-core.md 14.5). */
public sealed interface CommitmentCall extends RuntimeCall {
  /** {@code set_commitment}. */
  record SetCommitment(int netuid, List<CommitmentField> fields) implements CommitmentCall {}
}
