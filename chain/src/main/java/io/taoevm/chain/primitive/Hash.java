package io.taoevm.chain.primitive;

/**
 * A 32-byte digest: keccak-256 for everything of Ethereum, BLAKE2b-256 where the chain core says
 * so.
 *
 * @param a bytes 0 to 7, big-endian
 * @param b bytes 8 to 15
 * @param c bytes 16 to 23
 * @param d bytes 24 to 31
 */
public record Hash(long a, long b, long c, long d) implements Comparable<Hash> {
  public static final Hash ZERO = new Hash(0, 0, 0, 0);
  public static final int LENGTH = 32;

  /**
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public static Hash of(byte[] bytes) {
    return of(Bytes.requireLength(bytes, LENGTH, "a hash"), 0);
  }

  /** The 32 bytes that begin at {@code offset}. */
  public static Hash of(byte[] bytes, int offset) {
    return new Hash(
        Bytes.getLong(bytes, offset),
        Bytes.getLong(bytes, offset + 8),
        Bytes.getLong(bytes, offset + 16),
        Bytes.getLong(bytes, offset + 24));
  }

  public static Hash fromHex(String hex) {
    return of(Bytes.fromHex(hex));
  }

  public byte[] bytes() {
    var bytes = new byte[LENGTH];
    write(bytes, 0);
    return bytes;
  }

  public void write(byte[] to, int offset) {
    Bytes.putLong(to, offset, a);
    Bytes.putLong(to, offset + 8, b);
    Bytes.putLong(to, offset + 16, c);
    Bytes.putLong(to, offset + 24, d);
  }

  public boolean isZero() {
    return (a | b | c | d) == 0;
  }

  /** Order of the unsigned bytes. */
  @Override
  public int compareTo(Hash other) {
    if (a != other.a) {
      return Long.compareUnsigned(a, other.a);
    }
    if (b != other.b) {
      return Long.compareUnsigned(b, other.b);
    }
    if (c != other.c) {
      return Long.compareUnsigned(c, other.c);
    }
    return Long.compareUnsigned(d, other.d);
  }

  /** 0x and 64 lower-case digits. */
  @Override
  public String toString() {
    return Bytes.toHex(bytes());
  }
}
