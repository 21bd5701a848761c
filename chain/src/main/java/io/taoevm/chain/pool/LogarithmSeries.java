package io.taoevm.chain.pool;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The series of ln(1 + z) at the precision of every price, on limbs instead of {@link BigInteger}s:
 * the chain runs it twice for each of its purchases, in every block. The result is that of {@link
 * PowerSeries} to the last bit, which says what the rules are.
 *
 * <p>A number below one is ten limbs of 28 bits, the lowest first, so that ten products fit into a
 * long and dropping ten limbs is the shift by the 280 fraction bits. Signs are kept apart, hence a
 * division that rounds toward negative infinity rounds the magnitude of a negative term up.
 */
final class LogarithmSeries {
  static final int FRACTION_BITS = 280;

  private static final int LIMB_BITS = 28;
  private static final int LIMBS = FRACTION_BITS / LIMB_BITS;
  private static final long MASK = (1L << LIMB_BITS) - 1;
  private static final int PAIR_BITS = 2 * LIMB_BITS;
  private static final int PAIR_BYTES = PAIR_BITS / 8;

  private final int terms;
  private final int guardBits;

  /** By n, the least number not below 2^63 / n: a product with it divides exactly by n. */
  private final long[] reciprocals;

  /**
   * @param terms the most of them
   * @param guardBits the series stops at a change of at most so many bits
   */
  LogarithmSeries(int terms, int guardBits) {
    this.terms = terms;
    this.guardBits = guardBits;
    this.reciprocals = new long[terms + 1];
    for (int n = 2; n <= terms; n++) {
      reciprocals[n] = Long.MAX_VALUE / n + 1;
    }
  }

  /**
   * @param z in 2^-280, between -2^279 and 2^279
   */
  BigInteger lnOnePlus(BigInteger z) {
    var isNegative = z.signum() < 0;
    var factor = limbs(z.abs());
    var term = factor.clone();
    var change = new long[LIMBS];
    var sum = factor.clone();
    var products = new long[2 * LIMBS];
    int length = significant(term, LIMBS);
    for (int n = 2; n <= terms; n++) {
      // The powers of a negative z take turns in sign.
      var roundUp = isNegative && n % 2 == 1;
      multiply(term, length, factor, products, roundUp);
      length = significant(term, length);
      divide(term, length, n, change, roundUp);
      int changed = significant(change, length);
      if (changed == 0) {
        break;
      }
      var sign = isNegative || n % 2 == 1 ? 1 : -1;
      for (int i = 0; i < changed; i++) {
        sum[i] += sign * change[i];
      }
      if (changed == 1 && change[0] >>> guardBits == 0) {
        break;
      }
    }
    var magnitude = number(sum);
    return isNegative ? magnitude.negate() : magnitude;
  }

  /** How many limbs are left without the zeros at the top. */
  private static int significant(long[] limbs, int length) {
    int left = length;
    while (left > 0 && limbs[left - 1] == 0) {
      left--;
    }
    return left;
  }

  /** Multiplies a number in place, without the fraction bits that are too many. */
  private static void multiply(
      long[] number, int length, long[] factor, long[] products, boolean roundUp) {
    Arrays.fill(products, 0);
    for (int i = 0; i < length; i++) {
      var limb = number[i];
      for (int j = 0; j < LIMBS; j++) {
        products[i + j] += limb * factor[j];
      }
    }
    var carry = 0L;
    var dropped = 0L;
    for (int i = 0; i < LIMBS; i++) {
      carry += products[i];
      dropped |= carry & MASK;
      carry >>>= LIMB_BITS;
    }
    for (int i = 0; i < length; i++) {
      carry += products[LIMBS + i];
      number[i] = carry & MASK;
      carry >>>= LIMB_BITS;
    }
    if (roundUp && dropped != 0) {
      increment(number);
    }
  }

  private void divide(long[] number, int length, int n, long[] quotient, boolean roundUp) {
    var reciprocal = reciprocals[n];
    var rest = 0L;
    for (int i = length - 1; i >= 0; i--) {
      var dividend = rest << LIMB_BITS | number[i];
      quotient[i] = Math.multiplyHigh(dividend << 1, reciprocal);
      rest = dividend - quotient[i] * n;
    }
    if (roundUp && rest != 0) {
      increment(quotient);
    }
  }

  private static void increment(long[] limbs) {
    for (int i = 0; i < LIMBS; i++) {
      limbs[i]++;
      if (limbs[i] <= MASK) {
        return;
      }
      limbs[i] = 0;
    }
  }

  private static long[] limbs(BigInteger number) {
    var limbs = new long[LIMBS];
    var bytes = number.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      var bit = 8 * (bytes.length - 1 - i);
      if (bit < FRACTION_BITS) {
        var limb = bit / LIMB_BITS;
        var value = (bytes[i] & 0xFFL) << bit % LIMB_BITS;
        limbs[limb] |= value & MASK;
        if (value > MASK) {
          limbs[limb + 1] |= value >>> LIMB_BITS;
        }
      }
    }
    return limbs;
  }

  /** The number of limbs that may be negative and longer than their bits; it is not negative. */
  private static BigInteger number(long[] limbs) {
    var bytes = new byte[PAIR_BYTES * LIMBS / 2];
    var carry = 0L;
    for (int i = 0; i < LIMBS; i += 2) {
      var low = limbs[i] + carry;
      var high = limbs[i + 1] + (low >> LIMB_BITS);
      carry = high >> LIMB_BITS;
      var pair = ((high & MASK) << LIMB_BITS) | (low & MASK);
      for (int b = 0; b < PAIR_BYTES; b++) {
        bytes[bytes.length - 1 - i / 2 * PAIR_BYTES - b] = (byte) (pair >>> (8 * b));
      }
    }
    return new BigInteger(1, bytes);
  }
}
