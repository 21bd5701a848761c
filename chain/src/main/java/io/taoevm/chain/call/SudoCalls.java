package io.taoevm.chain.call;

import java.util.List;

/** The rows of {@link SudoCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class SudoCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              SudoCall.Sudo.class,
              12,
              0,
              (in, depth) -> new SudoCall.Sudo(CallTable.read(in, depth + 1)),
              (call, out) -> out.raw(CallTable.encode(call.call()))));

  private SudoCalls() {}
}
