package io.taoevm.chain.state;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.function.Function;

/** Value encodings that many tables share; integers little-endian as SCALE has them. */
public final class ValueCodecs {
  /** u64 in a long that is read unsigned. */
  public static final ValueCodec<Long> U64 =
      of(
          value -> {
            var bytes = new byte[8];
            Bytes.putLong(bytes, 0, Long.reverseBytes(value));
            return bytes;
          },
          bytes -> Long.reverseBytes(Bytes.getLong(bytes, 0)));

  public static final ValueCodec<Integer> U16 = of(KeyCodecs.U16::encode, KeyCodecs.U16::decode);
  public static final ValueCodec<Integer> U32 = of(KeyCodecs.U32::encode, KeyCodecs.U32::decode);

  public static final ValueCodec<Boolean> BOOL =
      of(value -> new byte[] {(byte) (value ? 1 : 0)}, bytes -> bytes[0] != 0);

  public static final ValueCodec<AccountId> ACCOUNT = of(AccountId::bytes, AccountId::of);
  public static final ValueCodec<Address> ADDRESS = of(Address::bytes, Address::of);
  public static final ValueCodec<Hash> HASH = of(Hash::bytes, Hash::of);

  /** A 256-bit number, 32 bytes big-endian. */
  public static final ValueCodec<Word> WORD = of(Word::bytes, Word::of);

  /** Bytes as they are. */
  public static final ValueCodec<byte[]> BYTES = of(value -> value, bytes -> bytes);

  private ValueCodecs() {}

  public static <V> ValueCodec<V> of(Function<V, byte[]> encode, Function<byte[], V> decode) {
    return new ValueCodec<>() {
      @Override
      public byte[] encode(V value) {
        return encode.apply(value);
      }

      @Override
      public V decode(byte[] bytes) {
        return decode.apply(bytes);
      }
    };
  }
}
