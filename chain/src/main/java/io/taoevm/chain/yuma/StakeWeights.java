package io.taoevm.chain.yuma;

/**
 * Weighs and normalises the stake of a subnet's neurons: alpha plus root stake at its weight,
 * without those below the threshold. Holds the memory for it.
 */
final class StakeWeights {
  private final I64F64 total = new I64F64();
  private final I64F64 tao = new I64F64();
  private final I64F64 sum = new I64F64();
  private long[] highs = {};
  private long[] lows = {};

  /**
   * Writes the total of each neuron, floored to rao, to {@code stakeRao}, and its share of what
   * passes the threshold, raw I32F32, to {@code share}.
   */
  void weigh(Neurons neurons, EpochParameters parameters, long[] stakeRao, long[] share) {
    int n = neurons.count();
    if (highs.length < n) {
      highs = new long[n];
      lows = new long[n];
    }
    sum.set(0, 0);
    long taoWeight = InheritedStake.share(parameters.taoWeight());
    for (int uid = 0; uid < n; uid++) {
      setTotal(neurons.alphaStake()[uid], neurons.taoStake()[uid], taoWeight);
      long rao = total.toUnsigned();
      stakeRao[uid] = rao;
      if (uid != neurons.ownerUid() && Long.compareUnsigned(rao, parameters.stakeThreshold()) < 0) {
        total.set(0, 0);
      }
      highs[uid] = total.high;
      lows[uid] = total.low;
      sum.addWrapping(total.high, total.low);
    }
    for (int uid = 0; uid < n; uid++) {
      share[uid] = (highs[uid] | lows[uid]) == 0 ? 0 : share(highs[uid], lows[uid]);
    }
  }

  /** The raw I64F64 total of a neuron before the threshold: its upper and its lower half. */
  long[] total(long alphaRao, long taoRao, long taoWeight) {
    setTotal(alphaRao, taoRao, InheritedStake.share(taoWeight));
    return new long[] {total.high, total.low};
  }

  private void setTotal(long alphaRao, long taoRao, long taoWeight) {
    total.setUnsigned(alphaRao);
    if (taoRao != 0) {
      tao.setUnsigned(taoRao).multiply(taoWeight >>> 32, taoWeight << 32);
      total.addSaturating(tao);
    }
  }

  private long share(long high, long low) {
    boolean ordinary = high >= 0 && sum.high >= 0 && sum.high >>> 60 == 0;
    if (ordinary && isAtMost(high, low, sum.high, sum.low)) {
      return ordinaryShare(high, low);
    }
    if ((sum.high | sum.low) == 0) {
      return total.set(high, low).toI32F32();
    }
    total.set(high, low).divideOrZero(sum.high, sum.low);
    return total.toI32F32();
  }

  /**
   * Floor of {@code stake * 2^32 / sum} for a stake not above the sum and a sum below 2^124: an
   * estimate by the sum's 32 leading bits, put right by the remainder.
   */
  private long ordinaryShare(long high, long low) {
    int bits =
        sum.high != 0
            ? 128 - Long.numberOfLeadingZeros(sum.high)
            : 64 - Long.numberOfLeadingZeros(sum.low);
    int shift = Math.max(bits - 32, 0);
    long divisor = shiftRight(sum.high, sum.low, shift);
    long dividend = shift >= 32 ? shiftRight(high, low, shift - 32) : low << (32 - shift);
    long quotient = Long.divideUnsigned(dividend, divisor);
    // remainder = stake * 2^32 - quotient * sum, between minus three and one time the sum.
    long remainderLow = (low << 32) - quotient * sum.low;
    long borrow = Long.compareUnsigned(low << 32, quotient * sum.low) < 0 ? 1 : 0;
    long remainderHigh =
        (high << 32 | low >>> 32)
            - Math.unsignedMultiplyHigh(quotient, sum.low)
            - quotient * sum.high
            - borrow;
    while (remainderHigh < 0) {
      quotient--;
      remainderLow += sum.low;
      remainderHigh += sum.high + (Long.compareUnsigned(remainderLow, sum.low) < 0 ? 1 : 0);
    }
    while (isAtMost(sum.high, sum.low, remainderHigh, remainderLow)) {
      quotient++;
      remainderHigh -= sum.high + (Long.compareUnsigned(remainderLow, sum.low) < 0 ? 1 : 0);
      remainderLow -= sum.low;
    }
    return quotient;
  }

  /** The lower 64 bits of an unsigned 128-bit number shifted right by 0 to 127. */
  private static long shiftRight(long high, long low, int shift) {
    if (shift >= 64) {
      return high >>> (shift - 64);
    }
    return shift == 0 ? low : low >>> shift | high << (64 - shift);
  }

  /** Whether the first 128-bit number is at most the second. */
  private static boolean isAtMost(long aHigh, long aLow, long bHigh, long bLow) {
    return aHigh == bHigh ? Long.compareUnsigned(aLow, bLow) <= 0 : aHigh < bHigh;
  }
}
