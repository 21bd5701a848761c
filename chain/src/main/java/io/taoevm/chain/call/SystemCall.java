package io.taoevm.chain.call;

/** Calls that change nothing: they only cost. */
public sealed interface SystemCall extends RuntimeCall {
  /** {@code remark}. */
  record Remark(byte[] remark) implements SystemCall {}

  /** {@code remark_with_event}. */
  record RemarkWithEvent(byte[] remark) implements SystemCall {}
}
