package io.taoevm.evm;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.code.Opcodes;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/**
 * Code from text: names of instructions, and numbers (decimal, or hex after 0x) that become the
 * shortest PUSH. {@code BYTES:hex} stands for bytes as they are.
 */
public final class Assembler {
  private Assembler() {}

  public static byte[] code(String text) {
    var code = new ByteArrayOutputStream();
    for (var token : text.trim().split("\\s+")) {
      if (token.startsWith("BYTES:")) {
        code.writeBytes(Bytes.fromHex(token.substring(6)));
      } else if (Character.isDigit(token.charAt(0))) {
        push(code, number(token));
      } else {
        code.write(opcode(token));
      }
    }
    return code.toByteArray();
  }

  private static BigInteger number(String token) {
    return token.startsWith("0x") ? new BigInteger(token.substring(2), 16) : new BigInteger(token);
  }

  private static void push(ByteArrayOutputStream code, BigInteger number) {
    var length = Math.max(1, (number.bitLength() + 7) / 8);
    code.write(Opcodes.PUSH0 + length);
    code.writeBytes(Bytes.leftPad(number.toByteArray(), length));
  }

  private static int opcode(String name) {
    for (var family : new String[] {"PUSH", "DUP", "SWAP", "LOG"}) {
      if (name.startsWith(family) && name.length() > family.length()) {
        var n = Integer.parseInt(name.substring(family.length()));
        return switch (family) {
          case "PUSH" -> Opcodes.PUSH0 + n;
          case "DUP" -> Opcodes.DUP1 + n - 1;
          case "SWAP" -> Opcodes.SWAP1 + n - 1;
          default -> Opcodes.LOG0 + n;
        };
      }
    }
    try {
      return Opcodes.class.getField(name).getInt(null);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalArgumentException("no instruction " + name, unknown);
    }
  }
}
