package io.taoevm.chain.refusal;

/**
 * Errors of the commitments pallet (chain-core.md A.1 to A.3). The order is the SCALE index; the
 * names are the reference's own.
 */
public enum CommitmentsError implements ChainError {
  TooManyFieldsInCommitmentInfo,
  AccountNotAllowedCommit,
  SpaceLimitExceeded,
  UnexpectedUnreserveLeftover;

  @Override
  public int pallet() {
    return 18;
  }
}
