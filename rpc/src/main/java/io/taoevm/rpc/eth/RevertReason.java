package io.taoevm.rpc.eth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.util.Optional;

/**
 * The reason in revert data, if it is one that Solidity writes: Error(string) or Panic(uint256).
 */
public final class RevertReason {
  private static final int ERROR = 0x08c379a0;
  private static final int PANIC = 0x4e487b71;
  private static final int SELECTOR = 4;

  private RevertReason() {}

  /** In the words of a message; empty for custom errors and anything malformed. */
  public static Optional<String> of(byte[] data) {
    if (data.length < SELECTOR + Word.LENGTH) {
      return Optional.empty();
    }
    return switch (Bytes.getInt(data, 0)) {
      case ERROR -> text(data);
      case PANIC -> Optional.of(panic(Word.of(data, SELECTOR)));
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(byte[] data) {
    var offset = Word.of(data, SELECTOR);
    if (!offset.equals(Word.of(Word.LENGTH)) || data.length < SELECTOR + 2 * Word.LENGTH) {
      return Optional.empty();
    }
    var length = Word.of(data, SELECTOR + Word.LENGTH);
    var start = SELECTOR + 2 * Word.LENGTH;
    if (length.compareTo(Word.of(data.length - start)) > 0) {
      return Optional.empty();
    }
    return Optional.of(new String(data, start, (int) length.a(), UTF_8));
  }

  private static String panic(Word code) {
    var meaning =
        switch (code.fitsLong() ? (int) Math.min(code.a() & Long.MAX_VALUE, 0x100) : 0x100) {
          case 0x00 -> "generic panic";
          case 0x01 -> "assert(false)";
          case 0x11 -> "arithmetic underflow or overflow";
          case 0x12 -> "division or modulo by zero";
          case 0x21 -> "enum overflow";
          case 0x22 -> "invalid encoded storage byte array accessed";
          case 0x31 -> "out-of-bounds array access; popping on an empty array";
          case 0x32 -> "out-of-bounds access of an array or bytesN";
          case 0x41 -> "out of memory";
          case 0x51 -> "uninitialized function";
          default -> "unknown panic code";
        };
    return "panic: " + meaning + " (" + code.toQuantity() + ")";
  }
}
