package io.taoevm.chain.store;

/**
 * Goes over entries one by one. Stands before the first entry until {@link #next} is called, and is
 * closed after use. The arrays it gives are not to be changed.
 */
public interface Cursor extends AutoCloseable {
  /** Moves to the next entry; false at the end. */
  boolean next();

  /** The key of the current entry. */
  byte[] key();

  /** The value of the current entry. */
  byte[] value();

  @Override
  void close();
}
