package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StampedTest {
  private static byte[] filled(int length, int value) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void version_shouldKeepTheDifferenceAlone_whenOneHashOfABranchChanges() {
    var before = filled(532, 7);
    var after = before.clone();
    System.arraycopy(filled(32, 8), 0, after, 100, 32);
    var flat = Stamped.of(5, before, 3);
    var version = Stamped.version(flat, after);
    assertTrue(Stamped.isDifference(version));
    assertEquals(8 + 8 + 32, version.length);
    assertEquals(4, Stamped.differencesWith(flat, version));
    assertArrayEquals(flat, Stamped.replaced(version, Stamped.of(9, after, 4)));
  }

  @Test
  void version_shouldBeWhole_whenADifferenceSavesLessThanHalf() {
    var flat = Stamped.of(5, filled(30, 1), 0);
    assertSame(flat, Stamped.version(flat, filled(30, 2)));
    var shortFlat = Stamped.of(5, new byte[] {1}, 0);
    assertSame(shortFlat, Stamped.version(shortFlat, new byte[] {1, 2}));
    assertEquals(0, Stamped.differencesWith(flat, flat));
  }

  @Test
  void version_shouldBeWhole_whenThereAreEnoughDifferencesInARow() {
    var value = filled(532, 7);
    var next = value.clone();
    next[9] = 1;
    var oneLess = Stamped.of(5, value, Stamped.MOST_DIFFERENCES - 1);
    assertTrue(Stamped.isDifference(Stamped.version(oneLess, next)));
    var enough = Stamped.of(5, value, Stamped.MOST_DIFFERENCES);
    assertFalse(Stamped.isDifference(Stamped.version(enough, next)));
  }

  @Test
  void version_shouldBeWhole_whenEitherSideIsNothing() {
    assertSame(Stamped.NOTHING, Stamped.version(null, filled(99, 1)));
    var flat = Stamped.of(5, filled(99, 1), 0);
    assertSame(flat, Stamped.version(flat, null));
    var tombstone = Stamped.of(5, null, 0);
    assertSame(tombstone, Stamped.version(tombstone, filled(99, 1)));
    assertNull(Stamped.value(tombstone));
    assertEquals(5, Stamped.block(tombstone));
  }

  @Test
  void replaced_shouldGiveBackWhatWasThere_whateverChanged() {
    var seed = 17L;
    System.out.println("differences, seed " + seed);
    var random = new Random(seed);
    var found = 0;
    for (var round = 0; round < 20_000; round++) {
      var value = new byte[random.nextInt(300)];
      random.nextBytes(value);
      var next = Arrays.copyOf(value, Math.max(0, value.length + random.nextInt(41) - 20));
      for (var i = random.nextInt(4); i > 0 && next.length > 0; i--) {
        next[random.nextInt(next.length)]++;
      }
      var flat = Stamped.of(round, value, random.nextInt(Stamped.MOST_DIFFERENCES));
      var version = Stamped.version(flat, next);
      found += Stamped.isDifference(version) ? 1 : 0;
      assertArrayEquals(
          flat, Stamped.replaced(version, Stamped.of(round + 1, next, 0)), "round " + round);
    }
    assertTrue(found > 5_000, found + " differences");
  }

  /** All bytes are equal, so that begin and end of the two would overlap. */
  @Test
  void replaced_shouldGiveBackWhatWasThere_whenOnlyTheLengthChanged() {
    for (var lengths : new int[][] {{100, 101}, {101, 100}, {100, 300}, {300, 290}}) {
      var flat = Stamped.of(1, filled(lengths[0], 7), 0);
      var next = filled(lengths[1], 7);
      var version = Stamped.version(flat, next);
      assertArrayEquals(flat, Stamped.replaced(version, Stamped.of(2, next, 1)));
    }
  }
}
