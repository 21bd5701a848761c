package io.taoevm.chain.primitive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BytesTest {
  @Test
  void hash_shouldSpreadNumbers_whereverTheyStandInAKey() {
    for (var prefix : new int[] {0, 1, 9, 32}) {
      var hashes = new HashSet<Integer>();
      var lowBits = new HashSet<Integer>();
      for (var number = 0L; number < 100_000; number++) {
        var key = new byte[prefix + Long.BYTES];
        Bytes.putLong(key, prefix, number);
        hashes.add(Bytes.hash(key));
        lowBits.add(Bytes.hash(key) & 0xFFFF);
      }
      // Random hashes would have about one collision of all, and 51,300 of the values of 16 bits.
      assertTrue(hashes.size() > 99_900, prefix + ": " + hashes.size());
      assertTrue(lowBits.size() > 45_000, prefix + ": " + lowBits.size());
    }
  }

  @Test
  void hash_shouldDependOnEveryByteAndOnTheLength() {
    var random = new SplittableRandom(1);
    for (var length = 0; length < 40; length++) {
      var key = new byte[length];
      random.nextBytes(key);
      assertEquals(Bytes.hash(key), Bytes.hash(key.clone()));
      for (var at = 0; at < length; at++) {
        var other = key.clone();
        other[at]++;
        assertNotEquals(Bytes.hash(key), Bytes.hash(other), length + " at " + at);
      }
      assertNotEquals(Bytes.hash(new byte[length]), Bytes.hash(new byte[length + 1]));
    }
  }

  @Test
  void toHexAscii_shouldBeTheBytesOfToHex() {
    var random = new SplittableRandom(2);
    for (var length = 0; length < 70; length++) {
      var value = new byte[length];
      random.nextBytes(value);
      assertArrayEquals(
          Bytes.toHex(value).getBytes(StandardCharsets.US_ASCII), Bytes.toHexAscii(value));
    }
  }
}
