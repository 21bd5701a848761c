package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does; a store's own test says how one is opened. */
abstract class StoreContract {
  private Store store;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void get_shouldGiveTheLastValueOfItsColumn() {
    store.commit(
        new WriteBatch()
            .put(Column.CODE, key(1), key(9))
            .put(Column.CODE, key(1), key(10))
            .put(Column.META, key(1), key(11))
            .put(Column.CODE, key(2), new byte[0])
            .put(Column.CODE, key(3), key(12))
            .delete(Column.CODE, key(3))
            .delete(Column.CODE, key(4)));
    assertArrayEquals(key(10), store.get(Column.CODE, key(1)));
    assertArrayEquals(key(11), store.get(Column.META, key(1)));
    assertArrayEquals(new byte[0], store.get(Column.CODE, key(2)));
    assertNull(store.get(Column.CODE, key(3)));
    assertNull(store.get(Column.HEADERS, key(1)));
  }

  @Test
  void keys_shouldBeOrderedByUnsignedBytes() {
    store.commit(
        new WriteBatch()
            .put(Column.STATE, key(0x80), key(1))
            .put(Column.STATE, key(0x7f), key(2))
            .put(Column.STATE, key(0x7f, 0), key(3))
            .put(Column.STATE, key(), key(4)));
    assertEquals(List.of("0x", "0x7f", "0x7f00", "0x80"), keys(ascending(key(), null)));
    assertEquals(List.of("0x7f", "0x7f00"), keys(ascending(key(1), key(0x80))));
    assertEquals(List.of("0x80", "0x7f00", "0x7f"), keys(descending(null, key(1))));
    assertEquals(List.of("0x7f00"), keys(descending(key(0x7f, 0), key(0x7f, 0))));
    assertEquals(List.of(), keys(ascending(key(2), key(1))));
    assertEquals(List.of(), keys(descending(key(1), key(2))));
  }

  @Test
  void versions_shouldBeFoundByTheLeastNumberNotBelow() {
    store.commit(
        new WriteBatch()
            .putVersion(key(1), 5, key(50))
            .putVersion(key(1), 7, key(70))
            .putVersion(key(1, 0), 6, key(60)));
    assertVersion(5, 0, 1);
    assertVersion(5, 5, 1);
    assertVersion(7, 6, 1);
    assertNull(store.firstVersion(key(1), 8));
    assertNull(store.firstVersion(key(2), 0));
    store.commit(new WriteBatch().deleteVersion(key(1), 6).deleteVersion(key(1), 5));
    assertVersion(7, 0, 1);
    store.commit(new WriteBatch().deleteVersion(key(1), 7));
    assertNull(store.firstVersion(key(1), 0));
  }

  private void assertVersion(long number, long atLeast, int key) {
    var version = store.firstVersion(key(key), atLeast);
    assertArrayEquals(key((int) number * 10), version);
  }

  @Test
  void versions_shouldAgreeWithASortedMap_onRandomWrites() {
    var seed = 12L;
    System.out.println("store versions, seed " + seed);
    var random = new Random(seed);
    var model = new TreeMap<Long, byte[]>();
    for (var round = 0L; round < 2_000; round++) {
      var batch = new WriteBatch();
      switch (random.nextInt(5)) {
        case 0 -> deleteVersion(batch, model, model.isEmpty() ? 0L : model.firstKey());
        case 1 -> deleteVersion(batch, model, model.isEmpty() ? 0L : model.lastKey());
        case 2 -> deleteVersion(batch, model, (long) random.nextInt((int) round + 1));
        default -> {
          var number = model.isEmpty() ? round : model.lastKey() + 1 + random.nextInt(3);
          model.put(number, key((int) round));
          batch.putVersion(key(1), number, key((int) round));
        }
      }
      store.commit(batch);
      var atLeast = (long) random.nextInt((int) round + 2);
      var expected = model.ceilingEntry(atLeast);
      var found = store.firstVersion(key(1), atLeast);
      assertArrayEquals(expected == null ? null : expected.getValue(), found);
    }
  }

  /** Lengths around those from which on a length takes a byte more in a log. */
  @Test
  void commit_shouldKeepKeysAndValuesOfAnyLength() {
    int[] lengths = {0, 1, 117, 118, 127, 128, 129, 16_373, 16_374, 16_383, 16_384, 2_097_152};
    var batch = new WriteBatch();
    for (var length : lengths) {
      batch.put(Column.BODIES, filled(length + 1, 1), filled(length, 2));
      if (length <= 16_384) {
        batch.putVersion(filled(length, 3), length, filled(length, 4));
        batch.put(Column.STATE, filled(length + 1, 5), filled(length, 6));
      }
    }
    store.commit(batch);
    for (var length : lengths) {
      assertArrayEquals(filled(length, 2), store.get(Column.BODIES, filled(length + 1, 1)));
      if (length <= 16_384) {
        var version = store.firstVersion(filled(length, 3), 0);
        assertArrayEquals(filled(length, 4), version);
        assertArrayEquals(filled(length, 6), store.get(Column.STATE, filled(length + 1, 5)));
      }
    }
  }

  @Test
  void commit_shouldMakeTheLastOfSeveralWritesOfAKeyCount() {
    store.commit(
        new WriteBatch()
            .put(Column.STATE, key(2), key(1))
            .put(Column.STATE, key(1), key(1))
            .delete(Column.STATE, key(1))
            .delete(Column.STATE, key(2))
            .put(Column.STATE, key(2), key(3)));
    assertNull(store.get(Column.STATE, key(1)));
    assertArrayEquals(key(3), store.get(Column.STATE, key(2)));
  }

  private static byte[] filled(int length, int value) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static void deleteVersion(WriteBatch batch, TreeMap<Long, byte[]> model, long number) {
    model.remove(number);
    batch.deleteVersion(key(1), number);
  }

  @Test
  void scans_shouldAgreeWithASortedMap_onRandomEntries() {
    var seed = 11L;
    System.out.println("store scans, seed " + seed);
    var random = new Random(seed);
    var model = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
    for (var round = 0; round < 200; round++) {
      var batch = new WriteBatch();
      for (var i = random.nextInt(8); i > 0; i--) {
        var key = randomKey(random);
        if (random.nextInt(3) == 0) {
          model.remove(key);
          batch.delete(Column.STATE, key);
        } else {
          model.put(key, key(round));
          batch.put(Column.STATE, key, key(round));
        }
      }
      store.commit(batch);

      var from = randomKey(random);
      var to = randomKey(random);
      var ordered = Arrays.compareUnsigned(from, to) <= 0;
      assertEquals(
          ordered ? hex(model.subMap(from, to).keySet()) : List.of(), keys(ascending(from, to)));
      assertEquals(
          ordered ? hex(model.descendingMap().subMap(to, true, from, true).keySet()) : List.of(),
          keys(descending(to, from)));
    }
    assertTrue(model.size() > 50);
  }

  private static byte[] randomKey(Random random) {
    var key = new byte[1 + random.nextInt(2)];
    for (var i = 0; i < key.length; i++) {
      key[i] = (byte) (random.nextInt(16) * 17);
    }
    return key;
  }

  private Cursor ascending(byte[] from, byte[] to) {
    return store.ascending(Column.STATE, from, to);
  }

  private Cursor descending(byte[] from, byte[] to) {
    return store.descending(Column.STATE, from, to);
  }

  private List<String> keys(Cursor cursor) {
    try (cursor) {
      var keys = new ArrayList<String>();
      while (cursor.next()) {
        keys.add(Bytes.toHex(cursor.key()));
        assertArrayEquals(store.get(Column.STATE, cursor.key()), cursor.value());
      }
      assertFalse(cursor.next());
      return keys;
    }
  }

  private static List<String> hex(Iterable<byte[]> keys) {
    var hex = new ArrayList<String>();
    keys.forEach(key -> hex.add(Bytes.toHex(key)));
    return hex;
  }

  private static byte[] key(int... bytes) {
    var key = new byte[bytes.length];
    for (var i = 0; i < key.length; i++) {
      key[i] = (byte) bytes[i];
    }
    return key;
  }
}
