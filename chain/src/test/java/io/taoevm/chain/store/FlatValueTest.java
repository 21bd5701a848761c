package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FlatValueTest {
  private static byte[] filled(int length, int value) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void next_shouldKeepTheDifferenceAlone_whenOneHashOfABranchChanges() {
    var before = filled(532, 7);
    var after = before.clone();
    System.arraycopy(filled(32, 8), 0, after, 100, 32);
    var flat = FlatValue.first(5, before);
    var next = FlatValue.next(flat, 9, after);
    assertTrue(FlatValue.hasHistory(next));
    assertEquals(8 + 532 + 8 + 6 + 32, next.length);
    assertEquals(9, FlatValue.block(next));
    assertArrayEquals(after, FlatValue.value(next));
    assertSame(next, FlatValue.asOf(next, 9));
    assertArrayEquals(flat, FlatValue.asOf(next, 8));
    assertArrayEquals(flat, FlatValue.asOf(next, 5));
    assertSame(FlatValue.NOTHING, FlatValue.asOf(next, 4));
  }

  @Test
  void next_shouldHaveNoHistory_whenADifferenceSavesLessThanHalf() {
    assertAlone(filled(40, 1), filled(40, 2));
    assertAlone(filled(100, 1), Arrays.copyOf(filled(100, 1), 10));
    assertAlone(filled(100, 1), new byte[0]);
  }

  @Test
  void next_shouldKeepASmallValueWhole() {
    for (var before : new byte[][] {{}, {1}, filled(34, 1)}) {
      var flat = FlatValue.first(5, before);
      var next = FlatValue.next(flat, 6, filled(100, 2));
      assertTrue(FlatValue.hasHistory(next));
      assertArrayEquals(flat, FlatValue.asOf(next, 5));
    }
    assertAlone(filled(35, 1), filled(100, 2));
  }

  private static void assertAlone(byte[] before, byte[] value) {
    var next = FlatValue.next(FlatValue.first(5, before), 6, value);
    assertFalse(FlatValue.hasHistory(next));
    assertArrayEquals(value, FlatValue.value(next));
    assertNull(FlatValue.asOf(next, 5));
  }

  @Test
  void next_shouldHaveNoHistory_whenThereAreEnoughDifferences() {
    var value = filled(532, 0);
    var flat = FlatValue.first(0, value);
    for (var block = 1; block <= FlatValue.MOST_DIFFERENCES; block++) {
      value[9 * block] = 1;
      flat = FlatValue.next(flat, block, value);
      assertTrue(FlatValue.hasHistory(flat));
    }
    assertArrayEquals(filled(532, 0), FlatValue.value(FlatValue.asOf(flat, 0)));
    value[9] = 2;
    assertFalse(FlatValue.hasHistory(FlatValue.next(flat, 100, value)));
  }

  @Test
  void next_shouldHaveNoHistory_whenEitherSideIsNothing() {
    var first = FlatValue.next(null, 5, filled(99, 1));
    assertArrayEquals(FlatValue.first(5, filled(99, 1)), first);
    var tombstone = FlatValue.next(first, 6, null);
    assertFalse(FlatValue.hasHistory(tombstone));
    assertTrue(FlatValue.isTombstone(tombstone));
    assertEquals(6, FlatValue.block(tombstone));
    assertNull(FlatValue.value(tombstone));
    assertNull(FlatValue.asOf(tombstone, 5));
    var again = FlatValue.next(tombstone, 7, filled(99, 1));
    assertFalse(FlatValue.hasHistory(again));
    assertNull(FlatValue.asOf(again, 6));
    assertNull(FlatValue.value(FlatValue.NOTHING));
    assertNull(FlatValue.value(null));
  }

  @Test
  void isSame_shouldCompareTheValueAlone() {
    var value = filled(100, 1);
    var other = value.clone();
    other[50] = 2;
    var flat = FlatValue.next(FlatValue.first(1, value), 2, other);
    assertTrue(FlatValue.hasHistory(flat));
    assertTrue(FlatValue.isSame(flat, other));
    assertFalse(FlatValue.isSame(flat, value));
    assertFalse(FlatValue.isSame(flat, null));
    assertTrue(FlatValue.isSame(null, null));
    assertTrue(FlatValue.isSame(FlatValue.first(1, null), null));
    assertFalse(FlatValue.isSame(null, new byte[0]));
  }

  @Test
  void asOf_shouldGiveEveryFlatValueOfItsHistory_whateverChanged() {
    var seed = 17L;
    System.out.println("flat values, seed " + seed);
    var random = new Random(seed);
    var found = 0;
    for (var round = 0; round < 3_000; round++) {
      var flats = new ArrayList<>(List.of(FlatValue.first(0, randomValue(random))));
      for (var change = 1; change < 12; change++) {
        var before = flats.getLast();
        var next = FlatValue.next(before, 2L * change, changed(random, FlatValue.value(before)));
        if (FlatValue.hasHistory(next)) {
          found++;
        } else {
          flats.clear();
        }
        flats.add(next);
      }
      var last = flats.getLast();
      for (var flat : flats) {
        assertArrayEquals(flat, FlatValue.asOf(last, FlatValue.block(flat)), "round " + round);
        assertArrayEquals(flat, FlatValue.asOf(last, FlatValue.block(flat) + 1), "round " + round);
      }
    }
    assertTrue(found > 10_000, found + " differences");
  }

  private static byte[] randomValue(Random random) {
    var value = new byte[random.nextInt(600)];
    random.nextBytes(value);
    return value;
  }

  /** Changes a few bytes, which are near each other mostly. */
  private static byte[] changed(Random random, byte[] value) {
    var next = Arrays.copyOf(value, Math.max(0, value.length + random.nextInt(5) - 2));
    var around = random.nextInt(next.length + 1);
    for (var i = 0; i < 3 && next.length > 0; i++) {
      next[Math.min(around + random.nextInt(40), next.length - 1)]++;
    }
    return next;
  }

  /** All bytes are equal, so that begin and end of the two would overlap. */
  @Test
  void asOf_shouldGiveBackWhatWasThere_whenOnlyTheLengthChanged() {
    for (var lengths : new int[][] {{100, 101}, {101, 100}, {100, 300}, {300, 290}}) {
      var flat = FlatValue.first(1, filled(lengths[0], 7));
      var next = FlatValue.next(flat, 2, filled(lengths[1], 7));
      assertTrue(FlatValue.hasHistory(next));
      assertArrayEquals(flat, FlatValue.asOf(next, 1));
    }
  }

  /** Lengths at which a number no longer fits into its bytes of a difference. */
  @Test
  void next_shouldKeepValuesOfAnyLength() {
    for (var length : new int[] {16_383, 16_384, 32_767, 65_535, 65_536, 65_537, 200_000}) {
      for (var place : new int[] {0, length / 2, length - 1}) {
        for (var many : new int[] {1, 16_000, 20_000}) {
          var before = filled(length, 1);
          var value = before.clone();
          Arrays.fill(value, place, Math.min(length, place + many), (byte) 2);
          var flat = FlatValue.first(3, before);
          var next = FlatValue.next(flat, 4, value);
          assertArrayEquals(value, FlatValue.value(next));
          if (FlatValue.hasHistory(next)) {
            assertArrayEquals(flat, FlatValue.asOf(next, 3));
          }
        }
      }
    }
  }

  @Test
  void block_shouldHaveRoomForEveryNumber() {
    var most = FlatValue.LAST_BLOCK;
    assertEquals(most, FlatValue.block(FlatValue.first(most, new byte[0])));
    var next = FlatValue.next(FlatValue.first(most - 1, filled(99, 1)), most, filled(98, 1));
    assertEquals(most, FlatValue.block(next));
    assertEquals(most - 1, FlatValue.block(FlatValue.asOf(next, most - 1)));
  }
}
