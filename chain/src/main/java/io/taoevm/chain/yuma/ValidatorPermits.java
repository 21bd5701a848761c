package io.taoevm.chain.yuma;

import java.util.Arrays;

/** Which neurons may validate in the next epoch: those with the most stake, and the owner. */
final class ValidatorPermits {
  private long[] sorted = {};

  /**
   * Permits for every neuron with a share of the stake, at most {@code limit} of them where the
   * subnet has that many neurons; among equals at the edge the higher uids win.
   *
   * @param share raw I32F32 share of the stake by uid; read up to {@code permits.length}
   */
  void grant(long[] share, int limit, int ownerUid, boolean[] permits) {
    int n = permits.length;
    for (int uid = 0; uid < n; uid++) {
      permits[uid] = share[uid] != 0;
    }
    if (n >= limit) {
      keepLargest(share, limit, permits);
    }
    if (ownerUid >= 0) {
      permits[ownerUid] = true;
    }
  }

  private void keepLargest(long[] share, int limit, boolean[] permits) {
    int n = permits.length;
    if (limit == 0) {
      Arrays.fill(permits, false);
      return;
    }
    if (sorted.length < n) {
      sorted = new long[n];
    }
    System.arraycopy(share, 0, sorted, 0, n);
    Arrays.sort(sorted, 0, n);
    long edge = sorted[n - limit];
    int atEdge = 0;
    for (int i = n - limit; i < n && sorted[i] == edge; i++) {
      atEdge++;
    }
    for (int uid = n - 1; uid >= 0; uid--) {
      if (share[uid] < edge || (share[uid] == edge && atEdge-- <= 0)) {
        permits[uid] = false;
      }
    }
  }
}
