package io.taoevm.rpc.cli;

/** Whose behaviour the node shows where nodes differ. */
public enum Compatibility {
  /** Geth's, on which tools rely, and everything that this node has beside it. */
  GETH,
  /** Only what the node of the real chain answers, in the words of its Ethereum layer. */
  SUBTENSOR
}
