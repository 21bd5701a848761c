package io.taoevm.evm.code;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of the instructions as tools know them. */
public final class OpcodeNames {
  private static final @Nullable String[] NAMES = new String[256];

  static {
    from(Opcodes.STOP, "STOP ADD MUL SUB DIV SDIV MOD SMOD ADDMOD MULMOD EXP SIGNEXTEND");
    from(Opcodes.LT, "LT GT SLT SGT EQ ISZERO AND OR XOR NOT BYTE SHL SHR SAR CLZ");
    from(Opcodes.KECCAK256, "KECCAK256");
    from(
        Opcodes.ADDRESS,
        "ADDRESS BALANCE ORIGIN CALLER CALLVALUE CALLDATALOAD CALLDATASIZE CALLDATACOPY CODESIZE"
            + " CODECOPY GASPRICE EXTCODESIZE EXTCODECOPY RETURNDATASIZE RETURNDATACOPY"
            + " EXTCODEHASH");
    from(
        Opcodes.BLOCKHASH,
        "BLOCKHASH COINBASE TIMESTAMP NUMBER PREVRANDAO GASLIMIT CHAINID SELFBALANCE BASEFEE"
            + " BLOBHASH BLOBBASEFEE");
    from(
        Opcodes.POP,
        "POP MLOAD MSTORE MSTORE8 SLOAD SSTORE JUMP JUMPI PC MSIZE GAS JUMPDEST TLOAD TSTORE"
            + " MCOPY PUSH0");
    family(Opcodes.PUSH1, "PUSH", 1, 32);
    family(Opcodes.DUP1, "DUP", 1, 16);
    family(Opcodes.SWAP1, "SWAP", 1, 16);
    family(Opcodes.LOG0, "LOG", 0, 5);
    from(Opcodes.CREATE, "CREATE CALL CALLCODE RETURN DELEGATECALL CREATE2");
    from(Opcodes.STATICCALL, "STATICCALL");
    from(Opcodes.REVERT, "REVERT INVALID SELFDESTRUCT");
  }

  private OpcodeNames() {}

  private static void from(int first, String names) {
    var opcode = first;
    for (var name : names.split(" ")) {
      NAMES[opcode++] = name;
    }
  }

  private static void family(int first, String name, int firstNumber, int count) {
    for (var i = 0; i < count; i++) {
      NAMES[first + i] = name + (firstNumber + i);
    }
  }

  /** The name of the instruction, 0 to 255; geth's words for one that is none. */
  public static String of(int opcode) {
    var name = NAMES[opcode];
    return name == null ? String.format(Locale.ROOT, "opcode 0x%x not defined", opcode) : name;
  }
}
