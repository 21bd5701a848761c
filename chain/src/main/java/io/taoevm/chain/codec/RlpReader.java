package io.taoevm.chain.codec;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads RLP items one after the other from a range of bytes, and refuses whatever an encoder would
 * not have written: lengths with leading zeros, long forms of short payloads, a prefixed byte below
 * 128, payloads that reach beyond the range. Nested items are checked when they are read.
 *
 * <p>Every method that reads throws {@link RlpException} if the next item is missing, malformed or
 * not of the shape that the method names.
 */
public final class RlpReader {
  private final byte[] source;
  private final int end;
  private int at;

  // The item at `at`, as far as `peek` has looked.
  private int payload;
  private int payloadEnd;

  private RlpReader(byte[] source, int start, int end) {
    this.source = source;
    this.at = start;
    this.end = end;
  }

  /** A reader of any number of items. */
  public static RlpReader of(byte[] source) {
    return new RlpReader(source, 0, source.length);
  }

  /** A reader of the items of the one list that the whole input is. */
  public static RlpReader ofList(byte[] source) {
    var reader = of(source);
    var items = reader.list();
    reader.expectEnd();
    return items;
  }

  public boolean hasNext() {
    return at < end;
  }

  /** Whether the next item is a list. */
  public boolean isList() {
    requireNext();
    return (source[at] & 0xff) >= Rlp.EMPTY_LIST;
  }

  /** How many items are left. */
  public int count() {
    var rest = new RlpReader(source, at, end);
    var count = 0;
    while (rest.hasNext()) {
      rest.skip();
      count++;
    }
    return count;
  }

  /** A reader of the items of the next item, which is a list. */
  public RlpReader list() {
    if (!isList()) {
      throw new RlpException("expected a list at byte " + at + ", found a string");
    }
    peek();
    at = payloadEnd;
    return new RlpReader(source, payload, payloadEnd);
  }

  /** A string of any length. */
  public byte[] bytes() {
    takeString();
    return Arrays.copyOfRange(source, payload, payloadEnd);
  }

  /** A string of exactly this many bytes. */
  public byte[] bytes(int length) {
    takeString(length);
    return Arrays.copyOfRange(source, payload, payloadEnd);
  }

  /** An unsigned number of at most 64 bits without leading zeros. */
  public long number() {
    takeNumber(8);
    var number = 0L;
    for (var i = payload; i < payloadEnd; i++) {
      number = (number << 8) | (source[i] & 0xff);
    }
    return number;
  }

  /** An unsigned number of at most 256 bits without leading zeros. */
  public Word word() {
    takeNumber(Word.LENGTH);
    return Word.of(Arrays.copyOfRange(source, payload, payloadEnd));
  }

  /** A string of 32 bytes. */
  public Hash hash() {
    takeString(Hash.LENGTH);
    return Hash.of(source, payload);
  }

  /** A string of 20 bytes. */
  public Address address() {
    takeString(Address.LENGTH);
    return Address.of(source, payload);
  }

  /** A string of 20 bytes, or none for no address: the receiver of a transaction. */
  public Optional<Address> optionalAddress() {
    takeString();
    if (payload == payloadEnd) {
      return Optional.empty();
    }
    requireLength(Address.LENGTH);
    return Optional.of(Address.of(source, payload));
  }

  /** The next item with its header, whatever it is. */
  public byte[] raw() {
    var start = at;
    skip();
    return Arrays.copyOfRange(source, start, at);
  }

  /** Passes over the next item. */
  public void skip() {
    peek();
    at = payloadEnd;
  }

  /** Refuses further items. */
  public void expectEnd() {
    if (at < end) {
      throw new RlpException((end - at) + " bytes too many, from byte " + at);
    }
  }

  private void takeString(int length) {
    takeString();
    requireLength(length);
  }

  private void requireLength(int length) {
    if (payloadEnd - payload != length) {
      throw new RlpException(
          "expected a string of " + length + " bytes, found " + (payloadEnd - payload) + found());
    }
  }

  private void takeNumber(int maxLength) {
    takeString();
    if (payloadEnd - payload > maxLength) {
      throw new RlpException(
          "expected a number of at most " + maxLength + " bytes, found " + (payloadEnd - payload));
    }
    if (payloadEnd > payload && source[payload] == 0) {
      throw new RlpException("a number begins with a zero byte" + found());
    }
  }

  private void takeString() {
    if (isList()) {
      throw new RlpException("expected a string at byte " + at + ", found a list");
    }
    peek();
    at = payloadEnd;
  }

  private String found() {
    var shown = Arrays.copyOfRange(source, payload, Math.min(payloadEnd, payload + 40));
    return " at byte " + payload + ": " + Bytes.toHex(shown);
  }

  private void requireNext() {
    if (at >= end) {
      throw new RlpException("expected an item at byte " + at + ", found the end");
    }
  }

  /** Finds the payload of the item at {@code at}. */
  private void peek() {
    requireNext();
    var prefix = source[at] & 0xff;
    if (prefix < Rlp.EMPTY_STRING) {
      payload = at;
      payloadEnd = at + 1;
      return;
    }
    var inPrefix = prefix < Rlp.EMPTY_LIST ? prefix - Rlp.EMPTY_STRING : prefix - Rlp.EMPTY_LIST;
    var digits = Math.max(0, inPrefix - Rlp.SHORT_LENGTH);
    payload = at + 1 + digits;
    var length = digits == 0 ? inPrefix : longLength(digits);
    if (length > end - payload) {
      throw new RlpException(
          "the item at byte " + at + " has " + length + " bytes, " + (end - payload) + " are left");
    }
    payloadEnd = payload + (int) length;
    if (prefix == Rlp.EMPTY_STRING + 1 && source[payload] >= 0) {
      throw new RlpException("a byte below 128 has a prefix" + found());
    }
  }

  /** The length after the prefix; at most 2^63 - 1, so that no sum below overflows. */
  private long longLength(int digits) {
    if (digits > end - at - 1) {
      throw new RlpException("the header at byte " + at + " is cut off");
    }
    if (source[at + 1] == 0) {
      throw new RlpException("the length at byte " + (at + 1) + " begins with a zero byte");
    }
    var length = 0L;
    for (var i = 1; i <= digits; i++) {
      length = (length << 8) | (source[at + i] & 0xff);
    }
    if (length >= 0 && length <= Rlp.SHORT_LENGTH) {
      throw new RlpException("the length " + length + " at byte " + at + " has the long form");
    }
    return length < 0 ? Long.MAX_VALUE : length;
  }
}
