package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.Header;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;

/**
 * How many blobs blocks hold and what their gas costs (EIP-4844, 7691, 7918).
 *
 * @param target blobs at which the price stays
 * @param max blobs that a block can hold
 * @param updateFraction how slowly the price moves
 * @param hasReservePrice whether a blob costs at least what its verification does (EIP-7918)
 */
public record BlobSchedule(int target, int max, long updateFraction, boolean hasReservePrice) {
  /** Before blobs. */
  public static final BlobSchedule NONE = new BlobSchedule(0, 0, 1, false);

  /** Blob gas that a blob takes. */
  public static final long GAS_PER_BLOB = 1 << 17;

  /** Gas whose price a blob's must reach (EIP-7918). */
  private static final long BASE_COST = 1 << 13;

  /** Wei a unit of blob gas: e^(excess / fraction), as the EIP approximates it. */
  public Word baseFeeWei(long excessBlobGas) {
    if (max == 0) {
      return Word.ZERO;
    }
    var excess = Word.of(excessBlobGas).toBigInteger();
    var fraction = BigInteger.valueOf(updateFraction);
    var sum = BigInteger.ZERO;
    var term = fraction;
    for (var i = 1L; term.signum() > 0; i++) {
      sum = sum.add(term);
      term = term.multiply(excess).divide(fraction.multiply(BigInteger.valueOf(i)));
      if (sum.bitLength() > 320) { // No header can carry such a price.
        return Word.MAX;
      }
    }
    return Word.of(sum.divide(fraction).min(Word.MAX.toBigInteger()));
  }

  /** The excess blob gas of the block after {@code parent}. */
  public long excessAfter(Header parent) {
    var excess = parent.excessBlobGas() == null ? 0 : parent.excessBlobGas();
    var used = parent.blobGasUsed() == null ? 0 : parent.blobGasUsed();
    var targetGas = target * GAS_PER_BLOB;
    if (excess + used < targetGas) {
      return 0;
    }
    if (hasReservePrice && isBelowReserve(parent, excess)) {
      return excess + used * (max - target) / max;
    }
    return excess + used - targetGas;
  }

  private boolean isBelowReserve(Header parent, long excess) {
    var fee = parent.baseFeeWei() == null ? Word.ZERO : parent.baseFeeWei();
    var execution = fee.toBigInteger().multiply(BigInteger.valueOf(BASE_COST));
    var blob = baseFeeWei(excess).toBigInteger().multiply(BigInteger.valueOf(GAS_PER_BLOB));
    return execution.compareTo(blob) > 0;
  }
}
