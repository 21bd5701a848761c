package io.taoevm.evm.engine;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.code.Opcodes;
import io.taoevm.evm.gas.Gas;
import java.util.Arrays;
import java.util.List;

/**
 * Instructions that read or write ranges of memory. Each takes the index after the top word and
 * returns the gas left, negative on failure.
 */
final class MemoryInstructions {
  private MemoryInstructions() {}

  /** How many words {@link #write} takes for the instruction. */
  static int operands(int opcode) {
    return switch (opcode) {
      case Opcodes.MSTORE8 -> 2;
      case Opcodes.EXTCODECOPY -> 4;
      default -> 3;
    };
  }

  static long write(TaoExecutor x, Frame f, long[] s, int sp, long gas, int opcode) {
    return switch (opcode) {
      case Opcodes.MSTORE8 -> storeByte(f, s, sp, gas);
      case Opcodes.MCOPY -> copyMemory(f, s, sp, gas);
      case Opcodes.CALLDATACOPY -> copy(f, s, sp, gas, f.input, f.inputOffset, f.inputLength);
      case Opcodes.CODECOPY -> {
        var code = f.code.bytes();
        yield copy(f, s, sp, gas, code, 0, code.length);
      }
      case Opcodes.RETURNDATACOPY -> copyReturnData(f, s, sp, gas);
      default -> copyOtherCode(x, f, s, sp, gas);
    };
  }

  private static long storeByte(Frame f, long[] s, int sp, long gas) {
    var at = sp - 4;
    var offset = s[at];
    if ((s[at + 1] | s[at + 2] | s[at + 3]) != 0 || offset < 0 || offset >= Integer.MAX_VALUE) {
      return -1;
    }
    var left = offset < f.memorySize ? gas : f.grow(offset + 1, gas);
    if (left >= 0) {
      f.memory[(int) offset] = (byte) s[sp - 8];
    }
    return left;
  }

  /** MCOPY (EIP-5656): to, from, length from the top. */
  private static long copyMemory(Frame f, long[] s, int sp, long gas) {
    var to = sp - 4;
    var from = sp - 8;
    var length = sp - 12;
    var left = f.reach(s, to, length, gas);
    if (left < 0) {
      return -1;
    }
    left = f.reach(s, from, length, left);
    left -= Gas.COPY_WORD * Gas.words(s[length]);
    if (left >= 0 && s[length] != 0) {
      System.arraycopy(f.memory, (int) s[from], f.memory, (int) s[to], (int) s[length]);
    }
    return left;
  }

  /** To memory, from a source with zeros after its end: to, from, length from the top. */
  private static long copy(
      Frame f, long[] s, int sp, long gas, byte[] source, int sourceOffset, int sourceLength) {
    var to = sp - 4;
    var from = sp - 8;
    var length = sp - 12;
    var left = f.reach(s, to, length, gas);
    if (left < 0) {
      return -1;
    }
    left -= Gas.COPY_WORD * Gas.words(s[length]);
    if (left < 0 || s[length] == 0) {
      return left;
    }
    copyPadded(f, s, from, source, sourceOffset, sourceLength, (int) s[to], (int) s[length]);
    return left;
  }

  private static void copyPadded(
      Frame f,
      long[] s,
      int from,
      byte[] source,
      int sourceOffset,
      int sourceLength,
      int to,
      int length) {
    var start = Math.min(Stack.saturated(s, from), sourceLength);
    var there = (int) Math.min(length, sourceLength - start);
    System.arraycopy(source, sourceOffset + (int) start, f.memory, to, there);
    Arrays.fill(f.memory, to + there, to + length, (byte) 0);
  }

  /** RETURNDATACOPY fails where others would pad (EIP-211). */
  private static long copyReturnData(Frame f, long[] s, int sp, long gas) {
    var from = Stack.saturated(s, sp - 8);
    var length = Stack.saturated(s, sp - 12);
    if (from > f.returnLength || length > f.returnLength - from) {
      return f.halt(HaltReason.RETURN_DATA_OUT_OF_BOUNDS);
    }
    return copy(f, s, sp, gas, f.returnData, f.returnOffset, f.returnLength);
  }

  /** EXTCODECOPY: address, to, from, length from the top. */
  private static long copyOtherCode(TaoExecutor x, Frame f, long[] s, int sp, long gas) {
    var address = Stack.address(s, sp - 4);
    var left = gas - x.accessCost(address);
    if (left < 0) {
      return -1;
    }
    var code = x.scope().state().code(address);
    return copy(f, s, sp - 4, left, code, 0, code.length);
  }

  /** KECCAK256 of offset at {@code sp} and length below, which the hash replaces. */
  static long keccak(Frame f, long[] s, int sp, long gas) {
    var left = f.reach(s, sp, sp - 4, gas);
    if (left < 0) {
      return -1;
    }
    var length = s[sp - 4];
    left -= Gas.KECCAK_WORD * Gas.words(length);
    if (left >= 0) {
      var offset = length == 0 ? 0 : (int) s[sp];
      Stack.put(s, sp - 4, Keccak.hash(f.memory, offset, (int) length));
    }
    return left;
  }

  /** LOG: offset, length, then the topics. */
  static long log(TaoExecutor x, Frame f, long[] s, int sp, long gas, int topicCount) {
    if (f.isStatic) {
      return f.halt(HaltReason.STATIC_VIOLATION);
    }
    var left = f.reach(s, sp - 4, sp - 8, gas);
    if (left < 0) {
      return -1;
    }
    var length = s[sp - 8];
    left -= Gas.LOG_BYTE * length;
    if (left < 0) {
      return -1;
    }
    var topics = new Hash[topicCount];
    for (var i = 0; i < topicCount; i++) {
      var at = sp - 12 - 4 * i;
      topics[i] = new Hash(s[at + 3], s[at + 2], s[at + 1], s[at]);
    }
    var log = new Log(f.account().address(), List.of(topics), range(f, s, sp - 4, length));
    x.scope().log(log);
    if (x.steps() != null) {
      x.tracer().log(f.depth, log);
    }
    return left;
  }

  private static byte[] range(Frame f, long[] s, int offset, long length) {
    return length == 0
        ? Bytes.EMPTY
        : Arrays.copyOfRange(f.memory, (int) s[offset], (int) (s[offset] + length));
  }

  /** RETURN and REVERT: offset, length. */
  static long output(Frame f, long[] s, int sp, long gas) {
    var left = f.reach(s, sp - 4, sp - 8, gas);
    if (left >= 0) {
      f.output = f.memory;
      f.outputLength = (int) s[sp - 8];
      f.outputOffset = f.outputLength == 0 ? 0 : (int) s[sp - 4];
    }
    return left;
  }
}
