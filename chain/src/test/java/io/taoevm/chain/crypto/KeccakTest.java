package io.taoevm.chain.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taoevm.chain.primitive.Hash;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.junit.jupiter.api.Test;

final class KeccakTest {
  @Test
  void hash_shouldMatchPublishedDigests() {
    assertEquals(
        "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        Keccak.EMPTY.toString());
    assertEquals(
        "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347",
        Keccak.EMPTY_LIST.toString());
    assertEquals(
        "0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
        Keccak.hash("abc".getBytes(US_ASCII)).toString());
  }

  @Test
  void hash_shouldAgreeWithBouncyCastle_whenLengthsCrossBlocks() {
    var random = new Random(20_261_121);
    for (var length = 0; length <= 700; length++) {
      var offset = random.nextInt(9);
      var input = new byte[offset + length + random.nextInt(9)];
      random.nextBytes(input);
      var expected = new byte[32];
      var digest = new KeccakDigest(256);
      digest.update(input, offset, length);
      digest.doFinal(expected, 0);

      assertEquals(Hash.of(expected), Keccak.hash(input, offset, length), "length " + length);
      var output = new byte[40];
      Keccak.hash(input, offset, length, output, 5);
      assertArrayEquals(expected, Arrays.copyOfRange(output, 5, 37));
      assertEquals(0, output[4] | output[37]);
    }
  }

  @Test
  void hash_shouldRefuse_whenRangeIsOutsideTheArray() {
    assertThrows(IndexOutOfBoundsException.class, () -> Keccak.hash(new byte[10], 5, 6));
    assertThrows(IndexOutOfBoundsException.class, () -> Keccak.hash(new byte[10], -1, 2));
  }
}
