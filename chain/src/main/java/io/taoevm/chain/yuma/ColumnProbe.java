package io.taoevm.chain.yuma;

/** Sees the columns that an epoch computes on its way, for those who want to follow it. */
interface ColumnProbe {
  /** What a column holds: raw I32F32, 0 where there is no entry. */
  enum Step {
    NORMALISED_WEIGHTS,
    CLIPPED_WEIGHTS,
    WEIGHTS_FOR_BONDS,
    /** Stored bonds that survive the mask: integers in classic mode, proportions in Yuma3. */
    BONDS,
    BONDS_NORMALISED,
    BONDS_DELTA,
    BONDS_DELTA_NORMALISED,
    EMA_BONDS_RAW,
    EMA_BONDS_NORMALISED
  }

  /**
   * @param target uid of the neuron that the column is about
   * @param uids uid of each row
   * @param values value of each row, valid during the call; the first {@code rows} count
   */
  void column(Step step, int target, int[] uids, long[] values, int rows);
}
