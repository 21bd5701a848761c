package io.taoevm.chain.yuma;

import java.util.Arrays;

/**
 * One epoch of Yuma consensus: what validators think of neurons becomes incentive for the neurons,
 * dividends for the validators and bonds between them. A pure function of its input, equal to the
 * protocol's bit for bit; {@code docs/yuma.md} tells the idea.
 *
 * <p>The protocol speaks of sparse rows, one for each validator. Nearly every step, however, works
 * on what all validators say of one neuron, so the rows are turned into columns once (see {@link
 * RowMatrix}) and two sweeps over the columns do the rest: consensus, trust and ranks first, and
 * when these have given the incentives, bonds and dividends.
 */
public final class Epoch {
  private static final ColumnArithmetic UNIT = new UnitColumns();
  private static final ColumnArithmetic SATURATING = new SaturatingColumns();

  private Epoch() {}

  /**
   * Runs one epoch.
   *
   * @param scratch working memory, which this thread alone uses during the call
   * @throws IllegalArgumentException if a row names a uid twice
   */
  public static EpochOutput run(EpochInput input, EpochScratch scratch) {
    Neurons neurons = input.neurons();
    EpochParameters parameters = input.parameters();
    int n = neurons.count();
    scratch.reserve(n);
    long[] stakeRao = new long[n];
    boolean[] active = new boolean[n];
    boolean[] permits = new boolean[n];
    scratch.stakeWeights.weigh(neurons, parameters, stakeRao, scratch.stake);
    markActive(input, active);
    permitOf(neurons, scratch.permitted);
    scratch.permits.grant(
        scratch.stake, parameters.maxAllowedValidators(), neurons.ownerUid(), permits);
    activeStake(neurons, active, scratch);
    scratch.matrix.fill(input, scratch.permitted, scratch.activeStake);
    scratch.startRows();
    ColumnArithmetic arithmetic = arithmetic(scratch, parameters, n);
    scratch.consensusPass.run(scratch, arithmetic, n, I32F32.ofProportion(parameters.kappa()));
    I32F32.normalise(scratch.incentive, n);
    int[][] bonds = bonds(input, scratch, arithmetic, permits);
    dividends(scratch, parameters.yuma3(), n);
    Emission.share(scratch, n);
    long emission = input.emissionRao();
    return new EpochOutput(
        active,
        permits,
        stakeRao,
        proportions(scratch.stake, n),
        proportions(scratch.consensus, n),
        proportions(scratch.trust, n),
        proportions(scratch.incentive, n),
        proportions(scratch.dividend, n),
        Emission.amounts(scratch.serverShare, emission, n),
        Emission.amounts(scratch.validatorShare, emission, n),
        Emission.amounts(scratch.combinedShare, emission, n),
        bonds);
  }

  private static void markActive(EpochInput input, boolean[] active) {
    EpochParameters parameters = input.parameters();
    long[] lastUpdate = input.mechanism().lastUpdate();
    long cutoff = parameters.activityCutoffBlocks();
    for (int uid = 0; uid < active.length; uid++) {
      long last = uid < lastUpdate.length ? lastUpdate[uid] : 0;
      long end = last + cutoff;
      boolean endless = Long.compareUnsigned(end, last) < 0;
      active[uid] = endless || Long.compareUnsigned(end, input.block()) >= 0;
    }
  }

  /** The permits that count in this epoch: the stored ones, and the owner's if it has a place. */
  private static void permitOf(Neurons neurons, boolean[] permitted) {
    boolean[] stored = neurons.validatorPermit();
    for (int uid = 0; uid < neurons.count(); uid++) {
      permitted[uid] = uid < stored.length && (stored[uid] || uid == neurons.ownerUid());
    }
  }

  private static void activeStake(Neurons neurons, boolean[] active, EpochScratch scratch) {
    boolean permitsCount = neurons.validatorPermit().length != 0;
    int n = neurons.count();
    for (int uid = 0; uid < n; uid++) {
      boolean counts = active[uid] && (scratch.permitted[uid] || !permitsCount);
      scratch.activeStake[uid] = counts ? scratch.stake[uid] : 0;
    }
    I32F32.normalise(scratch.activeStake, n);
  }

  private static ColumnArithmetic arithmetic(
      EpochScratch scratch, EpochParameters parameters, int n) {
    long alpha = BondsPass.averagingFactor(parameters.bondsMovingAverage());
    boolean unit = isUnit(alpha);
    for (int uid = 0; uid < n; uid++) {
      unit &= isUnit(scratch.activeStake[uid]);
    }
    return unit ? UNIT : SATURATING;
  }

  private static boolean isUnit(long raw) {
    return raw >= 0 && raw <= I32F32.ONE;
  }

  private static int[][] bonds(
      EpochInput input, EpochScratch scratch, ColumnArithmetic arithmetic, boolean[] permits) {
    EpochParameters parameters = input.parameters();
    int n = input.neurons().count();
    int[][] weights = input.mechanism().weights();
    boolean liquid =
        parameters.yuma3()
            && parameters.liquidAlpha().enabled()
            && hasConsensus(scratch.consensus, n);
    int penalty = parameters.bondsPenalty();
    boolean submittedOrder = liquid && (penalty == 0 || penalty == 65_535);
    if (submittedOrder) {
      scratch.matrix.hideWeights(weights, n, scratch.consensus, penalty != 0);
    }
    if (liquid) {
      scratch.bondsPass.liquid(parameters, arithmetic, n);
    } else if (parameters.yuma3()) {
      scratch.bondsPass.yuma3(parameters, arithmetic, n);
    } else {
      scratch.bondsPass.classic(parameters, arithmetic, n);
    }
    int[][] bonds = new int[n][];
    Arrays.fill(bonds, SparseRow.empty());
    RowMatrix matrix = scratch.matrix;
    for (int row = 0; row < matrix.rows; row++) {
      int uid = matrix.uids[row];
      if (permits[uid]) {
        int[] order = submittedOrder && matrix.unsorted[row] ? weights[uid] : SparseRow.empty();
        bonds[uid] = matrix.result(row, (int) scratch.rowCount[row], order, n);
      }
    }
    return bonds;
  }

  private static boolean hasConsensus(long[] consensus, int n) {
    long any = 0;
    for (int uid = 0; uid < n; uid++) {
      any |= consensus[uid];
    }
    return any != 0;
  }

  /** Moves what the rows have gathered to their uids, and normalises the dividends. */
  private static void dividends(EpochScratch scratch, boolean yuma3, int n) {
    Arrays.fill(scratch.trust, 0, n, 0);
    Arrays.fill(scratch.dividend, 0, n, 0);
    for (int row = 0; row < scratch.matrix.rows; row++) {
      int uid = scratch.matrix.uids[row];
      scratch.trust[uid] = scratch.rowTrust[row];
      long dividend = scratch.rowDividend[row];
      scratch.dividend[uid] = yuma3 ? I32F32.mulOrZero(dividend, scratch.rowStake[row]) : dividend;
    }
    I32F32.normalise(scratch.dividend, n);
  }

  private static int[] proportions(long[] raw, int n) {
    int[] proportions = new int[n];
    for (int uid = 0; uid < n; uid++) {
      proportions[uid] = I32F32.toProportion(raw[uid]);
    }
    return proportions;
  }
}
