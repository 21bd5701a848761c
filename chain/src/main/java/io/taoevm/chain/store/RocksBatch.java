package io.taoevm.chain.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A batch in the form in which RocksDB's log has it, so that it goes to native code at once and not
 * by a call for each write: sequence number (8, filled in by RocksDB), count (4, little-endian),
 * then for each write its kind, the column's number, and key and value after their lengths. Numbers
 * and lengths are varints of seven bits, the low ones first.
 */
final class RocksBatch {
  private static final int HEADER = 12;
  private static final int COUNT_AT = 8;
  private static final int COLUMNS = Column.values().length;
  private static final byte DELETION_IN_COLUMN = 4;
  private static final byte VALUE_IN_COLUMN = 5;

  private final int[] families;
  private byte[] bytes = {};
  private int at = HEADER;

  private RocksBatch(int[] families) {
    this.families = families;
  }

  /**
   * A batch's bytes.
   *
   * @param families the number that RocksDB has given to each column, and after those of the
   *     columns that of the versions
   * @throws IllegalArgumentException if the batch has 2 GiB or more
   */
  static byte[] encode(WriteBatch batch, int[] families) {
    var encoder = new RocksBatch(families);
    encoder.bytes = new byte[encoder.length(batch)];
    for (var i = 0; i < 4; i++) {
      encoder.bytes[COUNT_AT + i] = (byte) (batch.size() >>> (8 * i));
    }
    encoder.addInOrder(batch);
    return encoder.bytes;
  }

  /**
   * Adds versions by the length of their keys, as RocksDB orders them, so that its buffer goes on
   * from where it put the last one instead of searching from its top: the keys of a length come in
   * their order mostly. Readers see all of a batch or nothing, whatever the order; writes of the
   * same key stay as they are.
   */
  private void addInOrder(WriteBatch batch) {
    var versions = new TreeMap<Integer, List<WriteBatch.Write>>();
    for (var write : batch.writes()) {
      switch (write) {
        case WriteBatch.PutVersion _, WriteBatch.DeleteVersion _ ->
            versions.computeIfAbsent(write.key().length, _ -> new ArrayList<>()).add(write);
        default -> add(write);
      }
    }
    versions.values().forEach(ofLength -> ofLength.forEach(this::add));
  }

  private int length(WriteBatch batch) {
    var length = (long) HEADER;
    for (var write : batch.writes()) {
      length +=
          switch (write) {
            case WriteBatch.Put(var column, var key, var value) ->
                1
                    + varintLength(family(column))
                    + stringLength(key.length)
                    + stringLength(value.length);
            case WriteBatch.Delete(var column, var key) ->
                1 + varintLength(family(column)) + stringLength(key.length);
            case WriteBatch.PutVersion(var key, var _, var value) ->
                1
                    + varintLength(versions())
                    + stringLength(VersionKeys.length(key))
                    + stringLength(value.length);
            case WriteBatch.DeleteVersion(var key, var _) ->
                1 + varintLength(versions()) + stringLength(VersionKeys.length(key));
          };
    }
    if (length > Integer.MAX_VALUE - Long.BYTES) {
      throw new IllegalArgumentException(
          "a batch of " + batch.size() + " writes has " + length + " bytes, which is too much");
    }
    return (int) length;
  }

  private void add(WriteBatch.Write write) {
    switch (write) {
      case WriteBatch.Put(var column, var key, var value) -> {
        begin(VALUE_IN_COLUMN, family(column));
        string(key);
        string(value);
      }
      case WriteBatch.Delete(var column, var key) -> {
        begin(DELETION_IN_COLUMN, family(column));
        string(key);
      }
      case WriteBatch.PutVersion(var key, var number, var value) -> {
        begin(VALUE_IN_COLUMN, versions());
        versionKey(key, number);
        string(value);
      }
      case WriteBatch.DeleteVersion(var key, var number) -> {
        begin(DELETION_IN_COLUMN, versions());
        versionKey(key, number);
      }
    }
  }

  private int family(Column column) {
    return families[column.ordinal()];
  }

  private int versions() {
    return families[COLUMNS];
  }

  private void begin(byte kind, int column) {
    bytes[at++] = kind;
    varint(column);
  }

  private void string(byte[] value) {
    varint(value.length);
    System.arraycopy(value, 0, bytes, at, value.length);
    at += value.length;
  }

  private void versionKey(byte[] key, long number) {
    varint(VersionKeys.length(key));
    at = VersionKeys.write(key, number, bytes, at);
  }

  private void varint(int value) {
    var rest = value;
    while (rest > 0x7f) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
  }

  private static int stringLength(int length) {
    return varintLength(length) + length;
  }

  private static int varintLength(int value) {
    return 1 + (31 - Integer.numberOfLeadingZeros(value | 1)) / 7;
  }
}
