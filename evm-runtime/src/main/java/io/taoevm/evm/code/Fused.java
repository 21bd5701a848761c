package io.taoevm.evm.code;

/**
 * Instructions of the prepared stream that stand for a pair or a group of the EVM's, or for
 * something that the EVM does between them. Their numbers are those that no EVM instruction has.
 * "Operand" is the number in the upper 24 bits of the stream's entry.
 */
public final class Fused {
  /** A jump to where no JUMPDEST is. Entry 0 of every stream. */
  public static final int BAD_JUMP = 0xa5;

  /** A basic block begins; operand: its number. */
  public static final int BLOCK = 0xa6;

  /** Pushes the operand. */
  public static final int PUSH_SHORT = 0xa7;

  /** Pushes the constant at the operand, one limb. */
  public static final int PUSH_LONG = 0xa8;

  /** Pushes the constant at the operand, four limbs. */
  public static final int PUSH_WORD = 0xa9;

  /** PUSH, JUMP; operand: the entry jumped to. */
  public static final int JUMP_TO = 0xaa;

  /** PUSH, JUMPI; operand: the entry jumped to. */
  public static final int JUMP_IF = 0xab;

  /** ISZERO, PUSH, JUMPI; operand: the entry jumped to. */
  public static final int JUMP_IF_ZERO = 0xac;

  /** PUSH, ADD; operand: the number added. */
  public static final int ADD_SHORT = 0xad;

  /** PUSH, MLOAD; operand: the offset. */
  public static final int LOAD_AT = 0xae;

  /** PUSH, MSTORE; operand: the offset. */
  public static final int STORE_AT = 0xaf;

  /** SWAP1, POP. */
  public static final int NIP = 0xb0;

  /** PUSH, AND; operand: index of the constant, four limbs. */
  public static final int AND_WORD = 0xb1;

  /** PUSH, SHL; operand: 0 to 255. */
  public static final int SHIFT_LEFT_BY = 0xb2;

  /** PUSH, SHR; operand: 0 to 255. */
  public static final int SHIFT_RIGHT_BY = 0xb3;

  /** EQ, PUSH, JUMPI; operand: the entry jumped to. */
  public static final int JUMP_IF_EQUAL = 0xb4;

  /** POP, POP. */
  public static final int POP_TWO = 0xb5;

  /** PUSH, SLOAD; operand: the slot. */
  public static final int STORAGE_AT = 0xb6;

  /** PUSH, SUB with the constant on top: the operand less what is on the stack. */
  public static final int SUBTRACT_FROM = 0xb7;

  /** Two DUPs; operand: the first's number, and the second's times 256. */
  public static final int DUP_TWO = 0xb8;

  /** Two SWAPs; operand: the first's number, and the second's times 256. */
  public static final int SWAP_TWO = 0xb9;

  /** SWAP1, SUB: what is below the top less the top. */
  public static final int SUBTRACT_TOP = 0xba;

  /** SWAP1, DIV: what is below the top divided by the top. */
  public static final int DIVIDE_BY_TOP = 0xbb;

  /** An operand is below this. */
  static final int OPERAND_LIMIT = 1 << 24;

  private Fused() {}
}
