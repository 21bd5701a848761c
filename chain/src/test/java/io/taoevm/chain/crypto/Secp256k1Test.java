package io.taoevm.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class Secp256k1Test {
  private static final byte[] EIP155_KEY = Bytes.fromHex("46".repeat(32));
  private static final Hash EIP155_HASH =
      Hash.fromHex("0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
  private static final Signature EIP155_SIGNATURE =
      new Signature(
          Word.fromHex("0x28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"),
          Word.fromHex("0x67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"),
          0);
  private static final Address EIP155_SENDER =
      Address.fromHex("0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f");

  @Test
  void sign_shouldGiveTheSignatureOfEip155() {
    assertEquals(EIP155_SIGNATURE, Secp256k1.sign(EIP155_HASH, EIP155_KEY));
    assertEquals(EIP155_SIGNATURE, new PureSecp256k1().sign(EIP155_HASH.bytes(), EIP155_KEY));
    assertEquals(27, EIP155_SIGNATURE.bytes()[64]);
  }

  @Test
  void recover_shouldFindTheSenderOfEip155() {
    assertEquals(
        Optional.of(EIP155_SENDER), Secp256k1.recoverAddress(EIP155_HASH, EIP155_SIGNATURE));
    assertEquals(EIP155_SENDER, Secp256k1.address(Secp256k1.publicKey(EIP155_KEY)));
  }

  @Test
  void recover_shouldAcceptHighS_withTheOtherParity() {
    var high = new Signature(EIP155_SIGNATURE.r(), Secp256k1.ORDER.minus(EIP155_SIGNATURE.s()), 1);
    assertTrue(EIP155_SIGNATURE.hasLowS());
    assertFalse(high.hasLowS());
    assertEquals(Optional.of(EIP155_SENDER), Secp256k1.recoverAddress(EIP155_HASH, high));
  }

  @Test
  void recover_shouldBeEmpty_whenNumbersAreOutOfRange() {
    var r = EIP155_SIGNATURE.r();
    var s = EIP155_SIGNATURE.s();
    assertTrue(Secp256k1.recover(EIP155_HASH, Word.ZERO, s, 0).isEmpty());
    assertTrue(Secp256k1.recover(EIP155_HASH, r, Word.ZERO, 0).isEmpty());
    assertTrue(Secp256k1.recover(EIP155_HASH, Secp256k1.ORDER, s, 0).isEmpty());
    assertTrue(Secp256k1.recover(EIP155_HASH, r, Secp256k1.ORDER, 0).isEmpty());
    assertTrue(Secp256k1.recover(EIP155_HASH, Word.MAX, Word.MAX, 0).isEmpty());
    assertTrue(Secp256k1.recover(EIP155_HASH, r, s, 2).isEmpty());
    assertTrue(Secp256k1.recover(EIP155_HASH, r, s, -1).isEmpty());
    // No point of the curve has x = 5.
    assertTrue(Secp256k1.recover(EIP155_HASH, Word.of(5), s, 0).isEmpty());
  }

  @Test
  void backends_shouldAgree_onRandomInputs() {
    var loaded = NativeSecp256k1.load();
    Assumptions.assumeTrue(loaded.isPresent(), "no native secp256k1 on this platform");
    var library = loaded.get();
    var pure = new PureSecp256k1();
    var seed = 4_242L;
    System.out.println("secp256k1 agreement, seed " + seed);
    var random = new Random(seed);
    var recovered = 0;
    for (var i = 0; i < 200; i++) {
      var hash = randomBytes(random);
      var key = new Word(random.nextLong(), random.nextLong(), random.nextLong(), i).bytes();
      assertArrayEquals(library.publicKey(key), pure.publicKey(key));
      var signature = library.sign(hash, key);
      assertEquals(signature, pure.sign(hash, key));
      assertTrue(signature.hasLowS());
      assertArrayEquals(
          pure.publicKey(key),
          pure.recover(hash, signature.r(), signature.s(), signature.yParity()));

      // Numbers that nobody signed: about half of them have no point.
      var r = Word.of(randomBytes(random));
      var s = Word.of(randomBytes(random));
      if (r.compareTo(Secp256k1.ORDER) < 0 && s.compareTo(Secp256k1.ORDER) < 0) {
        var expected = library.recover(hash, r, s, i & 1);
        assertArrayEquals(expected, pure.recover(hash, r, s, i & 1));
        recovered += expected == null ? 0 : 1;
      }
    }
    assertTrue(recovered > 50 && recovered < 150, "recovered " + recovered);
  }

  @Test
  void backends_shouldFindNoKey_whenTheSumIsThePointAtInfinity() {
    // With R = k G, s = hash / k gives the key (s R - hash G) / r = 0.
    var k = BigInteger.valueOf(7);
    var base = new PureSecp256k1().publicKey(Word.of(k).bytes());
    var r = Word.of(base, 0);
    var hash = BigInteger.valueOf(1_234_567);
    var s = Word.of(hash.multiply(k.modInverse(Secp256k1.N)).mod(Secp256k1.N));
    var parity = base[63] & 1;
    var message = Word.of(hash).toHash();
    assertTrue(Secp256k1.recover(message, r, s, parity).isEmpty());
    assertEquals(null, new PureSecp256k1().recover(message.bytes(), r, s, parity));
  }

  @Test
  void sign_shouldRefuse_whenKeyIsNoScalar() {
    for (var key : new byte[][] {new byte[32], new byte[31], Secp256k1.ORDER.bytes()}) {
      assertThrows(IllegalArgumentException.class, () -> Secp256k1.sign(EIP155_HASH, key));
      assertThrows(IllegalArgumentException.class, () -> Secp256k1.publicKey(key));
    }
  }

  private static byte[] randomBytes(Random random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }
}
