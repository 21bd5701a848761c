package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some keys with their values in one array of bytes, so that the garbage collector has one object
 * to look after and not four a value. Where there is no room for another, those go that were not
 * asked for since they were last looked at (the clock algorithm).
 *
 * <p>The bytes: changes (8), which places were asked for (4), end of the entries (2), how many they
 * are (1), the place to look at next (1); for each place the hash of its key (4 each) and where its
 * entry begins (2 each); the entries: length of the key (2), length of the value or -1 for no value
 * (2), key, value.
 */
final class RecentPage {
  static final int BYTES = 4 << 10;

  /** A larger entry would push out too many others. */
  static final int MOST_BYTES = BYTES / 4;

  private static final int PLACES = 24;
  private static final int ASKED_AT = 8;
  private static final int END_AT = 12;
  private static final int COUNT_AT = 14;
  private static final int HAND_AT = 15;
  private static final int HASHES_AT = 16;
  private static final int STARTS_AT = HASHES_AT + PLACES * Integer.BYTES;
  private static final int ENTRIES_AT = STARTS_AT + PLACES * Short.BYTES;
  private static final int ENTRY_HEADER = 4;
  private static final int NO_VALUE = 0xffff;

  private final byte[] bytes = new byte[BYTES];

  RecentPage() {
    putShort(END_AT, ENTRIES_AT);
  }

  /** A number that the owner keeps here. */
  long changes() {
    return Bytes.getLong(bytes, 0);
  }

  void setChanges(long changes) {
    Bytes.putLong(bytes, 0, changes);
  }

  /** The value in a place that {@link #find} gave, which counts as asked for. */
  byte @Nullable [] value(int place) {
    setAsked(asked() | (1 << place));
    var start = start(place);
    var length = getShort(start + 2);
    if (length == NO_VALUE) {
      return null;
    }
    var value = start + ENTRY_HEADER + getShort(start);
    return Arrays.copyOfRange(bytes, value, value + length);
  }

  /** Sets the value of a key, unless that is too long; then the key is not here any more. */
  void put(int hash, byte[] key, byte @Nullable [] value) {
    var size = ENTRY_HEADER + key.length + (value == null ? 0 : value.length);
    var place = find(hash, key);
    if (place >= 0) {
      if (size(start(place)) == size) {
        write(start(place), key, value);
        return;
      }
      removeAt(place);
    }
    if (size > MOST_BYTES) {
      return;
    }
    while (count() == PLACES || end() + size > BYTES) {
      makeRoom();
    }
    var last = count();
    Bytes.putInt(bytes, HASHES_AT + last * Integer.BYTES, hash);
    putShort(STARTS_AT + last * Short.BYTES, end());
    write(end(), key, value);
    bytes[COUNT_AT] = (byte) (last + 1);
    putShort(END_AT, end() + size);
  }

  void remove(int hash, byte[] key) {
    var place = find(hash, key);
    if (place >= 0) {
      removeAt(place);
    }
  }

  /** The place of a key, until the next change; -1 if it is not here. */
  int find(int hash, byte[] key) {
    var count = count();
    for (var place = 0; place < count; place++) {
      if (Bytes.getInt(bytes, HASHES_AT + place * Integer.BYTES) == hash) {
        var start = start(place);
        var from = start + ENTRY_HEADER;
        if (getShort(start) == key.length
            && Arrays.equals(bytes, from, from + key.length, key, 0, key.length)) {
          return place;
        }
      }
    }
    return -1;
  }

  /** Goes one place on, and takes out what is there if nobody asked for it. */
  private void makeRoom() {
    var place = bytes[HAND_AT] % count();
    if (((asked() >>> place) & 1) == 0) {
      removeAt(place);
    } else {
      setAsked(asked() & ~(1 << place));
      bytes[HAND_AT] = (byte) (place + 1);
    }
  }

  /** Closes the gap that an entry leaves; the last place takes that of the entry. */
  private void removeAt(int place) {
    var start = start(place);
    var size = size(start);
    System.arraycopy(bytes, start + size, bytes, start, end() - start - size);
    putShort(END_AT, end() - size);
    var last = count() - 1;
    Bytes.putInt(
        bytes,
        HASHES_AT + place * Integer.BYTES,
        Bytes.getInt(bytes, HASHES_AT + last * Integer.BYTES));
    putShort(STARTS_AT + place * Short.BYTES, start(last));
    var lastAsked = (asked() >>> last) & 1;
    setAsked((asked() & ~(1 << place) & ~(1 << last)) | (place == last ? 0 : lastAsked << place));
    bytes[COUNT_AT] = (byte) last;
    for (var other = 0; other < last; other++) {
      if (start(other) > start) {
        putShort(STARTS_AT + other * Short.BYTES, start(other) - size);
      }
    }
  }

  private void write(int start, byte[] key, byte @Nullable [] value) {
    putShort(start, key.length);
    putShort(start + 2, value == null ? NO_VALUE : value.length);
    System.arraycopy(key, 0, bytes, start + ENTRY_HEADER, key.length);
    if (value != null) {
      System.arraycopy(value, 0, bytes, start + ENTRY_HEADER + key.length, value.length);
    }
  }

  private int size(int start) {
    var length = getShort(start + 2);
    return ENTRY_HEADER + getShort(start) + (length == NO_VALUE ? 0 : length);
  }

  private int start(int place) {
    return getShort(STARTS_AT + place * Short.BYTES);
  }

  private int count() {
    return bytes[COUNT_AT];
  }

  private int end() {
    return getShort(END_AT);
  }

  private int asked() {
    return Bytes.getInt(bytes, ASKED_AT);
  }

  private void setAsked(int asked) {
    Bytes.putInt(bytes, ASKED_AT, asked);
  }

  private int getShort(int at) {
    return Bytes.getShort(bytes, at);
  }

  private void putShort(int at, int value) {
    Bytes.putShort(bytes, at, value);
  }
}
