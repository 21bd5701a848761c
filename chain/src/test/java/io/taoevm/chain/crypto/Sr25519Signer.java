package io.taoevm.chain.crypto;

import cafe.cryptography.curve25519.Constants;
import cafe.cryptography.curve25519.Scalar;
import io.taoevm.chain.primitive.AccountId;
import java.util.Arrays;

/** Signs as schnorrkel does, for tests: the product only verifies. */
public final class Sr25519Signer {
  private final Scalar secret;

  /** Its secret scalar follows from the seed. */
  public Sr25519Signer(byte[] seed) {
    secret = scalar("secret", seed);
  }

  private static Scalar scalar(String purpose, byte[] seed) {
    var transcript = new Merlin(purpose);
    transcript.append("seed", seed);
    return Scalar.fromBytesModOrderWide(transcript.challenge("scalar", 64));
  }

  private static byte[] point(Scalar scalar) {
    return Constants.RISTRETTO_GENERATOR_TABLE.multiply(scalar).compress().toByteArray();
  }

  /** The public key, which is an account. */
  public AccountId account() {
    return AccountId.of(point(secret));
  }

  /** R and s, marked. */
  public byte[] sign(byte[] message) {
    var nonce = scalar("nonce", message);
    var r = point(nonce);
    var transcript = new Merlin("SigningContext");
    transcript.append("", Merlin.ascii("substrate"));
    transcript.append("sign-bytes", message);
    transcript.append("proto-name", Merlin.ascii("Schnorr-sig"));
    transcript.append("sign:pk", point(secret));
    transcript.append("sign:R", r);
    var k = Scalar.fromBytesModOrderWide(transcript.challenge("sign:c", 64));
    var signature = Arrays.copyOf(r, 64);
    System.arraycopy(k.multiplyAndAdd(secret, nonce).toByteArray(), 0, signature, 32, 32);
    signature[63] |= (byte) 0x80;
    return signature;
  }
}
