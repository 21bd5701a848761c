package io.taoevm.chain.order;

import io.taoevm.chain.codec.ScaleException;
import java.util.Optional;

/**
 * An order as a relayer submits it.
 *
 * @param scheme how it is signed; only {@link #SR25519} is accepted
 * @param signature of the encoded order
 * @param partialFill the part of the amount to execute now; all of it if empty
 */
public record SignedOrder(Order order, int scheme, byte[] signature, Optional<Long> partialFill) {
  /** The runtime's number of Schnorr signatures on Ristretto. */
  public static final int SR25519 = 1;

  private static final int ECDSA = 2;

  /**
   * How long a signature of a scheme is.
   *
   * @throws ScaleException if the runtime knows no such scheme
   */
  public static int signatureBytes(int scheme) {
    if (scheme < 0 || scheme > ECDSA) {
      throw new ScaleException("no scheme of signatures: " + scheme);
    }
    return scheme == ECDSA ? 65 : 64;
  }

  /** What is executed now. */
  long amount() {
    return partialFill.orElse(order.amount());
  }

  /** Checks Schnorr signatures. */
  @FunctionalInterface
  public interface Verifier {
    /** Whether the 64 bytes are the signer's signature of the message. */
    boolean isValid(Order order, byte[] message, byte[] signature);
  }
}
