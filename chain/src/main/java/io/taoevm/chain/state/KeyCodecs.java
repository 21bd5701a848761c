package io.taoevm.chain.state;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The key encodings of the reference's identity-hashed maps: integers little-endian, accounts as
 * their bytes, composite keys one part after the other. Their byte order is the order in which the
 * reference iterates.
 */
public final class KeyCodecs {
  /** The key of a table with a single row. */
  public enum Only {
    ROW
  }

  /** A table with a single row has the empty key. */
  public static final KeyCodec<Only> ONLY = fixed(0, key -> new byte[0], bytes -> Only.ROW);

  /** A netuid or uid: u16, little-endian; so 256 comes before 1, as in the reference. */
  public static final KeyCodec<Integer> U16 =
      fixed(
          2,
          key -> new byte[] {(byte) key.intValue(), (byte) (key >>> 8)},
          bytes -> (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8);

  /** u32, little-endian. */
  public static final KeyCodec<Integer> U32 =
      fixed(
          4,
          key ->
              new byte[] {
                (byte) key.intValue(), (byte) (key >>> 8), (byte) (key >>> 16), (byte) (key >>> 24)
              },
          bytes ->
              (bytes[0] & 0xFF)
                  | (bytes[1] & 0xFF) << 8
                  | (bytes[2] & 0xFF) << 16
                  | (bytes[3] & 0xFF) << 24);

  public static final KeyCodec<AccountId> ACCOUNT =
      fixed(AccountId.LENGTH, AccountId::bytes, AccountId::of);

  public static final KeyCodec<Address> ADDRESS =
      fixed(Address.LENGTH, Address::bytes, Address::of);

  private KeyCodecs() {}

  /**
   * A codec for keys of one known length, as parts of {@link #pair} and {@link #triple} must be.
   */
  public interface Fixed<K> extends KeyCodec<K> {
    int length();
  }

  public static <K> Fixed<K> fixed(
      int length, Function<K, byte[]> encode, Function<byte[], K> decode) {
    return new Fixed<>() {
      @Override
      public int length() {
        return length;
      }

      @Override
      public byte[] encode(K key) {
        return encode.apply(key);
      }

      @Override
      public K decode(byte[] bytes) {
        if (bytes.length != length) {
          throw new IllegalArgumentException(
              "a key of " + length + " bytes was expected, not " + bytes.length);
        }
        return decode.apply(bytes);
      }
    };
  }

  /** {@code first} ‖ {@code second} as the record that {@code join} makes of them. */
  public static <A, B, K> KeyCodec<K> pair(
      KeyCodec<A> first,
      KeyCodec<B> second,
      Function<K, A> getFirst,
      Function<K, B> getSecond,
      BiFunction<A, B, K> join) {
    var a = (Fixed<A>) first;
    var b = (Fixed<B>) second;
    return fixed(
        a.length() + b.length(),
        key -> concat(a.encode(getFirst.apply(key)), b.encode(getSecond.apply(key))),
        bytes -> join.apply(a.decode(part(bytes, 0, a)), b.decode(part(bytes, a.length(), b))));
  }

  /** Makes a key of three parts. */
  @FunctionalInterface
  public interface TriFunction<A, B, C, K> {
    K apply(A first, B second, C third);
  }

  /**
   * {@code first} ‖ {@code second} ‖ {@code third} as the record that {@code join} makes of them.
   */
  public static <A, B, C, K> KeyCodec<K> triple(
      KeyCodec<A> first,
      KeyCodec<B> second,
      KeyCodec<C> third,
      Function<K, A> getFirst,
      Function<K, B> getSecond,
      Function<K, C> getThird,
      TriFunction<A, B, C, K> join) {
    var a = (Fixed<A>) first;
    var b = (Fixed<B>) second;
    var c = (Fixed<C>) third;
    return fixed(
        a.length() + b.length() + c.length(),
        key ->
            concat(
                a.encode(getFirst.apply(key)),
                b.encode(getSecond.apply(key)),
                c.encode(getThird.apply(key))),
        bytes ->
            join.apply(
                a.decode(part(bytes, 0, a)),
                b.decode(part(bytes, a.length(), b)),
                c.decode(part(bytes, a.length() + b.length(), c))));
  }

  private static byte[] part(byte[] bytes, int from, Fixed<?> codec) {
    return Arrays.copyOfRange(bytes, from, from + codec.length());
  }

  private static byte[] concat(byte[]... parts) {
    return Bytes.concat(parts);
  }
}
