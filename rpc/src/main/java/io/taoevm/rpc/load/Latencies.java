package io.taoevm.rpc.load;

/**
 * Counts latencies in buckets whose width grows with the value: 64 to each power of two, so that a
 * percentile is known to within 1.6 %. Each thread has its own and they are added at the end.
 */
final class Latencies {
  private static final int SUB_BUCKET_BITS = 6;
  private static final int SUB_BUCKETS = 1 << SUB_BUCKET_BITS;

  private final long[] counts = new long[(64 - SUB_BUCKET_BITS + 1) * SUB_BUCKETS];
  private long total;

  /**
   * @param nanos not negative
   */
  void add(long nanos) {
    counts[bucket(nanos)]++;
    total++;
  }

  void addAll(Latencies other) {
    for (var i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
  }

  long total() {
    return total;
  }

  /** The least value, as nanoseconds, that this share of all values does not exceed. */
  long percentile(double percent) {
    var wanted = (long) Math.ceil(total * percent / 100);
    var seen = 0L;
    for (var i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted && counts[i] > 0) {
        return highest(i);
      }
    }
    return 0;
  }

  private static int bucket(long nanos) {
    if (nanos < SUB_BUCKETS) {
      return (int) Math.max(0, nanos);
    }
    var shift = 63 - Long.numberOfLeadingZeros(nanos) - SUB_BUCKET_BITS;
    return (shift + 1) * SUB_BUCKETS + (int) (nanos >>> shift) - SUB_BUCKETS;
  }

  private static long highest(int bucket) {
    if (bucket < SUB_BUCKETS) {
      return bucket;
    }
    var shift = bucket / SUB_BUCKETS - 1;
    var lowest = (long) (bucket % SUB_BUCKETS + SUB_BUCKETS) << shift;
    return lowest + (1L << shift) - 1;
  }
}
