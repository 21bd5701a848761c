package io.taoevm.chain.store;

/**
 * How much memory a store on disk takes.
 *
 * @param cacheBytes for blocks of the files with their indexes and filters, beside the heap; and at
 *     most as much on the heap for the values that were used last
 * @param bufferBytes for writes that are not in a file yet
 */
public record StoreLimits(long cacheBytes, long bufferBytes) {
  /** 64 MiB of cache and 64 MiB of buffers. */
  public static final StoreLimits DEFAULT = new StoreLimits(64L << 20, 64L << 20);

  private static final long LEAST = 1L << 20;

  public StoreLimits {
    if (cacheBytes < LEAST || bufferBytes < LEAST) {
      throw new IllegalArgumentException(
          "cache and buffers have 1 MiB at least, not " + cacheBytes + " and " + bufferBytes);
    }
  }
}
