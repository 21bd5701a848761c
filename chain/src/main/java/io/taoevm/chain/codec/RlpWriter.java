package io.taoevm.chain.codec;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.Arrays;

/**
 * Writes RLP into one growing buffer. One byte is left free for the header of a list; only when the
 * list turns out longer than 55 bytes is its content moved to make room. Reusable after {@link
 * #reset}; not for use by several threads.
 */
public final class RlpWriter {
  private byte[] buffer;
  private int size;
  private int[] openLists = new int[8];
  private int depth;

  public RlpWriter() {
    this(512);
  }

  public RlpWriter(int capacity) {
    buffer = new byte[capacity];
  }

  /** Starts a list: everything up to the matching {@link #endList} is its content. */
  public RlpWriter beginList() {
    if (depth == openLists.length) {
      openLists = Arrays.copyOf(openLists, 2 * depth);
    }
    reserve(1);
    openLists[depth++] = size++;
    return this;
  }

  /**
   * @throws IllegalStateException if no list is open
   */
  public RlpWriter endList() {
    if (depth == 0) {
      throw new IllegalStateException("endList without beginList");
    }
    var header = openLists[--depth];
    var length = size - header - 1;
    if (length > Rlp.SHORT_LENGTH) {
      var extra = Rlp.significantBytes(length);
      reserve(extra);
      System.arraycopy(buffer, header + 1, buffer, header + 1 + extra, length);
      size += extra;
    }
    Rlp.writeHeader(buffer, header, Rlp.EMPTY_LIST, length);
    return this;
  }

  public RlpWriter bytes(byte[] string) {
    return bytes(string, 0, string.length);
  }

  public RlpWriter bytes(byte[] source, int offset, int length) {
    reserve(length + 5);
    size = Rlp.writeString(buffer, size, source, offset, length);
    return this;
  }

  /** An unsigned number, without leading zeros. */
  public RlpWriter number(long unsigned) {
    reserve(9);
    if (unsigned > 0 && unsigned < 0x80) {
      buffer[size++] = (byte) unsigned;
      return this;
    }
    var length = (71 - Long.numberOfLeadingZeros(unsigned)) >>> 3;
    buffer[size++] = (byte) (Rlp.EMPTY_STRING + length);
    for (var shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      buffer[size++] = (byte) (unsigned >>> shift);
    }
    return this;
  }

  /** An unsigned number, without leading zeros. */
  public RlpWriter number(Word number) {
    return number.fitsLong() ? number(number.a()) : bytes(number.trimmedBytes());
  }

  /** All 32 bytes. */
  public RlpWriter hash(Hash hash) {
    reserve(33);
    buffer[size] = (byte) (Rlp.EMPTY_STRING + Hash.LENGTH);
    hash.write(buffer, size + 1);
    size += 33;
    return this;
  }

  /** All 20 bytes. */
  public RlpWriter address(Address address) {
    reserve(21);
    buffer[size] = (byte) (Rlp.EMPTY_STRING + Address.LENGTH);
    address.write(buffer, size + 1);
    size += 21;
    return this;
  }

  /** A string without bytes. */
  public RlpWriter empty() {
    reserve(1);
    buffer[size++] = (byte) Rlp.EMPTY_STRING;
    return this;
  }

  /** An item that is encoded already. */
  public RlpWriter raw(byte[] item) {
    return raw(item, 0, item.length);
  }

  /** An item that is encoded already. */
  public RlpWriter raw(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, buffer, size, length);
    size += length;
    return this;
  }

  /** How many bytes have been written. */
  public int size() {
    return size;
  }

  /**
   * A copy of what has been written.
   *
   * @throws IllegalStateException if a list is still open
   */
  public byte[] toBytes() {
    requireClosed();
    return Arrays.copyOf(buffer, size);
  }

  /** The keccak-256 of what has been written, without a copy of it. */
  public Hash hash() {
    requireClosed();
    return Keccak.hash(buffer, 0, size);
  }

  /** Makes the writer empty again; its buffer is kept. */
  public RlpWriter reset() {
    size = 0;
    depth = 0;
    return this;
  }

  private void requireClosed() {
    if (depth != 0) {
      throw new IllegalStateException(depth + " lists are still open");
    }
  }

  private void reserve(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
    }
  }
}
