package io.taoevm.rpc;

import java.util.function.LongSupplier;

/**
 * Keeps the heap of a small node small. The serial collector lets the old generation grow to the
 * most that the JVM may take, a quarter of the machine by default, before it looks for garbage
 * there; a development node is one of several programs on a laptop. So a full collection is asked
 * for whenever the heap has grown by half since the last one. It takes about a tenth of a second
 * with a hundred megabytes alive, and comes the rarer the more is alive.
 */
final class HeapKeeper {
  /** A heap up to this size is left alone. */
  static final long SMALL_BYTES = 224L << 20;

  private final LongSupplier heapBytes;
  private final Runnable collect;
  private long limitBytes = SMALL_BYTES;

  /** Tends the heap of this JVM. */
  HeapKeeper() {
    this(Runtime.getRuntime()::totalMemory, System::gc);
  }

  /**
   * @param heapBytes the size of the heap, garbage and free room included
   * @param collect makes it as small as what is alive allows
   */
  HeapKeeper(LongSupplier heapBytes, Runnable collect) {
    this.heapBytes = heapBytes;
    this.collect = collect;
  }

  /** To be called every second or so. */
  void tend() {
    if (heapBytes.getAsLong() > limitBytes) {
      collect.run();
      var left = heapBytes.getAsLong();
      limitBytes = Math.max(SMALL_BYTES, left + left / 2);
    }
  }
}
