package io.taoevm.chain.store;

/** Sees versions of a key, in the order of their numbers. */
@FunctionalInterface
public interface VersionVisitor {
  /**
   * A version.
   *
   * @return whether to go on to the next
   */
  boolean visit(long number, byte[] value);
}
