package io.taoevm.rpc.load;

import io.taoevm.chain.primitive.Bytes;
import java.io.ByteArrayOutputStream;

/**
 * Code that executes every instruction of the EVM that does not end it, some hundred times over,
 * with short and with long operands. A JIT compiler that has seen it leaves out none of them, and
 * need not compile the interpreter again when a contract uses one.
 */
final class InstructionTour {
  private static final int ROUNDS = 200;
  private static final int PUSH0 = 0x5f;
  private static final int PUSH32 = 0x7f;
  private static final int POP = 0x50;
  private static final byte[] LONG_OPERAND =
      Bytes.fromHex("0x8f3a61c04b7d92e5a6f01b3c5d7e9f10243648597a8b9cadbecfd0e1f2031425");

  /** Opcode, operands, results; two digits, and one each. */
  private static final String ARITHMETIC =
      "0121 0221 0321 0421 0521 0621 0721 0831 0931 0a21 0b21 "
          + "1021 1121 1221 1321 1421 1511 1621 1721 1821 1911 1a21 1b21 1c21 1d21";

  private static final String ENVIRONMENT =
      "2021 3001 3111 3201 3301 3401 3511 3601 3730 3801 3930 3a01 3b11 3c40 3d01 3e30 3f11 "
          + "4011 4101 4201 4301 4401 4501 4601 4701 4801 "
          + "5111 5220 5320 5411 5520 5801 5901 5a01 5c11 5d20 5e30 "
          + "a020 a130 a240 a350 a460 f171 f271 f461 fa61";

  /** With a value that the code does not have: an address that is taken would cost all gas. */
  private static final String CREATIONS = "f031 f541";

  private final ByteArrayOutputStream code = new ByteArrayOutputStream();

  private InstructionTour() {}

  /** The code, to be executed as that of a contract's creation. */
  static byte[] code() {
    var tour = new InstructionTour();
    tour.write();
    return tour.code.toByteArray();
  }

  private void write() {
    op(0x61, ROUNDS >> 8, ROUNDS & 0xff);
    var begin = code.size();
    op(0x5b);
    instructions(ARITHMETIC, new byte[] {PUSH0 + 1, 0x07});
    instructions(ARITHMETIC, Bytes.concat(new byte[] {PUSH32}, LONG_OPERAND));
    instructions(ENVIRONMENT, new byte[] {PUSH0});
    instructions(CREATIONS, new byte[] {PUSH0 + 1, 0x07});
    pushes();
    // One round less to go.
    op(0x60, 1, 0x90, 0x03, 0x80, 0x61, begin >> 8, begin & 0xff, 0x57, 0x00);
  }

  private void instructions(String table, byte[] push) {
    for (var row : table.split(" ")) {
      var operands = Character.digit(row.charAt(2), 16);
      for (var i = 0; i < operands; i++) {
        code.writeBytes(push);
      }
      op(Integer.parseInt(row.substring(0, 2), 16));
      if (row.charAt(3) == '1') {
        op(POP);
      }
    }
  }

  /** All pushes, and under the last sixteen of their words all duplications and exchanges. */
  private void pushes() {
    for (var length = 1; length <= 32; length++) {
      op(PUSH0 + length);
      code.write(LONG_OPERAND, 0, length);
    }
    for (var i = 0; i < 16; i++) {
      op(0x80 + i, POP, 0x90 + i);
    }
    for (var i = 0; i < 32; i++) {
      op(POP);
    }
  }

  private void op(int... bytes) {
    for (var each : bytes) {
      code.write(each);
    }
  }
}
