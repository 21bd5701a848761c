package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.taoevm.chain.primitive.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON value that is written by hand, of ASCII that needs no escape, for {@link
 * com.fasterxml.jackson.core.JsonGenerator#writeRawValue(SerializableString)}: where answers hold
 * thousands of values, a call of the generator for each member is most of the work.
 */
public final class WrittenJson implements SerializableString {
  private static final int FIRST_CAPACITY = 1 << 10;

  private byte[] ascii;
  private int length;

  /**
   * @param capacity how many bytes it will have, about
   */
  WrittenJson(int capacity) {
    ascii = new byte[capacity];
  }

  /** One without text, which is the same for all that one answer writes. */
  public static WrittenJson of(SerializerProvider answer) {
    if (answer.getAttribute(WrittenJson.class) instanceof WrittenJson used) {
      used.length = 0;
      return used;
    }
    var first = new WrittenJson(FIRST_CAPACITY);
    answer.setAttribute(WrittenJson.class, first);
    return first;
  }

  /** Adds text as it is. */
  public WrittenJson raw(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, ascii, length, text.length);
    length += text.length;
    return this;
  }

  /** Adds bytes as a string of hex digits. */
  public WrittenJson data(byte[] bytes) {
    reserve(4 + 2 * bytes.length);
    ascii[length] = '"';
    length = Bytes.writeHex(bytes, ascii, length + 1);
    ascii[length++] = '"';
    return this;
  }

  /** Adds a number as a string of hex digits, without leading zeros. */
  public WrittenJson quantity(long value) {
    var digits = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 3) / 4);
    reserve(4 + digits);
    ascii[length++] = '"';
    ascii[length++] = '0';
    ascii[length++] = 'x';
    for (var shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      ascii[length++] = (byte) Character.forDigit((int) (value >>> shift) & 0xF, 16);
    }
    ascii[length++] = '"';
    return this;
  }

  private void reserve(int more) {
    if (length + more > ascii.length) {
      ascii = Arrays.copyOf(ascii, Math.max(2 * ascii.length, length + more));
    }
  }

  @Override
  public String getValue() {
    return new String(ascii, 0, length, StandardCharsets.US_ASCII);
  }

  @Override
  public int charLength() {
    return length;
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return Arrays.copyOf(ascii, length);
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (length > buffer.length - offset) {
      return -1;
    }
    System.arraycopy(ascii, 0, buffer, offset, length);
    return length;
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    if (length > buffer.length - offset) {
      return -1;
    }
    getValue().getChars(0, length, buffer, offset);
    return length;
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(ascii, 0, length);
    return length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    if (length > buffer.remaining()) {
      return -1;
    }
    buffer.put(ascii, 0, length);
    return length;
  }

  // ---- Within a string: what is a value would have to be escaped, which nobody wants

  @Override
  public char[] asQuotedChars() {
    throw new UnsupportedOperationException("a JSON value is no string");
  }

  @Override
  public byte[] asQuotedUTF8() {
    throw new UnsupportedOperationException("a JSON value is no string");
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    throw new UnsupportedOperationException("a JSON value is no string");
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    throw new UnsupportedOperationException("a JSON value is no string");
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) {
    throw new UnsupportedOperationException("a JSON value is no string");
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    throw new UnsupportedOperationException("a JSON value is no string");
  }
}
