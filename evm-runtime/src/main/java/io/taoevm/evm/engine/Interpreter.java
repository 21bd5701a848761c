package io.taoevm.evm.engine;

import static io.taoevm.evm.code.Opcodes.*;

import io.taoevm.evm.CallKind;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.code.Code;
import io.taoevm.evm.code.Fused;
import io.taoevm.evm.word.Bits;
import io.taoevm.evm.word.Division;
import io.taoevm.evm.word.Multiplication;

/**
 * The loop that runs prepared code ({@link Code}).
 *
 * <p><b>Registers.</b> The stack array, the index after its top word, the gas left and the index of
 * the next entry are local variables, so that the compiler keeps them in registers; everything else
 * is in the {@link Frame}. A word is four longs, least significant first.
 *
 * <p><b>Two loops.</b> The outer one begins a basic block: it charges the block's gas and checks
 * the stack's bounds for all of it. The inner one runs entries until the block ends. Instructions
 * whose price depends on operands return the gas left, which is negative if they fail.
 *
 * <p><b>Size.</b> HotSpot does not compile a method of more than 8,000 bytes of bytecode, hence
 * only what runs most stands in the loop itself, and the rest in static methods over (stack, index,
 * frame), which the compiler inlines where they are hot. A test watches over the limit.
 *
 * <p><b>Tracing.</b> Code made for tracing has one instruction a block, so that the only hook is at
 * the beginning of a block.
 */
final class Interpreter {
  private Interpreter() {}

  /**
   * Runs the frame's code.
   *
   * @param base where the frame's words begin on the stack
   * @return {@link Frame#RETURNED}, {@link Frame#REVERTED} or {@link Frame#HALTED}
   */
  static int run(TaoExecutor x, Frame f, int base) {
    var code = f.code;
    var stream = code.stream();
    var blocks = code.blocks();
    var constants = code.constants();
    var steps = x.steps();
    var s = x.machine().stack(base);
    var sp = base;
    var gas = f.gas;
    var ip = 1;

    blocks:
    while (true) {
      if (ip == 0) {
        return f.failed(HaltReason.INVALID_JUMP);
      }
      if (x.isCancelled()) {
        return f.failed(HaltReason.CANCELLED);
      }
      var number = stream[ip++] >>> 8;
      var block = blocks[number];
      if (steps != null) {
        steps.before(f, number, s, base, sp, gas);
      }
      gas -= Code.gas(block);
      var height = (sp - base) >> 2;
      if (gas < 0 || height < Code.needed(block) || height + Code.growth(block) > 1024) {
        return f.failed(Blocks.refusal(block, height, gas));
      }
      while (true) {
        var entry = stream[ip++];
        switch (entry & 0xFF) {
          case Fused.BLOCK -> {
            ip--;
            continue blocks;
          }
          case Fused.PUSH_SHORT -> {
            s[sp] = Integer.toUnsignedLong(entry >>> 8);
            s[sp + 1] = 0;
            s[sp + 2] = 0;
            s[sp + 3] = 0;
            sp += 4;
          }
          case Fused.PUSH_LONG -> {
            s[sp] = constants[entry >>> 8];
            s[sp + 1] = 0;
            s[sp + 2] = 0;
            s[sp + 3] = 0;
            sp += 4;
          }
          case Fused.PUSH_WORD -> {
            var at = entry >>> 8;
            s[sp] = constants[at];
            s[sp + 1] = constants[at + 1];
            s[sp + 2] = constants[at + 2];
            s[sp + 3] = constants[at + 3];
            sp += 4;
          }
          case DUP1 -> {
            Stack.copy(s, sp - 4, sp);
            sp += 4;
          }
          case DUP1 + 1 -> {
            Stack.copy(s, sp - 8, sp);
            sp += 4;
          }
          case DUP1 + 2 -> {
            Stack.copy(s, sp - 12, sp);
            sp += 4;
          }
          case DUP1 + 3,
              DUP1 + 4,
              DUP1 + 5,
              DUP1 + 6,
              DUP1 + 7,
              DUP1 + 8,
              DUP1 + 9,
              DUP1 + 10,
              DUP1 + 11,
              DUP1 + 12,
              DUP1 + 13,
              DUP1 + 14,
              DUP16 -> {
            Stack.copy(s, sp - 4 * ((entry & 0xFF) - DUP1 + 1), sp);
            sp += 4;
          }
          case Fused.DUP_TWO -> {
            Stack.copy(s, sp - 4 * (entry >>> 8 & 0xFF), sp);
            Stack.copy(s, sp + 4 - 4 * (entry >>> 16), sp + 4);
            sp += 8;
          }
          case Fused.SWAP_TWO -> {
            Stack.swap(s, sp - 4, sp - 4 - 4 * (entry >>> 8 & 0xFF));
            Stack.swap(s, sp - 4, sp - 4 - 4 * (entry >>> 16));
          }
          case SWAP1 -> Stack.swap(s, sp - 4, sp - 8);
          case SWAP1 + 1 -> Stack.swap(s, sp - 4, sp - 12);
          case SWAP1 + 2 -> Stack.swap(s, sp - 4, sp - 16);
          case SWAP1 + 3,
              SWAP1 + 4,
              SWAP1 + 5,
              SWAP1 + 6,
              SWAP1 + 7,
              SWAP1 + 8,
              SWAP1 + 9,
              SWAP1 + 10,
              SWAP1 + 11,
              SWAP1 + 12,
              SWAP1 + 13,
              SWAP1 + 14,
              SWAP16 ->
              Stack.swap(s, sp - 4, sp - 4 * ((entry & 0xFF) - SWAP1 + 2));
          case POP -> sp -= 4;
          case Fused.POP_TWO -> sp -= 8;
          case Fused.NIP -> {
            sp -= 4;
            Stack.copy(s, sp, sp - 4);
          }

          case Fused.JUMP_TO -> {
            ip = entry >>> 8;
            continue blocks;
          }
          case Fused.JUMP_IF -> {
            sp -= 4;
            if ((s[sp] | s[sp + 1] | s[sp + 2] | s[sp + 3]) != 0) {
              ip = entry >>> 8;
            }
            continue blocks;
          }
          case Fused.JUMP_IF_ZERO -> {
            sp -= 4;
            if ((s[sp] | s[sp + 1] | s[sp + 2] | s[sp + 3]) == 0) {
              ip = entry >>> 8;
            }
            continue blocks;
          }
          case Fused.JUMP_IF_EQUAL -> {
            sp -= 8;
            if (Stack.equal(s, sp, sp + 4)) {
              ip = entry >>> 8;
            }
            continue blocks;
          }
          case JUMP -> {
            sp -= 4;
            ip = Blocks.target(code, s, sp);
            continue blocks;
          }
          case JUMPI -> {
            sp -= 8;
            if ((s[sp] | s[sp + 1] | s[sp + 2] | s[sp + 3]) != 0) {
              ip = Blocks.target(code, s, sp + 4);
            }
            continue blocks;
          }

          case ADD -> {
            sp -= 4;
            Stack.add(s, sp - 4, s[sp], s[sp + 1], s[sp + 2], s[sp + 3]);
          }
          case Fused.ADD_SHORT -> Stack.add(s, sp - 4, entry >>> 8);
          case SUB -> {
            sp -= 4;
            Stack.subtract(s, s[sp], s[sp + 1], s[sp + 2], s[sp + 3], sp - 4);
          }
          case Fused.SUBTRACT_FROM -> Stack.subtract(s, entry >>> 8, 0, 0, 0, sp - 4);
          case Fused.SUBTRACT_TOP -> {
            sp -= 4;
            Stack.subtract(s, sp - 4, sp);
          }
          case MUL -> {
            sp -= 4;
            Multiplication.multiply(s, sp, sp - 4, sp - 4);
          }
          case DIV -> {
            sp -= 4;
            Division.divide(s, sp, sp - 4, sp - 4, sp + 4);
          }
          case Fused.DIVIDE_BY_TOP -> {
            sp -= 4;
            Division.divide(s, sp - 4, sp, sp - 4, sp + 4);
          }
          case SDIV -> {
            sp -= 4;
            Division.divideSigned(s, sp, sp - 4, sp - 4, sp + 4);
          }
          case MOD -> {
            sp -= 4;
            Division.remainder(s, sp, sp - 4, sp - 4, sp + 4);
          }
          case SMOD -> {
            sp -= 4;
            Division.remainderSigned(s, sp, sp - 4, sp - 4, sp + 4);
          }
          case ADDMOD -> {
            sp -= 8;
            Division.addModulo(s, sp + 4, sp, sp - 4, sp - 4, sp + 8);
          }
          case MULMOD -> {
            sp -= 8;
            Division.multiplyModulo(s, sp + 4, sp, sp - 4, sp - 4, sp + 8);
          }
          case EXP -> {
            sp -= 4;
            gas = Blocks.power(s, sp, gas);
            if (gas < 0) {
              return f.failed();
            }
          }
          case SIGNEXTEND -> {
            sp -= 4;
            Bits.signExtend(s, sp - 4, sp);
          }

          case LT -> {
            sp -= 4;
            Stack.set(s, sp - 4, Stack.less(s, sp, sp - 4));
          }
          case GT -> {
            sp -= 4;
            Stack.set(s, sp - 4, Stack.less(s, sp - 4, sp));
          }
          case SLT -> {
            sp -= 4;
            Stack.set(s, sp - 4, Stack.lessSigned(s, sp, sp - 4));
          }
          case SGT -> {
            sp -= 4;
            Stack.set(s, sp - 4, Stack.lessSigned(s, sp - 4, sp));
          }
          case EQ -> {
            sp -= 4;
            Stack.set(s, sp - 4, Stack.equal(s, sp, sp - 4));
          }
          case ISZERO -> {
            var at = sp - 4;
            Stack.set(s, at, (s[at] | s[at + 1] | s[at + 2] | s[at + 3]) == 0);
          }
          case AND -> {
            sp -= 4;
            s[sp - 4] &= s[sp];
            s[sp - 3] &= s[sp + 1];
            s[sp - 2] &= s[sp + 2];
            s[sp - 1] &= s[sp + 3];
          }
          case Fused.AND_WORD -> {
            var at = entry >>> 8;
            s[sp - 4] &= constants[at];
            s[sp - 3] &= constants[at + 1];
            s[sp - 2] &= constants[at + 2];
            s[sp - 1] &= constants[at + 3];
          }
          case OR -> {
            sp -= 4;
            s[sp - 4] |= s[sp];
            s[sp - 3] |= s[sp + 1];
            s[sp - 2] |= s[sp + 2];
            s[sp - 1] |= s[sp + 3];
          }
          case XOR -> {
            sp -= 4;
            s[sp - 4] ^= s[sp];
            s[sp - 3] ^= s[sp + 1];
            s[sp - 2] ^= s[sp + 2];
            s[sp - 1] ^= s[sp + 3];
          }
          case NOT -> {
            s[sp - 4] = ~s[sp - 4];
            s[sp - 3] = ~s[sp - 3];
            s[sp - 2] = ~s[sp - 2];
            s[sp - 1] = ~s[sp - 1];
          }
          case BYTE -> {
            sp -= 4;
            Bits.byteAt(s, sp - 4, sp);
          }
          case SHL -> {
            sp -= 4;
            Bits.shiftLeft(s, sp - 4, sp);
          }
          case SHR -> {
            sp -= 4;
            Bits.shiftRight(s, sp - 4, sp);
          }
          case Fused.SHIFT_LEFT_BY -> Bits.shiftLeftBy(s, sp - 4, entry >>> 8);
          case Fused.SHIFT_RIGHT_BY -> Bits.shiftRightBy(s, sp - 4, entry >>> 8, 0);
          case SAR -> {
            sp -= 4;
            Bits.shiftRightSigned(s, sp - 4, sp);
          }
          case CLZ -> Bits.countLeadingZeros(s, sp - 4);

          case MLOAD -> {
            gas = f.load(s, sp - 4, gas);
            if (gas < 0) {
              return f.failed();
            }
          }
          case Fused.LOAD_AT -> {
            gas = f.load(s, sp, entry >>> 8, gas);
            sp += 4;
            if (gas < 0) {
              return f.failed();
            }
          }
          case MSTORE -> {
            gas = f.store(s, sp - 4, gas);
            sp -= 8;
            if (gas < 0) {
              return f.failed();
            }
          }
          case Fused.STORE_AT -> {
            sp -= 4;
            gas = f.store(s, sp, entry >>> 8, gas);
            if (gas < 0) {
              return f.failed();
            }
          }
          case SLOAD -> {
            gas = StorageInstructions.load(x, f, s, sp - 4, gas);
            if (gas < 0) {
              return f.failed();
            }
          }
          case Fused.STORAGE_AT -> {
            gas = StorageInstructions.load(x, f, s, sp, entry >>> 8, gas);
            sp += 4;
            if (gas < 0) {
              return f.failed();
            }
          }
          case SSTORE -> {
            sp -= 8;
            gas = StorageInstructions.store(x, f, s, sp, gas);
            if (gas < 0) {
              return f.failed();
            }
          }
          case TLOAD -> StorageInstructions.loadTransient(f, s, sp - 4);
          case TSTORE -> {
            sp -= 8;
            if (!StorageInstructions.storeTransient(x, f, s, sp)) {
              return f.failed();
            }
          }

          case GAS -> {
            Stack.put(s, sp, gas);
            sp += 4;
          }
          case CALLER -> {
            Stack.put(s, sp, f.caller);
            sp += 4;
          }
          case CALLVALUE -> {
            Stack.put(s, sp, f.value);
            sp += 4;
          }
          case CALLDATASIZE -> {
            Stack.put(s, sp, f.inputLength);
            sp += 4;
          }
          case CALLDATALOAD -> Environment.callDataLoad(f, s, sp - 4);
          case RETURNDATASIZE -> {
            Stack.put(s, sp, f.returnLength);
            sp += 4;
          }
          case ADDRESS,
              ORIGIN,
              CODESIZE,
              GASPRICE,
              COINBASE,
              TIMESTAMP,
              NUMBER,
              PREVRANDAO,
              GASLIMIT,
              CHAINID,
              SELFBALANCE,
              BASEFEE,
              BLOBBASEFEE,
              MSIZE -> {
            Environment.push(x, f, s, sp, entry & 0xFF);
            sp += 4;
          }
          case BLOCKHASH -> Environment.blockHash(x, s, sp - 4);
          case BLOBHASH -> Environment.blobHash(x, s, sp - 4);

          case BALANCE, EXTCODESIZE, EXTCODEHASH -> {
            gas = Environment.account(x, s, sp - 4, gas, entry & 0xFF);
            if (gas < 0) {
              return f.failed();
            }
          }
          case KECCAK256 -> {
            sp -= 4;
            gas = MemoryInstructions.keccak(f, s, sp, gas);
            if (gas < 0) {
              return f.failed();
            }
          }
          case MSTORE8, MCOPY, CALLDATACOPY, CODECOPY, RETURNDATACOPY, EXTCODECOPY -> {
            gas = MemoryInstructions.write(x, f, s, sp, gas, entry & 0xFF);
            sp -= 4 * MemoryInstructions.operands(entry & 0xFF);
            if (gas < 0) {
              return f.failed();
            }
          }
          case LOG0, LOG0 + 1, LOG0 + 2, LOG0 + 3, LOG4 -> {
            var topics = (entry & 0xFF) - LOG0;
            gas = MemoryInstructions.log(x, f, s, sp, gas, topics);
            sp -= 4 * (topics + 2);
            if (gas < 0) {
              return f.failed();
            }
          }

          case CALL -> {
            sp -= 24;
            gas = Calls.call(x, f, s, sp, gas, CallKind.CALL);
            s = x.machine().stack();
            if (gas < 0) {
              return f.failed();
            }
          }
          case STATICCALL -> {
            sp -= 20;
            gas = Calls.call(x, f, s, sp, gas, CallKind.STATICCALL);
            s = x.machine().stack();
            if (gas < 0) {
              return f.failed();
            }
          }
          case DELEGATECALL -> {
            sp -= 20;
            gas = Calls.call(x, f, s, sp, gas, CallKind.DELEGATECALL);
            s = x.machine().stack();
            if (gas < 0) {
              return f.failed();
            }
          }
          case CALLCODE -> {
            sp -= 24;
            gas = Calls.call(x, f, s, sp, gas, CallKind.CALLCODE);
            s = x.machine().stack();
            if (gas < 0) {
              return f.failed();
            }
          }
          case CREATE -> {
            sp -= 8;
            gas = Creations.create(x, f, s, sp, gas, CallKind.CREATE);
            s = x.machine().stack();
            if (gas < 0) {
              return f.failed();
            }
          }
          case CREATE2 -> {
            sp -= 12;
            gas = Creations.create(x, f, s, sp, gas, CallKind.CREATE2);
            s = x.machine().stack();
            if (gas < 0) {
              return f.failed();
            }
          }

          case STOP -> {
            f.gas = gas;
            return Frame.RETURNED;
          }
          case RETURN, REVERT -> {
            gas = MemoryInstructions.output(f, s, sp, gas);
            if (gas < 0) {
              return f.failed();
            }
            f.gas = gas;
            return (entry & 0xFF) == RETURN ? Frame.RETURNED : Frame.REVERTED;
          }
          case SELFDESTRUCT -> {
            gas = Creations.selfDestruct(x, f, s, sp - 4, gas);
            if (gas < 0) {
              return f.failed();
            }
            f.gas = gas;
            return Frame.RETURNED;
          }
          default -> {
            f.haltDetail = Blocks.invalidOpcode(entry >>> 8);
            return f.failed(HaltReason.INVALID_OPCODE);
          }
        }
      }
    }
  }
}
