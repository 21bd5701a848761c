package io.taoevm.evm.standard;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.primitive.Bytes;
import org.jspecify.annotations.Nullable;

/** 0x09: the compression function of BLAKE2b with any number of rounds (EIP-152, RFC 7693). */
final class Blake2F implements PureContract {
  private static final int INPUT = 213;
  private static final int STATE_AT = 4;
  private static final int MESSAGE_AT = 68;
  private static final int OFFSET_AT = 196;
  private static final int FINAL_AT = 212;

  @Override
  public long gas(byte[] input) {
    return input.length == INPUT ? Integer.toUnsignedLong(Bytes.getInt(input, 0)) : 0;
  }

  @Override
  public byte @Nullable [] output(byte[] input) {
    if (input.length != INPUT || (input[FINAL_AT] & ~1) != 0) {
      return null;
    }
    var h = new long[8];
    var m = new long[16];
    for (var i = 0; i < 8; i++) {
      h[i] = littleEndian(input, STATE_AT + 8 * i);
    }
    for (var i = 0; i < 16; i++) {
      m[i] = littleEndian(input, MESSAGE_AT + 8 * i);
    }
    Blake2b.compress(
        h,
        m,
        littleEndian(input, OFFSET_AT),
        littleEndian(input, OFFSET_AT + 8),
        input[FINAL_AT] == 1,
        Integer.toUnsignedLong(Bytes.getInt(input, 0)));
    var output = new byte[64];
    for (var i = 0; i < 8; i++) {
      Bytes.putLong(output, 8 * i, Long.reverseBytes(h[i]));
    }
    return output;
  }

  private static long littleEndian(byte[] input, int at) {
    return Long.reverseBytes(Bytes.getLong(input, at));
  }
}
