package io.taoevm.evm.code;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.Delegation;
import io.taoevm.evm.word.Bits;
import io.taoevm.evm.word.Multiplication;
import java.util.Arrays;

/**
 * Makes {@link Code} of bytes in one pass. Constants are not written when they are met but kept as
 * pending, so that an instruction after them can be computed at once ({@code 1 << 160 - 1}) or
 * fused with them. Pending constants never cross the end of a block.
 *
 * <p>For tracing, {@link #compileForTracing} makes every instruction a block of its own and fuses
 * nothing. One class, because what is fused with what depends on all that the pass has pending.
 */
public final class CodeCompiler {
  /** More than any rule lets through; keeps operands within their bits. */
  public static final int MAX_LENGTH = 1 << 22;

  private static final int MAX_PENDING = 8;

  private final byte[] bytes;
  private final InstructionSet instructions;
  private final boolean tracing;

  private int[] stream;
  private int streamLength;
  private long[] blocks = new long[16];
  private int[] positions = new int[16];
  private int blockCount;
  private long[] constants = new long[32];
  private int constantCount;
  private final int[] jumpTargets;
  private int[] fixups = new int[32];
  private int fixupCount;

  /** Pending constants, four limbs each. */
  private final long[] pending = new long[4 * MAX_PENDING + 8];

  private int pendingCount;

  /** Entries before this index belong to an earlier block and are not fused with. */
  private int blockStart;

  private long blockGas;
  private int height;
  private int lowest;
  private int highest;

  private CodeCompiler(byte[] bytes, InstructionSet instructions, boolean tracing) {
    if (bytes.length > MAX_LENGTH) {
      throw new IllegalArgumentException("code has " + bytes.length + " bytes");
    }
    this.bytes = bytes;
    this.instructions = instructions;
    this.tracing = tracing;
    this.stream = new int[bytes.length + bytes.length / 4 + 16];
    this.jumpTargets = new int[bytes.length];
  }

  public static Code compile(byte[] bytes, InstructionSet instructions) {
    return bytes.length == 0 ? Code.EMPTY : new CodeCompiler(bytes, instructions, false).compile();
  }

  /** As {@link #compile}, for an interpreter that stops before every instruction. */
  public static Code compileForTracing(byte[] bytes, InstructionSet instructions) {
    return new CodeCompiler(bytes, instructions, true).compile();
  }

  static Code compileEmpty() {
    return new CodeCompiler(Bytes.EMPTY, new InstructionSet(java.util.Set.of()), false).compile();
  }

  private Code compile() {
    emit(Fused.BAD_JUMP, 0);
    beginBlock(0);
    var pc = 0;
    while (pc < bytes.length) {
      pc = next(pc);
    }
    instruction(Opcodes.STOP, bytes.length);
    endBlock();
    fixJumps();
    return new Code(
        bytes,
        Arrays.copyOf(stream, streamLength),
        Arrays.copyOf(blocks, blockCount),
        Arrays.copyOf(constants, constantCount),
        jumpTargets,
        Arrays.copyOf(positions, blockCount),
        instructions.delegates() ? Delegation.target(bytes) : null);
  }

  /** Takes the instruction at {@code pc} and returns the index of the one after. */
  private int next(int pc) {
    var opcode = bytes[pc] & 0xFF;
    if (!instructions.defines(opcode)) {
      flush();
      emit(Opcodes.INVALID, opcode);
      return endOfBlock(pc + 1);
    }
    if (opcode == Opcodes.JUMPDEST) {
      if (!isFreshBlock(pc)) {
        endBlock();
        beginBlock(pc);
      }
      jumpTargets[pc] = streamLength - 1;
    }
    account(opcode);
    if (opcode >= Opcodes.PUSH0 && opcode <= Opcodes.PUSH32) {
      var length = opcode - Opcodes.PUSH0;
      push(pc + 1, length);
      return tracing ? endOfBlock(pc + 1 + length) : pc + 1 + length;
    }
    if (opcode != Opcodes.JUMPDEST) {
      instruction(opcode, pc);
    }
    return tracing || endsBlock(opcode) ? endOfBlock(pc + 1) : pc + 1;
  }

  private boolean isFreshBlock(int pc) {
    return streamLength == blockStart && pendingCount == 0 && positions[blockCount] == pc;
  }

  /** Instructions that see the gas left, that jump, or that end the frame. */
  private static boolean endsBlock(int opcode) {
    return switch (opcode) {
      case Opcodes.STOP,
          Opcodes.JUMP,
          Opcodes.JUMPI,
          Opcodes.GAS,
          Opcodes.SSTORE,
          Opcodes.CREATE,
          Opcodes.CREATE2,
          Opcodes.CALL,
          Opcodes.CALLCODE,
          Opcodes.DELEGATECALL,
          Opcodes.STATICCALL,
          Opcodes.RETURN,
          Opcodes.REVERT,
          Opcodes.SELFDESTRUCT ->
          true;
      default -> false;
    };
  }

  private int endOfBlock(int nextPc) {
    endBlock();
    beginBlock(nextPc);
    return nextPc;
  }

  private void beginBlock(int pc) {
    if (blockCount + 1 >= positions.length) {
      blocks = Arrays.copyOf(blocks, blocks.length * 2);
      positions = Arrays.copyOf(positions, positions.length * 2);
    }
    positions[blockCount] = pc;
    emit(Fused.BLOCK, blockCount);
    blockStart = streamLength;
    blockGas = 0;
    height = 0;
    lowest = 0;
    highest = 0;
  }

  private void endBlock() {
    flush();
    blocks[blockCount++] = Code.block(blockGas, -lowest, highest);
  }

  private void account(int opcode) {
    blockGas += instructions.gas(opcode);
    height -= instructions.pops(opcode);
    lowest = Math.min(lowest, height);
    height += instructions.pushes(opcode);
    highest = Math.max(highest, height);
  }

  // ---- Constants
  // ---------------------------------------------------------------------------------

  private void push(int from, int length) {
    if (pendingCount == MAX_PENDING) {
      flush();
    }
    var at = 4 * pendingCount++;
    Arrays.fill(pending, at, at + 4, 0);
    for (var i = 0; i < length; i++) {
      var b = from + i < bytes.length ? bytes[from + i] & 0xFFL : 0;
      var position = length - 1 - i;
      pending[at + (position >>> 3)] |= b << (8 * (position & 7));
    }
  }

  private void flush() {
    for (var i = 0; i < pendingCount; i++) {
      emitConstant(4 * i);
    }
    pendingCount = 0;
  }

  /** Writes all pending constants but the last {@code kept}. */
  private void flushAllBut(int kept) {
    var written = pendingCount - kept;
    for (var i = 0; i < written; i++) {
      emitConstant(4 * i);
    }
    System.arraycopy(pending, 4 * written, pending, 0, 4 * kept);
    pendingCount = kept;
  }

  private void emitConstant(int at) {
    if (isShort(at)) {
      emit(Fused.PUSH_SHORT, (int) pending[at]);
    } else if ((pending[at + 1] | pending[at + 2] | pending[at + 3]) == 0) {
      emit(Fused.PUSH_LONG, constant(at, 1));
    } else {
      emit(Fused.PUSH_WORD, constant(at, 4));
    }
  }

  private int constant(int at, int limbs) {
    if (constantCount + limbs > constants.length) {
      constants = Arrays.copyOf(constants, constants.length * 2);
    }
    System.arraycopy(pending, at, constants, constantCount, limbs);
    constantCount += limbs;
    return constantCount - limbs;
  }

  private boolean isShort(int at) {
    return (pending[at + 1] | pending[at + 2] | pending[at + 3]) == 0
        && pending[at] >= 0
        && pending[at] < Fused.OPERAND_LIMIT;
  }

  // ---- Instructions
  // ------------------------------------------------------------------------------

  private void instruction(int opcode, int pc) {
    if (opcode == Opcodes.PC) {
      push(0, 0);
      pending[4 * (pendingCount - 1)] = pc;
      if (tracing) {
        flush();
      }
      return;
    }
    if (tracing || pendingCount == 0) {
      flush();
      emitPlain(opcode);
    } else if (!fold(opcode) && !fuse(opcode)) {
      flush();
      emitPlain(opcode);
    }
  }

  private void emitPlain(int opcode) {
    if (tracing || streamLength == blockStart || !join(opcode)) {
      emit(opcode, 0);
    }
  }

  /** Joins an instruction with the last entry of the block, if the two make a pair. */
  private boolean join(int opcode) {
    var last = stream[streamLength - 1];
    if (isDup(opcode) && isDup(last)) {
      replaceLast(Fused.DUP_TWO, pair(last - Opcodes.DUP1, opcode - Opcodes.DUP1));
      return true;
    }
    if (isSwap(opcode) && isSwap(last)) {
      if (opcode == last) {
        streamLength--;
      } else {
        replaceLast(Fused.SWAP_TWO, pair(last - Opcodes.SWAP1, opcode - Opcodes.SWAP1));
      }
      return true;
    }
    if (opcode == Opcodes.POP && last == Opcodes.POP) {
      replaceLast(Fused.POP_TWO, 0);
      return true;
    }
    var swapped = swapped(opcode);
    if (swapped == 0 || !takeSwap()) {
      return false;
    }
    emit(swapped, 0);
    return true;
  }

  /** What an instruction is after SWAP1; 0 if there is no such one. */
  private static int swapped(int opcode) {
    return switch (opcode) {
      case Opcodes.POP -> Fused.NIP;
      case Opcodes.SUB -> Fused.SUBTRACT_TOP;
      case Opcodes.DIV -> Fused.DIVIDE_BY_TOP;
      case Opcodes.LT -> Opcodes.GT;
      case Opcodes.GT -> Opcodes.LT;
      case Opcodes.SLT -> Opcodes.SGT;
      case Opcodes.SGT -> Opcodes.SLT;
      case Opcodes.ADD, Opcodes.MUL, Opcodes.AND, Opcodes.OR, Opcodes.XOR, Opcodes.EQ -> opcode;
      default -> 0;
    };
  }

  /** Takes a SWAP1 at the end of the block away. */
  private boolean takeSwap() {
    var last = stream[streamLength - 1];
    if (last == Opcodes.SWAP1) {
      streamLength--;
      return true;
    }
    if ((last & 0xFF) == Fused.SWAP_TWO && last >>> 16 == 1) {
      replaceLast(Opcodes.SWAP1 - 1 + (last >>> 8 & 0xFF), 0);
      return true;
    }
    return false;
  }

  private void replaceLast(int opcode, int operand) {
    stream[streamLength - 1] = opcode | (operand << 8);
  }

  /** The operand of two instructions of a family, whose numbers are counted from 0 here. */
  private static int pair(int first, int second) {
    return (first + 1) | ((second + 1) << 8);
  }

  private static boolean isDup(int entry) {
    return entry >= Opcodes.DUP1 && entry <= Opcodes.DUP16;
  }

  private static boolean isSwap(int entry) {
    return entry >= Opcodes.SWAP1 && entry <= Opcodes.SWAP16;
  }

  /** Computes an instruction whose operands are pending constants. */
  private boolean fold(int opcode) {
    var x = 4 * (pendingCount - 1);
    if (opcode == Opcodes.NOT) {
      for (var i = 0; i < 4; i++) {
        pending[x + i] = ~pending[x + i];
      }
      return true;
    }
    if (pendingCount < 2) {
      return false;
    }
    var y = x - 4;
    switch (opcode) {
      case Opcodes.SHL -> Bits.shiftLeft(pending, y, x);
      case Opcodes.ADD -> add(x, y, 0);
      case Opcodes.SUB -> {
        for (var i = 0; i < 4; i++) {
          pending[y + i] = ~pending[y + i];
        }
        add(x, y, 1);
      }
      case Opcodes.MUL -> Multiplication.multiply(pending, x, y, y);
      case Opcodes.AND -> {
        for (var i = 0; i < 4; i++) {
          pending[y + i] &= pending[x + i];
        }
      }
      case Opcodes.OR -> {
        for (var i = 0; i < 4; i++) {
          pending[y + i] |= pending[x + i];
        }
      }
      default -> {
        return false;
      }
    }
    pendingCount--;
    return true;
  }

  private void add(int x, int y, long carry) {
    for (var i = 0; i < 4; i++) {
      var a = pending[x + i];
      var sum = a + pending[y + i];
      var over = Long.compareUnsigned(sum, a) < 0 ? 1L : 0;
      sum += carry;
      over += Long.compareUnsigned(sum, carry) < 0 ? 1 : 0;
      pending[y + i] = sum;
      carry = over;
    }
  }

  /** Joins an instruction with the pending constant on top. */
  private boolean fuse(int opcode) {
    var at = 4 * (pendingCount - 1);
    var small = isShort(at);
    var fused =
        switch (opcode) {
          case Opcodes.JUMP -> Fused.JUMP_TO;
          case Opcodes.JUMPI -> Fused.JUMP_IF;
          case Opcodes.AND -> Fused.AND_WORD;
          case Opcodes.ADD -> small ? Fused.ADD_SHORT : 0;
          case Opcodes.SUB -> small ? Fused.SUBTRACT_FROM : 0;
          case Opcodes.MLOAD -> small ? Fused.LOAD_AT : 0;
          case Opcodes.MSTORE -> small ? Fused.STORE_AT : 0;
          case Opcodes.SLOAD -> small ? Fused.STORAGE_AT : 0;
          case Opcodes.SHL -> small && pending[at] < 256 ? Fused.SHIFT_LEFT_BY : 0;
          case Opcodes.SHR -> small && pending[at] < 256 ? Fused.SHIFT_RIGHT_BY : 0;
          default -> 0;
        };
    if (fused == 0) {
      return false;
    }
    flushAllBut(1);
    pendingCount = 0;
    switch (fused) {
      case Fused.JUMP_TO -> emitJump(fused, 0);
      case Fused.JUMP_IF -> emitConditionalJump();
      case Fused.AND_WORD -> emit(fused, constant(0, 4));
      default -> emit(fused, (int) pending[0]);
    }
    return true;
  }

  private void emitConditionalJump() {
    var fused = Fused.JUMP_IF;
    while (streamLength > blockStart) {
      var last = stream[streamLength - 1] & 0xFF;
      if (last == Opcodes.ISZERO) {
        fused = fused == Fused.JUMP_IF ? Fused.JUMP_IF_ZERO : Fused.JUMP_IF;
        streamLength--;
      } else if (last == Opcodes.EQ && fused == Fused.JUMP_IF) {
        fused = Fused.JUMP_IF_EQUAL;
        streamLength--;
        break;
      } else {
        break;
      }
    }
    emitJump(fused, 0);
  }

  /** Writes a jump to the pending constant at {@code at}; its entry is filled in at the end. */
  private void emitJump(int fused, int at) {
    var target = isShort(at) && pending[at] < bytes.length ? (int) pending[at] : -1;
    if (target >= 0) {
      if (fixupCount == fixups.length) {
        fixups = Arrays.copyOf(fixups, fixups.length * 2);
      }
      fixups[fixupCount++] = streamLength;
    }
    emit(fused, Math.max(target, 0));
  }

  private void fixJumps() {
    for (var i = 0; i < fixupCount; i++) {
      var at = fixups[i];
      stream[at] = (stream[at] & 0xFF) | jumpTargets[stream[at] >>> 8] << 8;
    }
  }

  private void emit(int opcode, int operand) {
    if (streamLength == stream.length) {
      stream = Arrays.copyOf(stream, stream.length * 2);
    }
    stream[streamLength++] = opcode | (operand << 8);
  }
}
