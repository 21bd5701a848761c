package io.taoevm.evm.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the arithmetic with BigInteger on random words rich in limbs of zeros and ones. */
class ArithmeticTest {
  private static final int ROUNDS = 50_000;
  private static final BigInteger TWO_256 = BigInteger.ONE.shiftLeft(256);
  private static final BigInteger TWO_255 = BigInteger.ONE.shiftLeft(255);
  private static final int X = 0;
  private static final int Y = 4;
  private static final int M = 8;
  private static final int SCRATCH = 12;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final long[] s = new long[SCRATCH + Division.SCRATCH];

  private long limb() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> 0;
      case 2 -> -1;
      case 3 -> Long.MIN_VALUE;
      case 4 -> random.nextInt(3);
      case 5 -> -1L << random.nextInt(64);
      default -> random.nextLong();
    };
  }

  private BigInteger put(int at) {
    for (var i = 0; i < 4; i++) {
      s[at + i] = limb();
    }
    return get(at);
  }

  private BigInteger get(int at) {
    return new Word(s[at], s[at + 1], s[at + 2], s[at + 3]).toBigInteger();
  }

  private static BigInteger signed(BigInteger x) {
    return x.compareTo(TWO_255) < 0 ? x : x.subtract(TWO_256);
  }

  private String about(BigInteger... operands) {
    return "seed " + seed + ", operands " + Arrays.toString(operands);
  }

  @Test
  void multiply_shouldEqualProduct_whenReducedTo256Bits() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = put(X);
      var y = put(Y);
      Multiplication.multiply(s, X, Y, X);
      assertEquals(x.multiply(y).mod(TWO_256), get(X), about(x, y));
    }
  }

  @Test
  void divideAndRemainder_shouldEqualQuotientAndRest_whenUnsigned() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = put(X);
      var y = put(Y);
      var zero = y.signum() == 0;
      Division.divide(s, X, Y, M, SCRATCH);
      assertEquals(zero ? y : x.divide(y), get(M), about(x, y));
      Division.remainder(s, X, Y, M, SCRATCH);
      assertEquals(zero ? y : x.mod(y), get(M), about(x, y));
    }
  }

  @Test
  void divideAndRemainder_shouldBeExact_whenDivisorHasTwoLimbs() {
    var edges = new long[] {0, 1, 2, -1, -2, 1L << 63, (1L << 63) - 1, (1L << 63) + 1, 1L << 32};
    for (var i = 0; i < ROUNDS; i++) {
      for (var j = 0; j < 8; j++) {
        s[X + j] = random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextLong();
      }
      s[Y + 1] = s[Y + 1] >>> random.nextInt(64) | 1;
      s[Y + 2] = 0;
      s[Y + 3] = 0;
      var x = get(X);
      var y = get(Y);
      Division.divide(s, X, Y, M, SCRATCH);
      assertEquals(x.divide(y), get(M), about(x, y));
      Division.remainder(s, X, Y, X, SCRATCH);
      assertEquals(x.mod(y), get(X), about(x, y));
    }
  }

  @Test
  void divideAndRemainder_shouldRoundTowardsZero_whenSigned() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = put(X);
      var y = put(Y);
      var copy = s.clone();
      var zero = y.signum() == 0;
      var quotient = zero ? y : signed(x).divide(signed(y)).mod(TWO_256);
      var rest = zero ? y : signed(x).remainder(signed(y)).mod(TWO_256);
      Division.divideSigned(s, X, Y, Y, SCRATCH);
      assertEquals(quotient, get(Y), about(x, y));
      System.arraycopy(copy, 0, s, 0, 8);
      Division.remainderSigned(s, X, Y, Y, SCRATCH);
      assertEquals(rest, get(Y), about(x, y));
    }
  }

  @Test
  void modularSumAndProduct_shouldNotOverflow() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = put(X);
      var y = put(Y);
      var m = put(M);
      var copy = s.clone();
      var zero = m.signum() == 0;
      Division.addModulo(s, X, Y, M, M, SCRATCH);
      assertEquals(zero ? m : x.add(y).mod(m), get(M), about(x, y, m));
      System.arraycopy(copy, 0, s, 0, 12);
      Division.multiplyModulo(s, X, Y, M, M, SCRATCH);
      assertEquals(zero ? m : x.multiply(y).mod(m), get(M), about(x, y, m));
    }
  }

  @Test
  void power_shouldEqualModPow() {
    for (var i = 0; i < 5_000; i++) {
      var x = put(X);
      var y = put(Y);
      if (random.nextBoolean()) {
        y = y.mod(BigInteger.valueOf(300));
        s[Y] = y.longValue();
        s[Y + 1] = 0;
        s[Y + 2] = 0;
        s[Y + 3] = 0;
      }
      Multiplication.power(s, X, Y, Y, SCRATCH);
      assertEquals(x.modPow(y, TWO_256), get(Y), about(x, y));
    }
  }

  @Test
  void shifts_shouldEqualShifts_whenDistanceIsAnyWord() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = put(X);
      var by = put(Y);
      if (random.nextInt(4) != 0) {
        s[Y] = random.nextInt(260);
        s[Y + 1] = 0;
        s[Y + 2] = 0;
        s[Y + 3] = 0;
        by = get(Y);
      }
      var copy = s.clone();
      var distance = by.min(BigInteger.valueOf(256)).intValue();
      Bits.shiftLeft(s, X, Y);
      assertEquals(x.shiftLeft(distance).mod(TWO_256), get(X), about(x, by));
      System.arraycopy(copy, 0, s, 0, 4);
      Bits.shiftRight(s, X, Y);
      assertEquals(x.shiftRight(distance), get(X), about(x, by));
      System.arraycopy(copy, 0, s, 0, 4);
      Bits.shiftRightSigned(s, X, Y);
      assertEquals(signed(x).shiftRight(distance).mod(TWO_256), get(X), about(x, by));
    }
  }

  @Test
  void bytesAndSigns_shouldFollowTheYellowPaper() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = put(X);
      var n = random.nextInt(35);
      s[Y] = n;
      s[Y + 1] = random.nextInt(50) == 0 ? 1 : 0;
      s[Y + 2] = 0;
      s[Y + 3] = 0;
      var huge = s[Y + 1] != 0;
      var copy = s.clone();
      Bits.byteAt(s, X, Y);
      var shifted = x.shiftRight(8 * (31 - Math.min(n, 31))).and(BigInteger.valueOf(255));
      assertEquals(huge || n > 31 ? BigInteger.ZERO : shifted, get(X), about(x));
      System.arraycopy(copy, 0, s, 0, 4);
      Bits.signExtend(s, X, Y);
      assertEquals(huge || n > 30 ? x : extended(x, n), get(X), about(x));
      System.arraycopy(copy, 0, s, 0, 4);
      Bits.countLeadingZeros(s, X);
      assertEquals(BigInteger.valueOf(256 - x.bitLength()), get(X), about(x));
    }
  }

  private static BigInteger extended(BigInteger x, int n) {
    var bits = 8 * (n + 1);
    var low = x.mod(BigInteger.ONE.shiftLeft(bits));
    return low.testBit(bits - 1) ? low.subtract(BigInteger.ONE.shiftLeft(bits)).mod(TWO_256) : low;
  }

  @Test
  void reciprocal_shouldBeExact_whenDivisorIsNormalised() {
    for (var i = 0; i < ROUNDS; i++) {
      var d = limb() | Long.MIN_VALUE;
      var exact =
          BigInteger.ONE
              .shiftLeft(128)
              .subtract(BigInteger.ONE)
              .divide(new Word(d, 0, 0, 0).toBigInteger())
              .subtract(BigInteger.ONE.shiftLeft(64));
      assertEquals(exact.longValue(), Division.reciprocal(d), "seed " + seed + ", divisor " + d);
    }
  }
}
