package io.taoevm.chain.crypto;

import cafe.cryptography.curve25519.CompressedRistretto;
import cafe.cryptography.curve25519.Constants;
import cafe.cryptography.curve25519.InvalidEncodingException;
import cafe.cryptography.curve25519.RistrettoElement;
import cafe.cryptography.curve25519.Scalar;
import java.util.Arrays;
import java.util.Optional;

/**
 * Verifies Schnorr signatures on Ristretto as schnorrkel makes them, in Substrate's signing context
 * {@code substrate}. Signing is not offered: whoever owns such a key signs elsewhere.
 */
public final class Sr25519 {
  /** Length of a public key. */
  public static final int PUBLIC_KEY = 32;

  /** Length of a signature: R, then s with its highest bit set as a mark. */
  public static final int SIGNATURE = 64;

  private static final byte[] CONTEXT = Merlin.ascii("substrate");
  private static final byte[] PROTOCOL = Merlin.ascii("Schnorr-sig");
  private static final int MARK = 0x80;

  private Sr25519() {}

  /** Whether the signature is the key's for that message; not if key or signature are malformed. */
  public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != PUBLIC_KEY
        || signature.length != SIGNATURE
        || (signature[SIGNATURE - 1] & MARK) == 0) {
      return false;
    }
    var r = Arrays.copyOf(signature, 32);
    return point(publicKey)
        .flatMap(
            key -> response(signature).map(s -> expected(key, s, challenge(publicKey, message, r))))
        .map(expected -> Arrays.equals(expected, r))
        .orElse(false);
  }

  /** s·B - k·A. */
  private static byte[] expected(RistrettoElement key, Scalar s, Scalar k) {
    return Constants.RISTRETTO_GENERATOR_TABLE
        .multiply(s)
        .subtract(key.multiply(k))
        .compress()
        .toByteArray();
  }

  private static Scalar challenge(byte[] publicKey, byte[] message, byte[] r) {
    var transcript = new Merlin("SigningContext");
    transcript.append("", CONTEXT);
    transcript.append("sign-bytes", message);
    transcript.append("proto-name", PROTOCOL);
    transcript.append("sign:pk", publicKey);
    transcript.append("sign:R", r);
    return Scalar.fromBytesModOrderWide(transcript.challenge("sign:c", 64));
  }

  private static Optional<RistrettoElement> point(byte[] encoded) {
    try {
      return Optional.of(new CompressedRistretto(encoded).decompress());
    } catch (InvalidEncodingException none) {
      return Optional.empty();
    }
  }

  /** The scalar s without its mark; empty if it is not below the order. */
  private static Optional<Scalar> response(byte[] signature) {
    var bytes = Arrays.copyOfRange(signature, 32, SIGNATURE);
    bytes[31] = (byte) (bytes[31] & ~MARK);
    var s = Scalar.fromBytesModOrder(bytes);
    return Arrays.equals(s.toByteArray(), bytes) ? Optional.of(s) : Optional.empty();
  }
}
