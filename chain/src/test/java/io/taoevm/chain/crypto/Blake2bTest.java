package io.taoevm.chain.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Bytes;
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
}
