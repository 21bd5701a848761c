package io.taoevm.chain.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class UInt128Test {
  private static final long SEED = 20260630;
  private static final int ROUNDS = 200_000;
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(128);

  @Test
  void sums_shouldSaturateLikeBigIntegers_whenOperandsAreAnything() {
    var random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      var a = any(random);
      var b = any(random);
      var x = a.toBigInteger();
      var y = b.toBigInteger();
      assertEquals(UInt128.saturate(x.add(y)), a.plus(b), () -> a + " + " + b);
      assertEquals(UInt128.saturate(x.subtract(y)), a.minus(b), () -> a + " - " + b);
      assertEquals(x.compareTo(y), a.compareTo(b), () -> a + " <=> " + b);
      int bits = 1 + random.nextInt(63);
      assertEquals(UInt128.of(x.shiftRight(bits)), a.shiftRight(bits));
      assertEquals(UInt128.saturate(x.shiftLeft(bits)), a.shiftLeft(bits));
    }
  }

  @Test
  void products_shouldRoundDownAndSaturate_whenOperandsAreAnything() {
    var random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      var a = any(random);
      var b = any(random);
      var product = a.toBigInteger().multiply(b.toBigInteger());
      assertEquals(
          UInt128.saturate(product.shiftRight(64)), U64F64.multiply(a, b), () -> a + " · " + b);
      assertEquals(
          UInt128.saturate(product.shiftRight(32)), U96F32.multiply(a, b), () -> a + " · " + b);
    }
  }

  @Test
  void quotients_shouldRoundDownOrBeZero_whenOperandsAreAnything() {
    var random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      var a = any(random);
      var b = any(random);
      assertEquals(quotient(a, b, 64), U64F64.divide(a, b), () -> a + " / " + b);
      assertEquals(quotient(a, b, 32), U96F32.divide(a, b), () -> a + " / " + b);
      if (b.lo() != 0) {
        var exact = a.toBigInteger().divide(U64.toBigInteger(b.lo()));
        assertEquals(UInt128.of(exact), a.dividedBy(b.lo()), () -> a + " / " + b.lo());
      }
    }
  }

  @Test
  void smallNumbers_shouldSaturate_whenTheyLeaveSixtyFourBits() {
    var random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      long a = word(random);
      long b = word(random);
      var x = U64.toBigInteger(a);
      var y = U64.toBigInteger(b);
      assertEquals(U64.saturate(x.add(y)), U64.add(a, b));
      assertEquals(U64.saturate(x.subtract(y)), U64.subtract(a, b));
      assertEquals(U64.saturate(x.multiply(y)), U64.multiply(a, b));
      assertEquals(U64.saturate(x.min(y)), U64.min(a, b));
      assertEquals(U64.saturate(x.max(y)), U64.max(a, b));
      assertEquals(U64.saturate(x.add(BigInteger.valueOf(b))), U64.addSigned(a, b));
    }
  }

  private static UInt128 quotient(UInt128 a, UInt128 b, int shift) {
    if (b.isZero()) {
      return UInt128.ZERO;
    }
    var exact = a.toBigInteger().shiftLeft(shift).divide(b.toBigInteger());
    return exact.compareTo(LIMIT) < 0 ? UInt128.of(exact) : UInt128.ZERO;
  }

  private static RandomGenerator seeded() {
    System.out.println("UInt128Test: seed " + SEED);
    return new Random(SEED);
  }

  private static UInt128 any(RandomGenerator random) {
    return new UInt128(word(random), word(random));
  }

  /** Words of every length, and the extremes often. */
  private static long word(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> -1;
      case 2 -> 1L << random.nextInt(64);
      case 3 -> -1L << random.nextInt(64);
      default -> random.nextLong() >>> random.nextInt(64);
    };
  }
}
