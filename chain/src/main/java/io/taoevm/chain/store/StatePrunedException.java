package io.taoevm.chain.store;

/** The state of a block was asked for that is no longer kept. */
public final class StatePrunedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StatePrunedException(long block, long oldest) {
    super("state not available: pruned (block " + block + ", the oldest kept is " + oldest + ")");
  }
}
