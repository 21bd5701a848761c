package io.taoevm.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures made by the reference library for seeds and messages of 32 equal bytes. */
class Sr25519Test {
  private static final String KEY =
      "0x189dac29296d31814dc8c56cf3d36a0543372bba7538fa322a4aebfebc39e056";
  private static final String SIGNATURE =
      "0xe80c0e57efcfd332fb93e7c81c0d7fea05322a006bbd7ae373a15a89e3ef491f"
          + "d76ebe75c5572b6f161bde82a35f8812529bc575c1441665b8edac1ef9af8987";
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private final byte[] message = filled(7);

  private static byte[] filled(int value) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({
    KEY + ",7," + SIGNATURE,
    "0x1a4fee48c1ba1a48e8cd43782a8485d635aa91cfb82cbb477f0c1c576bc4031c,0,"
        + "0x720348b260675039fdee05bcc48502fe0536ade860ff729f809691c56c35745f"
        + "0f0a1e2ba6fb6a050a2aaf3d7cfe305b3fb854ee1c07de408b4f5336d2c26c89",
    "0x48016d8d7f20ddd9774f5cc776ee0547f92b92175e58434a26d0690fbfca745a,3,"
        + "0x4ec2475c8100405310a2ae523d047b92bdadcda04823e8cc9e3aae3e218aa702"
        + "f5e44444fd339febd56ea91c4d16fcc706a81389b9816ceb1ef4413576090a8f"
  })
  void signature_shouldHold_whenTheReferenceMadeIt(String key, int content, String signature) {
    assertTrue(Sr25519.verifies(Bytes.fromHex(key), filled(content), Bytes.fromHex(signature)));
    assertFalse(
        Sr25519.verifies(Bytes.fromHex(key), filled(content + 1), Bytes.fromHex(signature)));
  }

  @Test
  void signature_shouldNotHold_whenAnyBitOfItChanges() {
    var key = Bytes.fromHex(KEY);
    for (var bit = 0; bit < 512; bit++) {
      var changed = Bytes.fromHex(SIGNATURE);
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertFalse(Sr25519.verifies(key, message, changed), "bit " + bit);
    }
  }

  @Test
  void signature_shouldNotHold_whenTheScalarIsNotReduced() {
    var signature = Bytes.fromHex(SIGNATURE);
    var s = BigInteger.ZERO;
    for (var i = 63; i >= 32; i--) {
      s = s.shiftLeft(8).or(BigInteger.valueOf(signature[i] & (i == 63 ? 0x7F : 0xFF)));
    }
    var raised = s.add(ORDER);
    for (var i = 32; i < 64; i++) {
      signature[i] = raised.shiftRight(8 * (i - 32)).byteValue();
    }
    signature[63] |= (byte) 0x80;
    assertFalse(Sr25519.verifies(Bytes.fromHex(KEY), message, signature));
  }

  @Test
  void malformedKeysAndSignatures_shouldNotHold() {
    var signature = Bytes.fromHex(SIGNATURE);
    assertFalse(Sr25519.verifies(filled(0xff), message, signature), "no point");
    assertFalse(Sr25519.verifies(new byte[31], message, signature));
    assertFalse(Sr25519.verifies(Bytes.fromHex(KEY), message, new byte[63]));
    assertFalse(Sr25519.verifies(Bytes.fromHex(KEY), message, new byte[64]));
  }

  @Test
  void transcript_shouldGiveTheChallengeOfMerlinsOwnTest() {
    var transcript = new Merlin("test protocol");
    transcript.append("some label", Merlin.ascii("some data"));
    assertEquals(
        "0xd5a21972d0d5fe320c0d263fac7fffb8145aa640af6e9bca177c03c7efcf0615",
        Bytes.toHex(transcript.challenge("challenge", 32)));
  }
}
