package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RecentPageTest {
  private final RecentPage page = new RecentPage();

  private static byte[] key(int number) {
    return new byte[] {(byte) (number >>> 8), (byte) number};
  }

  /** Keys of few hashes, so that many collide. */
  private static int hash(byte[] key) {
    return key[1] & 3;
  }

  private boolean holds(byte[] key) {
    return page.find(hash(key), key) >= 0;
  }

  private byte[] get(byte[] key) {
    return page.value(page.find(hash(key), key));
  }

  private void put(byte[] key, byte[] value) {
    page.put(hash(key), key, value);
  }

  /** What is there is what was put last, whatever went; and what was just put is there. */
  @Test
  void get_shouldAgreeWithAMap_onRandomUse() {
    var seed = 21L;
    System.out.println("page of recent values, seed " + seed);
    var random = new Random(seed);
    var model = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
    var found = 0;
    for (var round = 0; round < 100_000; round++) {
      var key = key(random.nextInt(60));
      switch (random.nextInt(4)) {
        case 0 -> {
          page.remove(hash(key), key);
          model.remove(key);
          assertFalse(holds(key));
        }
        case 1, 2 -> {
          var value = random.nextInt(9) == 0 ? null : new byte[random.nextInt(700)];
          if (value != null) {
            random.nextBytes(value);
          }
          put(key, value);
          model.put(key, value);
          assertArrayEquals(value, get(key));
        }
        default -> {
          if (holds(key)) {
            assertTrue(model.containsKey(key), "round " + round);
            assertArrayEquals(model.get(key), get(key), "round " + round);
            found++;
          }
        }
      }
    }
    assertTrue(found > 3_000, found + " were found");
  }

  @Test
  void get_shouldTellNoValueFromAnUnknownKey() {
    assertFalse(holds(key(1)));
    put(key(1), null);
    assertNull(get(key(1)));
    put(key(1), new byte[0]);
    assertArrayEquals(new byte[0], get(key(1)));
  }

  @Test
  void put_shouldTakeTheKeyOut_whenTheValueIsTooLong() {
    put(key(1), new byte[3]);
    put(key(1), new byte[RecentPage.MOST_BYTES]);
    assertFalse(holds(key(1)));
    var longest = new byte[RecentPage.MOST_BYTES - 4 - 2];
    put(key(1), longest);
    assertArrayEquals(longest, get(key(1)));
  }

  @Test
  void changes_shouldStay_whateverIsPut() {
    page.setChanges(-7);
    for (var i = 0; i < 100; i++) {
      put(key(i), new byte[200]);
    }
    assertTrue(page.changes() == -7);
  }
}
