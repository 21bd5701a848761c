package io.taoevm.rpc.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LatenciesTest {
  @Test
  void percentile_shouldBeWithinAFiftiethOfTheSortedValues() {
    var seed = 20261121L;
    System.out.println("LatenciesTest seed " + seed);
    var random = new Random(seed);
    var values = new long[10_000];
    var left = new Latencies();
    var right = new Latencies();
    for (var i = 0; i < values.length; i++) {
      values[i] = random.nextLong(1L << random.nextInt(1, 62));
      (i % 2 == 0 ? left : right).add(values[i]);
    }
    left.addAll(right);
    Arrays.sort(values);
    assertEquals(values.length, left.total());
    for (var percent : new double[] {0.01, 1, 50, 90, 99, 99.9, 100}) {
      var exact = values[(int) Math.ceil(values.length * percent / 100) - 1];
      var found = left.percentile(percent);
      assertTrue(found >= exact && found <= exact + exact / 50, percent + ": " + found);
    }
  }

  @Test
  void percentile_shouldBeExact_whenValuesAreSmall() {
    var latencies = new Latencies();
    for (var nanos = 0; nanos < 64; nanos++) {
      latencies.add(nanos);
    }
    assertEquals(31, latencies.percentile(50));
    assertEquals(63, latencies.percentile(100));
  }

  @Test
  void percentile_shouldTakeTheLargestValues() {
    var latencies = new Latencies();
    latencies.add(Long.MAX_VALUE);
    assertEquals(Long.MAX_VALUE, latencies.percentile(100));
  }
}
