package io.taoevm.precompile.schnorrkel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** Signatures of Substrate's usual keys: schnorrkel with the signing context "substrate". */
public final class Sr25519 {
  private static final int KEY_LENGTH = 32;
  private static final int SIGNATURE_LENGTH = 64;

  private Sr25519() {}

  /**
   * Whether the signature is that key's of that message. Bytes that are no key or no signature make
   * none.
   *
   * @param publicKey 32 bytes
   * @param signature 64 bytes: R, then s with the highest bit set
   * @throws IllegalArgumentException if a length is wrong
   */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != KEY_LENGTH || signature.length != SIGNATURE_LENGTH) {
      throw new IllegalArgumentException(
          "a key of 32 and a signature of 64 bytes are expected, not "
              + publicKey.length
              + " and "
              + signature.length);
    }
    if (signature[SIGNATURE_LENGTH - 1] >= 0) {
      return false;
    }
    var scalar = Arrays.copyOfRange(signature, KEY_LENGTH, SIGNATURE_LENGTH);
    scalar[KEY_LENGTH - 1] &= 0x7F;
    var s = RistrettoPoint.littleEndian(scalar);
    var commitment = Arrays.copyOf(signature, KEY_LENGTH);
    var r = RistrettoPoint.decode(commitment);
    var key = RistrettoPoint.decode(publicKey);
    if (s.compareTo(RistrettoPoint.ORDER) >= 0 || r.isEmpty() || key.isEmpty()) {
      return false;
    }
    var transcript = new Transcript("SigningContext");
    transcript.append("", "substrate".getBytes(US_ASCII));
    transcript.append("sign-bytes", message);
    transcript.append("proto-name", "Schnorr-sig".getBytes(US_ASCII));
    transcript.append("sign:pk", publicKey);
    transcript.append("sign:R", commitment);
    var challenge =
        RistrettoPoint.littleEndian(transcript.challenge("sign:c", 64)).mod(RistrettoPoint.ORDER);
    return RistrettoPoint.BASE.timesPlus(s, key.get().negated(), challenge).isSameAs(r.get());
  }
}
