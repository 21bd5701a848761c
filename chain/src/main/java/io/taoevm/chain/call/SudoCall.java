package io.taoevm.chain.call;

/** The sudo key speaking as root. */
public sealed interface SudoCall extends RuntimeCall {
  /** {@code sudo}. */
  record Sudo(RuntimeCall call) implements SudoCall {}
}
