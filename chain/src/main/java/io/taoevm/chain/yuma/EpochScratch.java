package io.taoevm.chain.yuma;

import io.taoevm.chain.yuma.ColumnProbe.Step;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The working memory of epochs, grown to the largest subnet seen and reused; one thread at a time.
 * What it holds after an epoch are the raw I32F32 values behind the output.
 */
public final class EpochScratch {
  final StakeWeights stakeWeights = new StakeWeights();
  final ValidatorPermits permits = new ValidatorPermits();
  final RowMatrix matrix = new RowMatrix();
  final ConsensusPass consensusPass = new ConsensusPass();
  final BondsPass bondsPass = new BondsPass(this);

  // By uid.
  boolean[] permitted = {};
  long[] stake = {};
  long[] activeStake = {};
  long[] consensus = {};
  long[] incentive = {};
  long[] trust = {};
  long[] dividend = {};
  long[] serverShare = {};
  long[] validatorShare = {};
  long[] combinedShare = {};

  // By row of the matrix.
  long[] rowStake = {};
  long[] rowTrust = {};
  long[] rowDividend = {};
  long[] rowCount = {};
  long[] fresh = {};
  long[] old = {};
  long[] kept = {};

  private @Nullable ColumnProbe probe;

  /** Working memory without any room yet. */
  public EpochScratch() {}

  void follow(ColumnProbe follower) {
    probe = follower;
  }

  void probe(Step step, int target, long[] values) {
    ColumnProbe follower = probe;
    if (follower != null) {
      follower.column(step, target, matrix.uids, values, matrix.rows);
    }
  }

  void reserve(int n) {
    if (stake.length >= n) {
      return;
    }
    permitted = new boolean[n];
    stake = new long[n];
    activeStake = new long[n];
    consensus = new long[n];
    incentive = new long[n];
    trust = new long[n];
    dividend = new long[n];
    serverShare = new long[n];
    validatorShare = new long[n];
    combinedShare = new long[n];
    rowStake = new long[n];
    rowTrust = new long[n];
    rowDividend = new long[n];
    rowCount = new long[n];
    fresh = new long[n];
    old = new long[n];
    kept = new long[n];
  }

  /** Brings the rows' stake in and sets their sums to 0. */
  void startRows() {
    int rows = matrix.rows;
    for (int row = 0; row < rows; row++) {
      rowStake[row] = activeStake[matrix.uids[row]];
    }
    Arrays.fill(rowTrust, 0, rows, 0);
    Arrays.fill(rowDividend, 0, rows, 0);
    Arrays.fill(rowCount, 0, rows, 0);
  }
}
