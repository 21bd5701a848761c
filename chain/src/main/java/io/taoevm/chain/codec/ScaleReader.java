package io.taoevm.chain.codec;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads SCALE strictly: what the writer would not have written is refused (a compact number in a
 * longer form than it needs, a flag other than 0 and 1, a list longer than the rest of the input).
 * Every method that reads throws {@link ScaleException} for such input.
 */
public final class ScaleReader {
  private final byte[] source;
  private int at;

  public ScaleReader(byte[] source) {
    this.source = source;
  }

  public boolean bool() {
    return flag("a flag");
  }

  /** 0 to 255. */
  public int u8() {
    return (int) littleEndian(1);
  }

  /** 0 to 65,535. */
  public int u16() {
    return (int) littleEndian(2);
  }

  /** An int to be read unsigned. */
  public int u32() {
    return (int) littleEndian(4);
  }

  /** A long to be read unsigned. */
  public long u64() {
    return littleEndian(8);
  }

  /** A number below 2^128. */
  public Word u128() {
    return new Word(u64(), u64(), 0, 0);
  }

  /** A compact number below 2^64; a long to be read unsigned. */
  public long compact() {
    var number = compactWord();
    if (!number.fitsLong()) {
      throw new ScaleException("expected a number below 2^64, found " + number);
    }
    return number.a();
  }

  /** A compact number below 2^128. */
  public Word compactWord() {
    var first = u8();
    return switch (first & 3) {
      case 0 -> Word.of(first >>> 2);
      case 1 -> compactOf((littleEndian(1) << 6) | (first >>> 2), 1 << 6);
      case 2 -> compactOf((littleEndian(3) << 6) | (first >>> 2), 1 << 14);
      default -> longCompact((first >>> 2) + 4);
    };
  }

  private static Word compactOf(long value, long least) {
    if (value < least) {
      throw new ScaleException("the number " + value + " is not in its shortest form");
    }
    return Word.of(value);
  }

  private Word longCompact(int length) {
    if (length > 16) {
      throw new ScaleException("expected a number of at most 16 bytes, found " + length);
    }
    requireLeft(length);
    if (source[at + length - 1] == 0 || (length == 4 && (source[at + 3] & 0xff) < 0x40)) {
      throw new ScaleException("the number at byte " + at + " is not in its shortest form");
    }
    var low = littleEndian(Math.min(length, 8));
    return new Word(low, length > 8 ? littleEndian(length - 8) : 0, 0, 0);
  }

  public AccountId account() {
    requireLeft(AccountId.LENGTH);
    at += AccountId.LENGTH;
    return AccountId.of(source, at - AccountId.LENGTH);
  }

  public Hash hash() {
    requireLeft(Hash.LENGTH);
    at += Hash.LENGTH;
    return Hash.of(source, at - Hash.LENGTH);
  }

  public Address address() {
    requireLeft(Address.LENGTH);
    at += Address.LENGTH;
    return Address.of(source, at - Address.LENGTH);
  }

  /** A list of bytes. */
  public byte[] bytes() {
    return raw(length(1));
  }

  /** This many bytes as they are. */
  public byte[] raw(int length) {
    requireLeft(length);
    at += length;
    return Arrays.copyOfRange(source, at - length, at);
  }

  /** A list of 16-bit numbers: uids, weights. */
  public int[] u16List() {
    var values = new int[length(2)];
    for (var i = 0; i < values.length; i++) {
      values[i] = u16();
    }
    return values;
  }

  /**
   * A list whose items the function reads.
   *
   * @param itemBytes the least number of bytes of an item, at least 1: bounds what a false length
   *     can make us allocate
   */
  public <T> List<T> list(int itemBytes, Function<ScaleReader, T> read) {
    var length = length(itemBytes);
    var items = new ArrayList<T>(length);
    for (var i = 0; i < length; i++) {
      items.add(read.apply(this));
    }
    return items;
  }

  /** Nothing, or a value that the function reads. */
  public <T> Optional<T> option(Function<ScaleReader, T> read) {
    return flag("an option") ? Optional.of(read.apply(this)) : Optional.empty();
  }

  /** How many bytes are left. */
  public int remaining() {
    return source.length - at;
  }

  /** Refuses further bytes. */
  public void expectEnd() {
    if (at < source.length) {
      throw new ScaleException(remaining() + " bytes too many, from byte " + at);
    }
  }

  /** The length of a list whose items have at least this many bytes each. */
  public int length(int itemBytes) {
    var length = compact();
    if (length < 0 || length > remaining() / itemBytes) {
      throw new ScaleException(
          "a list of "
              + Long.toUnsignedString(length)
              + " items cannot lie in "
              + remaining()
              + " bytes");
    }
    return (int) length;
  }

  private boolean flag(String what) {
    var flag = u8();
    if (flag > 1) {
      throw new ScaleException(what + " at byte " + (at - 1) + " is 0 or 1, not " + flag);
    }
    return flag == 1;
  }

  private long littleEndian(int length) {
    requireLeft(length);
    var value = 0L;
    for (var i = 0; i < length; i++) {
      value |= (source[at++] & 0xffL) << (8 * i);
    }
    return value;
  }

  private void requireLeft(int length) {
    if (length > source.length - at) {
      throw new ScaleException(
          "expected " + length + " bytes at byte " + at + ", found " + remaining());
    }
  }
}
