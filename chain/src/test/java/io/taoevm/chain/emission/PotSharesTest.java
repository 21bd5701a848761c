package io.taoevm.chain.emission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PotSharesTest {
  private static final long SEED = Long.getLong("property.seed", 425);

  @Test
  void shares_shouldSumToThePot_whenClaimsAreAnything() {
    System.out.println("PotSharesTest: seed " + SEED);
    var random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      long pot = random.nextLong(21_000_000_000_000_000L) >>> random.nextInt(50);
      var claims = random.longs(1 + random.nextInt(20), 0, 1L << 53).toArray();
      claims[0]++;
      var shares = PotShares.of(pot, claims);
      assertEquals(pot, Arrays.stream(shares).sum());
      var total = BigInteger.valueOf(Arrays.stream(claims).sum());
      for (int i = 0; i < claims.length; i++) {
        var exact = BigInteger.valueOf(pot).multiply(BigInteger.valueOf(claims[i])).divide(total);
        long above = shares[i] - exact.longValueExact();
        assertTrue(above == 0 || above == 1, () -> "a share is off by " + above);
      }
    }
  }

  @Test
  void shares_shouldBeNothing_whenNobodyClaims() {
    assertEquals(0, Arrays.stream(PotShares.of(1000, new long[] {0, 0})).sum());
  }
}
