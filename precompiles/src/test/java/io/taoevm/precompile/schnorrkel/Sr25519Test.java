package io.taoevm.precompile.schnorrkel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Sr25519Test {
  private static final String KEY =
      "0x189dac29296d31814dc8c56cf3d36a0543372bba7538fa322a4aebfebc39e056";
  private static final String SIGNATURE =
      "0xc4873d45991869ca4537d28ef488098400c179771c935b392def223cad617361"
          + "63c139fef29e8d65fe5a895451b3162d277209e39e9a1daef569eff3c506748e";

  /** Signed by another implementation, with keys of seeds that repeat one byte. */
  @ParameterizedTest
  @CsvSource({
    KEY
        + ",7,0xc4873d45991869ca4537d28ef488098400c179771c935b392def223cad617361"
        + "63c139fef29e8d65fe5a895451b3162d277209e39e9a1daef569eff3c506748e",
    "0x1a4fee48c1ba1a48e8cd43782a8485d635aa91cfb82cbb477f0c1c576bc4031c,8,"
        + "0xe44ee42cd7ce6613bd0cefe134e8d8fb5ab8777cd99c36607d7f32ec192cfc72"
        + "1c7fdf5bafd90f8ffcef66aed7ae2e186afbd06bafb2ed93c84e1da1e8fd528f",
    "0x8ee504148e75c34e8f051899b3c6e4241ff18dc1c9211260b6a6a434bedb485f,9,"
        + "0xca932e56b6707863cf3a9a5dd32da221687b87d28ba047e78968ae227500e76f"
        + "2758d2477daf72a6ead41d128a7faf3e80aecc9e9bb852547eb86669453ae18a"
  })
  void verify_shouldKnowItsSignatures(String key, byte repeated, String signature) {
    var message = new byte[32];
    Arrays.fill(message, repeated);
    assertTrue(Sr25519.verify(Bytes.fromHex(key), message, Bytes.fromHex(signature)));
    message[0]++;
    assertFalse(Sr25519.verify(Bytes.fromHex(key), message, Bytes.fromHex(signature)));
  }

  @Test
  void verify_shouldBeFalse_whenAnyBitIsWrong() {
    var message = new byte[32];
    Arrays.fill(message, (byte) 7);
    var random = new Random(25_519);
    for (var i = 0; i < 64; i++) {
      var key = Bytes.fromHex(KEY);
      var signature = Bytes.fromHex(SIGNATURE);
      var bit = random.nextInt(96 * 8);
      if (bit < 256) {
        key[bit / 8] ^= (byte) (1 << bit % 8);
      } else {
        signature[bit / 8 - 32] ^= (byte) (1 << bit % 8);
      }
      assertFalse(Sr25519.verify(key, message, signature), "bit " + bit);
    }
  }

  @Test
  void permutation_shouldBeKeccaks() {
    var lanes = new long[25];
    lanes[0] = 1;
    lanes[16] = 1L << 63;
    KeccakPermutation.permute(lanes);
    var digest = new byte[32];
    for (var i = 0; i < 32; i++) {
      digest[i] = (byte) (lanes[i / 8] >>> i % 8 * 8);
    }
    assertArrayEquals(Keccak.EMPTY.bytes(), digest);
  }
}
