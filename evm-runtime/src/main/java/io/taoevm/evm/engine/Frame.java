package io.taoevm.evm.engine;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.AccessedAccount;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.TransactionScope;
import io.taoevm.evm.code.Code;
import io.taoevm.evm.gas.Gas;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One frame's registers and memory. There is one object per depth, used again by every frame of
 * that depth, so that a call allocates nothing; what a frame returned stays readable in its memory
 * until the next frame of the same depth begins.
 *
 * <p>Memory is zeroed where it grows, not where a frame ends.
 */
final class Frame {
  static final int RETURNED = 0;
  static final int REVERTED = 1;
  static final int HALTED = 2;

  /** Memory that gas can buy lies far below; more is out of gas whatever the limit. */
  private static final long MAX_MEMORY = Integer.MAX_VALUE - 63;

  private static final int FIRST_MEMORY = 1024;
  private static final int MEMORY_TO_KEEP = 1 << 20;

  final int depth;

  private @Nullable TransactionScope scope;
  private @Nullable AccessedAccount account;
  CallKind kind = CallKind.CALL;
  Code code = Code.EMPTY;
  Address caller = Address.ZERO;
  Word value = Word.ZERO;
  boolean isStatic;
  byte[] input = Bytes.EMPTY;
  int inputOffset;
  int inputLength;

  /** What the frame may spend; after it ended, what is left. */
  long gas;

  byte[] memory = new byte[FIRST_MEMORY];
  int memorySize;

  /** What the last inner call returned: part of that frame's memory. */
  byte[] returnData = Bytes.EMPTY;

  int returnOffset;
  int returnLength;

  /** Where the frame's output lies once it ended: in its memory, or what a precompile answered. */
  byte[] output = Bytes.EMPTY;

  int outputOffset;

  int outputLength;

  /** Why the frame halted, if it did. */
  HaltReason halt = HaltReason.OUT_OF_GAS;

  /** Detail of {@link #halt}; empty for none. */
  String haltDetail = "";

  /** For tracing: gas before the instruction that is not reported yet, or -1. */
  long stepGas = -1;

  Frame(int depth) {
    this.depth = depth;
  }

  /** Makes the frame ready for new code; the caller sets the other registers. */
  void begin(TransactionScope newScope, AccessedAccount newAccount, Code newCode, long newGas) {
    scope = newScope;
    account = newAccount;
    code = newCode;
    gas = newGas;
    memorySize = 0;
    if (memory.length > MEMORY_TO_KEEP) {
      memory = new byte[FIRST_MEMORY];
    }
    clearReturnData();
    output = Bytes.EMPTY;
    outputOffset = 0;
    outputLength = 0;
    halt = HaltReason.OUT_OF_GAS;
    haltDetail = "";
    stepGas = -1;
  }

  TransactionScope scope() {
    return Objects.requireNonNull(scope);
  }

  AccessedAccount account() {
    return Objects.requireNonNull(account);
  }

  /** Forgets the transaction, so that a pooled frame holds on to nothing. */
  void release() {
    scope = null;
    account = null;
    code = Code.EMPTY;
    input = Bytes.EMPTY;
    output = Bytes.EMPTY;
    clearReturnData();
  }

  /** Ends the frame before it began, with all gas left; the reason is for tracers. */
  int refused(String text) {
    haltDetail = text;
    return REVERTED;
  }

  void clearReturnData() {
    returnData = Bytes.EMPTY;
    returnOffset = 0;
    returnLength = 0;
  }

  void setReturnData(byte[] data, int offset, int length) {
    returnData = data;
    returnOffset = offset;
    returnLength = length;
  }

  /** Halts for a reason other than gas; -1 for the caller to return as the gas left. */
  long halt(HaltReason reason) {
    halt = reason;
    return -1;
  }

  /** Ends the frame for the reason that {@link #halt} has. */
  int failed() {
    gas = 0;
    output = Bytes.EMPTY;
    outputLength = 0;
    return HALTED;
  }

  int failed(HaltReason reason) {
    halt = reason;
    return failed();
  }

  // ---- Memory
  // ------------------------------------------------------------------------------------

  /**
   * Makes memory reach to {@code offset} + {@code length}, both limbs of words on the stack.
   *
   * @return the gas left, negative if it does not suffice; if not, both numbers fit an int or the
   *     length is 0
   */
  long reach(long[] s, int offset, int length, long gasLeft) {
    var bytes = s[length];
    if ((s[length + 1] | s[length + 2] | s[length + 3]) != 0) {
      return -1;
    }
    if (bytes == 0) {
      return gasLeft;
    }
    var from = s[offset];
    if ((s[offset + 1] | s[offset + 2] | s[offset + 3]) != 0
        || from < 0
        || bytes < 0
        || from > MAX_MEMORY
        || bytes > MAX_MEMORY) {
      return -1;
    }
    var end = from + bytes;
    return end <= memorySize ? gasLeft : grow(end, gasLeft);
  }

  /** Makes memory reach to {@code end}; the gas left, negative if it does not suffice. */
  long grow(long end, long gasLeft) {
    if (end > MAX_MEMORY) {
      return -1;
    }
    var newWords = Gas.words(end);
    var left = gasLeft - (Gas.memory(newWords) - Gas.memory(memorySize >>> 5));
    if (left < 0) {
      return -1;
    }
    var newSize = (int) (newWords << 5);
    if (newSize > memory.length) {
      var capacity = (int) Math.min(MAX_MEMORY, Math.max(2L * memory.length, newSize));
      var larger = new byte[capacity];
      System.arraycopy(memory, 0, larger, 0, memorySize);
      memory = larger;
    } else {
      Arrays.fill(memory, memorySize, newSize, (byte) 0);
    }
    memorySize = newSize;
    return left;
  }

  /** MLOAD of the offset at {@code at}, which it replaces; the gas left. */
  long load(long[] s, int at, long gasLeft) {
    var offset = s[at];
    if ((s[at + 1] | s[at + 2] | s[at + 3]) != 0 || offset < 0 || offset > MAX_MEMORY) {
      return -1;
    }
    return load(s, at, (int) offset, gasLeft);
  }

  /** Puts the word of memory at {@code offset}, 0 to 2^31 - 64, to {@code at}; the gas left. */
  long load(long[] s, int at, int offset, long gasLeft) {
    var left = gasLeft;
    if (offset > memorySize - 32) {
      left = grow(offset + 32L, gasLeft);
      if (left < 0) {
        return -1;
      }
    }
    var from = memory;
    s[at + 3] = Bytes.getLong(from, offset);
    s[at + 2] = Bytes.getLong(from, offset + 8);
    s[at + 1] = Bytes.getLong(from, offset + 16);
    s[at] = Bytes.getLong(from, offset + 24);
    return left;
  }

  /** MSTORE of the offset at {@code at} and the word below it; the gas left. */
  long store(long[] s, int at, long gasLeft) {
    var offset = s[at];
    if ((s[at + 1] | s[at + 2] | s[at + 3]) != 0 || offset < 0 || offset > MAX_MEMORY) {
      return -1;
    }
    return store(s, at - 4, (int) offset, gasLeft);
  }

  /** Writes the word at {@code from} to memory at {@code offset}; the gas left. */
  long store(long[] s, int from, int offset, long gasLeft) {
    var left = gasLeft;
    if (offset > memorySize - 32) {
      left = grow(offset + 32L, gasLeft);
      if (left < 0) {
        return -1;
      }
    }
    var to = memory;
    Bytes.putLong(to, offset, s[from + 3]);
    Bytes.putLong(to, offset + 8, s[from + 2]);
    Bytes.putLong(to, offset + 16, s[from + 1]);
    Bytes.putLong(to, offset + 24, s[from]);
    return left;
  }
}
