package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recoverable ECDSA signatures on secp256k1. The work is done by libsecp256k1 where its native
 * library loads, otherwise by Bouncy Castle; the library is loaded at the first use, not at start.
 */
public final class Secp256k1 {
  /** The order of the group, n. */
  public static final Word ORDER =
      Word.fromHex("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");

  /** n / 2, rounded down. */
  public static final Word HALF_ORDER =
      Word.fromHex("0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0");

  static final BigInteger N = ORDER.toBigInteger();

  private Secp256k1() {}

  /** One way to compute; arguments have been checked. */
  interface Backend {
    /** RFC 6979 nonce with SHA-256, s at most n / 2. */
    Signature sign(byte[] hash, byte[] privateKey);

    /**
     * The public key x ‖ y, or null if no point belongs to the signature.
     *
     * @param r 1 to n - 1
     * @param s 1 to n - 1
     */
    byte @Nullable [] recover(byte[] hash, Word r, Word s, int yParity);

    /** x ‖ y, 64 bytes. */
    byte[] publicKey(byte[] privateKey);
  }

  /** The class is initialised, and the native library loaded, when a method first needs it. */
  private static final class Chosen {
    // A reference to the constructor would load Bouncy Castle for nothing, from a signed jar.
    static final Backend BACKEND = NativeSecp256k1.load().orElseGet(() -> new PureSecp256k1());
  }

  /**
   * Signs deterministically (RFC 6979), with s at most n / 2.
   *
   * @param privateKey 32 bytes, big-endian, 1 to n - 1
   * @throws IllegalArgumentException if the key is not such a number
   */
  public static Signature sign(Hash hash, byte[] privateKey) {
    return Chosen.BACKEND.sign(hash.bytes(), requireValid(privateKey));
  }

  /**
   * The public key (x ‖ y, 64 bytes) that signed; empty if r or s is 0 or not below n, if yParity
   * is neither 0 nor 1, or if no point belongs to the signature. A high s is accepted.
   */
  public static Optional<byte[]> recover(Hash hash, Word r, Word s, int yParity) {
    if (!isScalar(r) || !isScalar(s) || (yParity & ~1) != 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(Chosen.BACKEND.recover(hash.bytes(), r, s, yParity));
  }

  /** The address that signed, where {@link #recover} finds a key. */
  public static Optional<Address> recoverAddress(Hash hash, Signature signature) {
    return recover(hash, signature.r(), signature.s(), signature.yParity()).map(Secp256k1::address);
  }

  /**
   * The public key x ‖ y, 64 bytes.
   *
   * @throws IllegalArgumentException if the private key is not 32 bytes of 1 to n - 1
   */
  public static byte[] publicKey(byte[] privateKey) {
    return Chosen.BACKEND.publicKey(requireValid(privateKey));
  }

  /** The last 20 bytes of the keccak-256 of a public key of 64 bytes. */
  public static Address address(byte[] publicKey) {
    if (publicKey.length != 64) {
      throw new IllegalArgumentException(
          "a public key has 64 bytes (x and y), not " + publicKey.length);
    }
    return Address.of(Word.of(Keccak.hash(publicKey)));
  }

  private static boolean isScalar(Word number) {
    return !number.isZero() && number.compareTo(ORDER) < 0;
  }

  private static byte[] requireValid(byte[] privateKey) {
    if (privateKey.length != 32 || !isScalar(Word.of(privateKey))) {
      throw new IllegalArgumentException(
          "a private key is 32 bytes, a number from 1 to the group's order less one");
    }
    return privateKey;
  }
}
