package io.taoevm.chain.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.junit.jupiter.api.Test;

final class Blake2bTest {
  @Test
  void hash_shouldMatchPublishedDigests() {
    var abc = "abc".getBytes(US_ASCII);
    assertEquals(
        "0xbddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319",
        Bytes.toHex(Blake2b.hash256(abc)));
    assertEquals(
        "0xba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
        Bytes.toHex(Blake2b.hash512(abc)));
    assertEquals("0xcae66941d9efbd404e4d88758ea67670", Bytes.toHex(Blake2b.hash128(new byte[0])));
  }

  @Test
  void hash_shouldJoinItsParts() {
    var parts = Blake2b.hash256("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII));
    assertArrayEquals(Blake2b.hash256("abc".getBytes(US_ASCII)), parts);
  }

  @Test
  void hash_shouldMatchBouncyCastle_whenPartsHaveAnyLength() {
    var seed = 20260521L;
    var random = new Random(seed);
    for (var length = 0; length <= 400; length++) {
      var input = new byte[length];
      random.nextBytes(input);
      var cut = random.nextInt(length + 1);
      var digest = new Blake2bDigest(256);
      digest.update(input, 0, length);
      var expected = new byte[32];
      digest.doFinal(expected, 0);
      assertArrayEquals(
          expected,
          Blake2b.hash256(Arrays.copyOf(input, cut), Arrays.copyOfRange(input, cut, length)),
          "seed " + seed + ", " + length + " bytes cut at " + cut);
    }
  }
}
