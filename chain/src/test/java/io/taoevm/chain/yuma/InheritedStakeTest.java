package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class InheritedStakeTest {
  private static final long SEED = 4_096;

  @Test
  void stake_shouldEqualWholeNumbers_whenListsAreRandom() {
    System.out.println("seed " + SEED);
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      long own = extreme(random);
      long[] children = list(random);
      long[] parents = list(random);
      long[] stakes = Arrays.copyOf(list(random), parents.length);
      BigInteger raw = BigFixed.unsigned(own).shiftLeft(32);
      for (long child : children) {
        raw = raw.subtract(BigFixed.unsigned(own).multiply(share(child)));
      }
      raw = raw.max(BigFixed.ZERO);
      for (int k = 0; k < parents.length; k++) {
        raw = raw.add(BigFixed.unsigned(stakes[k]).multiply(share(parents[k])));
      }
      assertEquals(
          raw.shiftRight(32).min(BigFixed.U64_MAX),
          BigFixed.unsigned(InheritedStake.of(own, children, stakes, parents)));
    }
  }

  @Test
  void stake_shouldBeRefused_whenParentsAndProportionsDiffer() {
    assertThrows(
        IllegalArgumentException.class,
        () -> InheritedStake.of(1, new long[0], new long[2], new long[1]));
  }

  private static BigInteger share(long proportion) {
    return BigFixed.unsigned(proportion).shiftLeft(32).divide(BigFixed.U64_MAX);
  }

  private static long[] list(SplittableRandom random) {
    long[] list = new long[random.nextInt(6)];
    Arrays.setAll(list, i -> extreme(random));
    return list;
  }

  private static long extreme(SplittableRandom random) {
    return random.nextInt(4) == 0 ? -random.nextInt(2) : random.nextLong() >>> random.nextInt(64);
  }
}
