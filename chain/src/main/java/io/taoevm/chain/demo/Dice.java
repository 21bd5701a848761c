package io.taoevm.chain.demo;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.primitive.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * Numbers that look like chance and follow from a seed, so that every node that runs the same
 * demonstration makes the same blocks.
 */
final class Dice {
  private final long seed;

  Dice(long seed) {
    this.seed = seed;
  }

  /**
   * A number from 0 to bound - 1.
   *
   * @param purpose what it is for
   * @param a and {@code b} tell numbers of one purpose apart
   */
  int roll(String purpose, long a, long b, int bound) {
    var preimage =
        new ScaleWriter()
            .u64(seed)
            .bytes(purpose.getBytes(StandardCharsets.US_ASCII))
            .u64(a)
            .u64(b)
            .toBytes();
    return (int) Long.remainderUnsigned(Bytes.getLong(Blake2b.hash256(preimage), 0), bound);
  }
}
