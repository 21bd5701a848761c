package io.taoevm.rpc.anvil;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.code.OpcodeNames;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Code from text: names of instructions, and numbers in hex after 0x or in decimal digits. */
final class Assembly {
  private static final int PUSH0 = 0x5f;
  private static final Map<String, Integer> OPCODES = new HashMap<>();

  static {
    for (var opcode = 0; opcode < 256; opcode++) {
      OPCODES.put(OpcodeNames.of(opcode), opcode);
    }
  }

  private Assembly() {}

  static byte[] code(String text) {
    var code = new ByteArrayOutputStream();
    for (var token : text.trim().split("\\s+")) {
      if (token.startsWith("bytes:")) {
        code.writeBytes(Bytes.fromHex(token.substring(6)));
      } else if (Character.isDigit(token.charAt(0))) {
        var number =
            token.startsWith("0x") ? new BigInteger(token.substring(2), 16) : new BigInteger(token);
        var length = token.length() == 42 ? Address.LENGTH : (number.bitLength() + 7) / 8;
        code.write(PUSH0 + length);
        code.writeBytes(Bytes.leftPad(number.toByteArray(), length));
      } else {
        code.write(OPCODES.get(token));
      }
    }
    return code.toByteArray();
  }

  /** Init code that makes a contract of this code. */
  static byte[] deploying(byte[] code) {
    return Bytes.concat(Bytes.fromHex("0x61%04x80600a5f395ff3".formatted(code.length)), code);
  }
}
