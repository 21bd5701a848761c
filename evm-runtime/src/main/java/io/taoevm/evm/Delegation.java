package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import org.jspecify.annotations.Nullable;

/** The code of an account that runs another's: 0xef0100 and the address (EIP-7702). */
public final class Delegation {
  /** Length of a designator. */
  public static final int LENGTH = 23;

  private static final byte[] PREFIX = {(byte) 0xef, 0x01, 0x00};

  private Delegation() {}

  public static byte[] designator(Address to) {
    return Bytes.concat(PREFIX, to.bytes());
  }

  /** Where the code delegates to; null if it is no designator. */
  public static @Nullable Address target(byte[] code) {
    var designates =
        code.length == LENGTH
            && code[0] == PREFIX[0]
            && code[1] == PREFIX[1]
            && code[2] == PREFIX[2];
    return designates ? Address.of(code, PREFIX.length) : null;
  }
}
