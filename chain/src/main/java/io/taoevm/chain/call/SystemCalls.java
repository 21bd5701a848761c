package io.taoevm.chain.call;

import java.util.List;

/** The rows of {@link SystemCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class SystemCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              SystemCall.Remark.class,
              0,
              0,
              (in, depth) -> new SystemCall.Remark(in.bytes()),
              (call, out) -> out.bytes(call.remark())),
          CallRow.of(
              SystemCall.RemarkWithEvent.class,
              0,
              7,
              (in, depth) -> new SystemCall.RemarkWithEvent(in.bytes()),
              (call, out) -> out.bytes(call.remark())));

  private SystemCalls() {}
}
