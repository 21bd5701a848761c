package io.taoevm.chain.subnet;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Value encodings of the tables of subnets and neurons: little-endian, vectors without length. */
final class SubnetCodecs {
  /** One byte for each flag. */
  static final ValueCodec<boolean[]> FLAGS =
      ValueCodecs.of(SubnetCodecs::encodeFlags, SubnetCodecs::decodeFlags);

  /** Two bytes for each number. */
  static final ValueCodec<int[]> U16S =
      ValueCodecs.of(SubnetCodecs::encodeU16s, SubnetCodecs::decodeU16s);

  /** Four bytes for each number. */
  static final ValueCodec<int[]> U32S =
      ValueCodecs.of(SubnetCodecs::encodeU32s, SubnetCodecs::decodeU32s);

  /** Eight bytes for each number. */
  static final ValueCodec<long[]> U64S =
      ValueCodecs.of(SubnetCodecs::encodeU64s, SubnetCodecs::decodeU64s);

  static final ValueCodec<UInt128> U128 = scale(SubnetCodecs::writeU128, SubnetCodecs::readU128);

  private SubnetCodecs() {}

  /** A value that is written and read as SCALE. */
  static <V> ValueCodec<V> scale(BiConsumer<ScaleWriter, V> write, Function<ScaleReader, V> read) {
    return ValueCodecs.of(
        value -> {
          var out = new ScaleWriter();
          write.accept(out, value);
          return out.toBytes();
        },
        bytes -> read.apply(new ScaleReader(bytes)));
  }

  static void writeU128(ScaleWriter out, UInt128 value) {
    out.u64(value.lo()).u64(value.hi());
  }

  static UInt128 readU128(ScaleReader in) {
    var low = in.u64();
    return new UInt128(in.u64(), low);
  }

  private static byte[] encodeFlags(boolean[] flags) {
    var bytes = new byte[flags.length];
    for (var i = 0; i < flags.length; i++) {
      bytes[i] = (byte) (flags[i] ? 1 : 0);
    }
    return bytes;
  }

  private static boolean[] decodeFlags(byte[] bytes) {
    var flags = new boolean[bytes.length];
    for (var i = 0; i < flags.length; i++) {
      flags[i] = bytes[i] != 0;
    }
    return flags;
  }

  private static byte[] encodeU16s(int[] values) {
    var bytes = new byte[2 * values.length];
    for (var i = 0; i < values.length; i++) {
      bytes[2 * i] = (byte) values[i];
      bytes[2 * i + 1] = (byte) (values[i] >>> 8);
    }
    return bytes;
  }

  private static int[] decodeU16s(byte[] bytes) {
    var values = new int[bytes.length / 2];
    for (var i = 0; i < values.length; i++) {
      values[i] = (bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] & 0xFF) << 8;
    }
    return values;
  }

  private static byte[] encodeU32s(int[] values) {
    var bytes = new byte[4 * values.length];
    for (var i = 0; i < values.length; i++) {
      Bytes.putInt(bytes, 4 * i, Integer.reverseBytes(values[i]));
    }
    return bytes;
  }

  private static int[] decodeU32s(byte[] bytes) {
    var values = new int[bytes.length / 4];
    for (var i = 0; i < values.length; i++) {
      values[i] = Integer.reverseBytes(Bytes.getInt(bytes, 4 * i));
    }
    return values;
  }

  private static byte[] encodeU64s(long[] values) {
    var bytes = new byte[8 * values.length];
    for (var i = 0; i < values.length; i++) {
      Bytes.putLong(bytes, 8 * i, Long.reverseBytes(values[i]));
    }
    return bytes;
  }

  private static long[] decodeU64s(byte[] bytes) {
    var values = new long[bytes.length / 8];
    for (var i = 0; i < values.length; i++) {
      values[i] = Long.reverseBytes(Bytes.getLong(bytes, 8 * i));
    }
    return values;
  }

  static byte[] littleEndian(long value) {
    var bytes = new byte[8];
    Bytes.putLong(bytes, 0, Long.reverseBytes(value));
    return bytes;
  }

  static long fromLittleEndian(byte[] bytes) {
    return Long.reverseBytes(Bytes.getLong(bytes, 0));
  }
}
