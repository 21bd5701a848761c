package io.taoevm.chain.primitive;

/**
 * A 20-byte EVM address (H160).
 *
 * @param a bytes 0 to 3, big-endian
 * @param b bytes 4 to 11
 * @param c bytes 12 to 19
 */
public record Address(int a, long b, long c) implements Comparable<Address> {
  public static final Address ZERO = new Address(0, 0, 0);
  public static final int LENGTH = 20;

  /**
   * @throws IllegalArgumentException if there are not exactly 20 bytes
   */
  public static Address of(byte[] bytes) {
    return of(Bytes.requireLength(bytes, LENGTH, "an address"), 0);
  }

  /** The 20 bytes that begin at {@code offset}. */
  public static Address of(byte[] bytes, int offset) {
    return new Address(
        Bytes.getInt(bytes, offset),
        Bytes.getLong(bytes, offset + 4),
        Bytes.getLong(bytes, offset + 12));
  }

  /** The low 20 bytes of a word, as the EVM reads an address from its stack. */
  public static Address of(Word word) {
    return new Address((int) word.c(), word.b(), word.a());
  }

  /** A precompile's address, such as 0x805. */
  public static Address of(int low) {
    return new Address(0, 0, low);
  }

  public static Address fromHex(String hex) {
    return of(Bytes.fromHex(hex));
  }

  public byte[] bytes() {
    var bytes = new byte[LENGTH];
    write(bytes, 0);
    return bytes;
  }

  public void write(byte[] to, int offset) {
    Bytes.putInt(to, offset, a);
    Bytes.putLong(to, offset + 4, b);
    Bytes.putLong(to, offset + 12, c);
  }

  /** This address as the EVM puts it on its stack: 12 zero bytes before it. */
  public Word word() {
    return new Word(c, b, Integer.toUnsignedLong(a), 0);
  }

  public boolean isZero() {
    return (a | b | c) == 0;
  }

  /** Order of the unsigned bytes. */
  @Override
  public int compareTo(Address other) {
    if (a != other.a) {
      return Integer.compareUnsigned(a, other.a);
    }
    return b != other.b ? Long.compareUnsigned(b, other.b) : Long.compareUnsigned(c, other.c);
  }

  @Override
  public int hashCode() {
    return hashCode(a, b, c);
  }

  /** The hash code of the address of these parts. */
  public static int hashCode(int a, long b, long c) {
    var mixed = (b ^ (c * 0x9E3779B97F4A7C15L)) + a;
    return (int) (mixed ^ (mixed >>> 32));
  }

  /** 0x and 40 lower-case digits; the checksummed form is a matter of display. */
  @Override
  public String toString() {
    return Bytes.toHex(bytes());
  }
}
