package io.taoevm.rpc.console;

import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shows what contracts write to the console: each line of a transaction once, when its block is
 * made, and those of calls when they are answered. Replays, traces and the runs of an estimate that
 * succeeds show nothing, so that a client that estimates and then sends sees no line twice.
 */
public final class ConsoleLog implements ChainListener {
  private static final int SHOWN_HASH = 10;
  private static final int SHOWN_BYTES = 64;

  private final Consumer<String> lines;

  /**
   * @param lines takes a message, without a line break at its end; called by any thread
   */
  public ConsoleLog(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void onConsole(SignedTransaction transaction, List<byte[]> consoleCalls) {
    show(transaction.hash().toString().substring(0, SHOWN_HASH), consoleCalls);
  }

  /** Shows what a call wrote that a client asked for by {@code method}. */
  public void show(String method, Executed executed) {
    show(method, executed.consoleCalls());
  }

  private void show(String source, List<byte[]> calls) {
    for (var call : calls) {
      var text = ConsoleCall.decode(call).map(ConsoleCall::text).orElseGet(() -> undecoded(call));
      lines.accept("console.log " + source + ": " + harmless(text));
    }
  }

  private static String undecoded(byte[] call) {
    var hex = Bytes.toHex(Arrays.copyOf(call, Math.min(call.length, SHOWN_BYTES)));
    return "(" + call.length + " bytes that are no call of console.sol) " + hex;
  }

  /** Whoever may send a transaction must not steer the developer's terminal. */
  private static String harmless(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                clean.append("\\u%04x".formatted(c));
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }
}
