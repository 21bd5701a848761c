package io.taoevm.chain.codec;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes SCALE, the encoding of the chain core's calls and events: little-endian numbers, lists
 * after their compact length, options after 0 or 1. Fixed-size numbers take the low bits of their
 * argument, so signed and unsigned ones are written alike.
 */
public final class ScaleWriter {
  private byte[] buffer = new byte[64];
  private int size;

  public ScaleWriter bool(boolean value) {
    return u8(value ? 1 : 0);
  }

  public ScaleWriter u8(int value) {
    return littleEndian(value, 1);
  }

  public ScaleWriter u16(int value) {
    return littleEndian(value, 2);
  }

  public ScaleWriter u32(int value) {
    return littleEndian(value, 4);
  }

  public ScaleWriter u64(long value) {
    return littleEndian(value, 8);
  }

  /**
   * @throws IllegalArgumentException if the number has more than 128 bits
   */
  public ScaleWriter u128(Word value) {
    requireU128(value);
    return u64(value.a()).u64(value.b());
  }

  /** An unsigned number in one, two, four or up to nine bytes. */
  public ScaleWriter compact(long unsigned) {
    if (unsigned >= 0 && unsigned < 1 << 6) {
      return littleEndian(unsigned << 2, 1);
    }
    if (unsigned >= 0 && unsigned < 1 << 14) {
      return littleEndian((unsigned << 2) | 1, 2);
    }
    if (unsigned >= 0 && unsigned < 1 << 30) {
      return littleEndian((unsigned << 2) | 2, 4);
    }
    var length = Math.max(4, (71 - Long.numberOfLeadingZeros(unsigned)) >>> 3);
    return u8(((length - 4) << 2) | 3).littleEndian(unsigned, length);
  }

  /**
   * @throws IllegalArgumentException if the number has more than 128 bits
   */
  public ScaleWriter compact(Word unsigned) {
    if (unsigned.fitsLong()) {
      return compact(unsigned.a());
    }
    requireU128(unsigned);
    var high = (71 - Long.numberOfLeadingZeros(unsigned.b())) >>> 3;
    return u8(((4 + high) << 2) | 3).u64(unsigned.a()).littleEndian(unsigned.b(), high);
  }

  public ScaleWriter account(AccountId account) {
    reserve(AccountId.LENGTH);
    account.write(buffer, size);
    size += AccountId.LENGTH;
    return this;
  }

  public ScaleWriter hash(Hash hash) {
    reserve(Hash.LENGTH);
    hash.write(buffer, size);
    size += Hash.LENGTH;
    return this;
  }

  public ScaleWriter address(Address address) {
    reserve(Address.LENGTH);
    address.write(buffer, size);
    size += Address.LENGTH;
    return this;
  }

  /** A list of bytes: their number, then they. */
  public ScaleWriter bytes(byte[] bytes) {
    return compact(bytes.length).raw(bytes);
  }

  /** Bytes without their number: a fixed-size array, or something encoded already. */
  public ScaleWriter raw(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
    return this;
  }

  /** A list of 16-bit numbers: uids, weights. */
  public ScaleWriter u16List(int[] values) {
    compact(values.length);
    for (var value : values) {
      u16(value);
    }
    return this;
  }

  /** A list whose items the function writes. */
  public <T> ScaleWriter list(List<T> items, BiConsumer<ScaleWriter, T> write) {
    compact(items.size());
    for (var item : items) {
      write.accept(this, item);
    }
    return this;
  }

  /** 0, or 1 and the value, which the function writes. */
  public <T> ScaleWriter option(Optional<T> value, BiConsumer<ScaleWriter, T> write) {
    bool(value.isPresent());
    value.ifPresent(present -> write.accept(this, present));
    return this;
  }

  /** A copy of what has been written. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }

  private static void requireU128(Word value) {
    if ((value.c() | value.d()) != 0) {
      throw new IllegalArgumentException("not an unsigned 128-bit number: " + value);
    }
  }

  private ScaleWriter littleEndian(long value, int length) {
    reserve(length);
    for (var i = 0; i < length; i++) {
      buffer[size++] = (byte) (value >>> (8 * i));
    }
    return this;
  }

  private void reserve(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
    }
  }
}
