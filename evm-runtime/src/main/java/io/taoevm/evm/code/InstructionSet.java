package io.taoevm.evm.code;

import io.taoevm.evm.Eip;
import io.taoevm.evm.gas.Gas;
import java.util.Set;

/**
 * The instructions that hold under a set of rules: for each its gas as far as it is the same every
 * time, and what it takes from the stack and puts there. What an instruction costs beyond that
 * depends on its operands and is charged where it runs.
 */
public final class InstructionSet {
  private final boolean[] defined = new boolean[256];
  private final int[] gas = new int[256];
  private final byte[] pops = new byte[256];
  private final byte[] pushes = new byte[256];
  private final boolean delegates;

  public InstructionSet(Set<Eip> eips) {
    delegates = eips.contains(Eip.SET_CODE);
    defineSimple(eips);
    for (var n = 1; n <= 32; n++) {
      define(Opcodes.PUSH1 + n - 1, 3, 0, 1);
    }
    for (var n = 1; n <= 16; n++) {
      define(Opcodes.DUP1 + n - 1, 3, n, n + 1);
      define(Opcodes.SWAP1 + n - 1, 3, n + 1, n + 1);
    }
    for (var n = 0; n <= 4; n++) {
      define(Opcodes.LOG0 + n, Gas.LOG + n * Gas.LOG_TOPIC, n + 2, 0);
    }
  }

  private void defineSimple(Set<Eip> eips) {
    define(Opcodes.STOP, 0, 0, 0);
    define(Opcodes.ADD, 3, 2, 1);
    define(Opcodes.MUL, 5, 2, 1);
    define(Opcodes.SUB, 3, 2, 1);
    define(Opcodes.DIV, 5, 2, 1);
    define(Opcodes.SDIV, 5, 2, 1);
    define(Opcodes.MOD, 5, 2, 1);
    define(Opcodes.SMOD, 5, 2, 1);
    define(Opcodes.ADDMOD, 8, 3, 1);
    define(Opcodes.MULMOD, 8, 3, 1);
    define(Opcodes.EXP, 10, 2, 1);
    define(Opcodes.SIGNEXTEND, 5, 2, 1);
    define(Opcodes.LT, 3, 2, 1);
    define(Opcodes.GT, 3, 2, 1);
    define(Opcodes.SLT, 3, 2, 1);
    define(Opcodes.SGT, 3, 2, 1);
    define(Opcodes.EQ, 3, 2, 1);
    define(Opcodes.ISZERO, 3, 1, 1);
    define(Opcodes.AND, 3, 2, 1);
    define(Opcodes.OR, 3, 2, 1);
    define(Opcodes.XOR, 3, 2, 1);
    define(Opcodes.NOT, 3, 1, 1);
    define(Opcodes.BYTE, 3, 2, 1);
    define(Opcodes.SHL, 3, 2, 1);
    define(Opcodes.SHR, 3, 2, 1);
    define(Opcodes.SAR, 3, 2, 1);
    if (eips.contains(Eip.COUNT_LEADING_ZEROS)) {
      define(Opcodes.CLZ, 5, 1, 1);
    }
    define(Opcodes.KECCAK256, Gas.KECCAK, 2, 1);
    define(Opcodes.ADDRESS, 2, 0, 1);
    define(Opcodes.BALANCE, 0, 1, 1);
    define(Opcodes.ORIGIN, 2, 0, 1);
    define(Opcodes.CALLER, 2, 0, 1);
    define(Opcodes.CALLVALUE, 2, 0, 1);
    define(Opcodes.CALLDATALOAD, 3, 1, 1);
    define(Opcodes.CALLDATASIZE, 2, 0, 1);
    define(Opcodes.CALLDATACOPY, 3, 3, 0);
    define(Opcodes.CODESIZE, 2, 0, 1);
    define(Opcodes.CODECOPY, 3, 3, 0);
    define(Opcodes.GASPRICE, 2, 0, 1);
    define(Opcodes.EXTCODESIZE, 0, 1, 1);
    define(Opcodes.EXTCODECOPY, 0, 4, 0);
    define(Opcodes.RETURNDATASIZE, 2, 0, 1);
    define(Opcodes.RETURNDATACOPY, 3, 3, 0);
    define(Opcodes.EXTCODEHASH, 0, 1, 1);
    define(Opcodes.BLOCKHASH, 20, 1, 1);
    define(Opcodes.COINBASE, 2, 0, 1);
    define(Opcodes.TIMESTAMP, 2, 0, 1);
    define(Opcodes.NUMBER, 2, 0, 1);
    define(Opcodes.PREVRANDAO, 2, 0, 1);
    define(Opcodes.GASLIMIT, 2, 0, 1);
    define(Opcodes.CHAINID, 2, 0, 1);
    define(Opcodes.SELFBALANCE, 5, 0, 1);
    define(Opcodes.BASEFEE, 2, 0, 1);
    if (eips.contains(Eip.BLOBS)) {
      define(Opcodes.BLOBHASH, 3, 1, 1);
    }
    if (eips.contains(Eip.BLOB_BASE_FEE)) {
      define(Opcodes.BLOBBASEFEE, 2, 0, 1);
    }
    define(Opcodes.POP, 2, 1, 0);
    define(Opcodes.MLOAD, 3, 1, 1);
    define(Opcodes.MSTORE, 3, 2, 0);
    define(Opcodes.MSTORE8, 3, 2, 0);
    define(Opcodes.SLOAD, 0, 1, 1);
    define(Opcodes.SSTORE, 0, 2, 0);
    define(Opcodes.JUMP, 8, 1, 0);
    define(Opcodes.JUMPI, 10, 2, 0);
    define(Opcodes.PC, 2, 0, 1);
    define(Opcodes.MSIZE, 2, 0, 1);
    define(Opcodes.GAS, 2, 0, 1);
    define(Opcodes.JUMPDEST, 1, 0, 0);
    if (eips.contains(Eip.TRANSIENT_STORAGE)) {
      define(Opcodes.TLOAD, Gas.WARM, 1, 1);
    }
    if (eips.contains(Eip.TRANSIENT_STORAGE)) {
      define(Opcodes.TSTORE, Gas.WARM, 2, 0);
    }
    if (eips.contains(Eip.MEMORY_COPY)) {
      define(Opcodes.MCOPY, 3, 3, 0);
    }
    define(Opcodes.PUSH0, 2, 0, 1);
    define(Opcodes.CREATE, Gas.CREATE, 3, 1);
    define(Opcodes.CALL, 0, 7, 1);
    define(Opcodes.CALLCODE, 0, 7, 1);
    define(Opcodes.RETURN, 0, 2, 0);
    define(Opcodes.DELEGATECALL, 0, 6, 1);
    define(Opcodes.CREATE2, Gas.CREATE, 4, 1);
    define(Opcodes.STATICCALL, 0, 6, 1);
    define(Opcodes.REVERT, 0, 2, 0);
    define(Opcodes.SELFDESTRUCT, Gas.SELF_DESTRUCT, 1, 0);
  }

  private void define(int opcode, long gas, int pops, int pushes) {
    defined[opcode] = true;
    this.gas[opcode] = Math.toIntExact(gas);
    this.pops[opcode] = (byte) pops;
    this.pushes[opcode] = (byte) pushes;
  }

  public boolean defines(int opcode) {
    return defined[opcode];
  }

  /** The gas that every execution of the instruction costs. */
  public int gas(int opcode) {
    return gas[opcode];
  }

  public int pops(int opcode) {
    return pops[opcode];
  }

  public int pushes(int opcode) {
    return pushes[opcode];
  }

  /** Whether code can be a delegation to another account (EIP-7702). */
  boolean delegates() {
    return delegates;
  }
}
