package io.taoevm.chain.primitive;

/**
 * A 32-byte account of the chain core: a public key, the mapped account of an EVM address, or a
 * pallet's account.
 *
 * @param a bytes 0 to 7, big-endian
 * @param b bytes 8 to 15
 * @param c bytes 16 to 23
 * @param d bytes 24 to 31
 */
public record AccountId(long a, long b, long c, long d) implements Comparable<AccountId> {
  public static final AccountId ZERO = new AccountId(0, 0, 0, 0);
  public static final int LENGTH = 32;

  /**
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public static AccountId of(byte[] bytes) {
    return of(Bytes.requireLength(bytes, LENGTH, "an account"), 0);
  }

  /** The 32 bytes that begin at {@code offset}. */
  public static AccountId of(byte[] bytes, int offset) {
    return new AccountId(
        Bytes.getLong(bytes, offset),
        Bytes.getLong(bytes, offset + 8),
        Bytes.getLong(bytes, offset + 16),
        Bytes.getLong(bytes, offset + 24));
  }

  public static AccountId fromHex(String hex) {
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
  public int compareTo(AccountId other) {
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
