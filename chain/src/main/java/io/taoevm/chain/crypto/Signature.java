package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;

/**
 * A recoverable ECDSA signature on secp256k1. Any numbers can be held: which are valid is a rule of
 * the place that reads them.
 *
 * @param yParity 0 or 1: whether the y coordinate of the point with x = r is odd
 */
public record Signature(Word r, Word s, int yParity) {
  /** r ‖ s ‖ (27 + yParity), the 65 bytes that wallets exchange. */
  public byte[] bytes() {
    return Bytes.concat(r.bytes(), s.bytes(), new byte[] {(byte) (27 + yParity)});
  }

  /** Whether s is at most half of the group's order, as EIP-2 wants of a transaction. */
  public boolean hasLowS() {
    return s.compareTo(Secp256k1.HALF_ORDER) <= 0;
  }
}
