package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that {@link Column#STATE} holds of a key: a stamp of 8 bytes, the value, and of the
 * values before it, the last ones first, what makes each of the one that took its place. The
 * versions of a key are flat values that were replaced.
 *
 * <p>The bits of a stamp:
 *
 * <ul>
 *   <li>0 to 47: the block that wrote the value;
 *   <li>48 to 61: how many bytes of history follow the value;
 *   <li>62: the key had nothing before, not even a tombstone;
 *   <li>63: the value is a tombstone, the absence that the block left behind.
 * </ul>
 *
 * <p>A difference is the stamp of the earlier value, with the number of its own bytes in place of
 * the history's, and its edits of the value that took the place: how many bytes (2 each) both have
 * in common from there on, how many the later one goes on with and how many the earlier one, and
 * those. After the last edit both are the same. Most of what a block replaces are branches of tries
 * with a few new hashes among sixteen, and rows with a new balance.
 */
final class FlatValue {
  /** What comes before the first flat value of a key. */
  static final byte[] NOTHING = {};

  /** A read may go through all of them. */
  static final int MOST_DIFFERENCES = 8;

  /** Every write of the key copies the history. */
  private static final int MOST_HISTORY = 400;

  /** As many bytes, with a key, would a version take at least. */
  private static final int LITTLE = 48;

  private static final int STAMP = 8;

  /** Of a value with history; an edit has two bytes for a number. */
  private static final int MOST_BYTES = 0xffff;

  private static final long TOMBSTONE = 1L << 63;
  private static final long FIRST = 1L << 62;
  private static final int LENGTH_AT = 48;
  private static final int LENGTH_MASK = 0x3fff;

  /** The last block for which a stamp has room; also a mask of these bits. */
  static final long LAST_BLOCK = (1L << LENGTH_AT) - 1;

  private FlatValue() {}

  // ---- Making one

  /**
   * The first one of a key.
   *
   * @param value null for a tombstone
   */
  static byte[] first(long block, byte @Nullable [] value) {
    return without(block | FIRST, value);
  }

  /**
   * The one that takes the place of another. Unless it {@link #hasHistory}, the other is to be kept
   * as a version.
   *
   * @param flat null if there is none
   * @param value another than that of {@code flat}; null for a tombstone
   */
  static byte[] next(byte @Nullable [] flat, long block, byte @Nullable [] value) {
    if (flat == null) {
      return first(block, value);
    }
    return value == null || isTombstone(flat)
        ? without(block, value)
        : withDifference(flat, block, value);
  }

  private static byte[] without(long stamp, byte @Nullable [] value) {
    if (value == null) {
      return stamped(stamp | TOMBSTONE, 0);
    }
    var flat = stamped(stamp, value.length);
    System.arraycopy(value, 0, flat, STAMP, value.length);
    return flat;
  }

  private static byte[] withDifference(byte[] flat, long block, byte[] value) {
    var end = valueEnd(flat);
    var before = end - STAMP;
    if (Math.max(before, value.length) > MOST_BYTES || differences(flat, end) == MOST_DIFFERENCES) {
      return without(block, value);
    }
    var edits = new Edits(flat, STAMP, end, value);
    var difference = STAMP + edits.encodedLength();
    var history = difference + flat.length - end;
    var isLittle = difference <= Math.max(LITTLE, before / 2);
    if (!isLittle || history > MOST_HISTORY) {
      return without(block, value);
    }
    var next = stamped(block | ((long) history << LENGTH_AT), value.length + history);
    System.arraycopy(value, 0, next, STAMP, value.length);
    var at = STAMP + value.length;
    Bytes.putLong(next, at, withLength(stamp(flat), edits.encodedLength()));
    edits.write(next, at + STAMP);
    System.arraycopy(flat, end, next, at + difference, flat.length - end);
    return next;
  }

  private static int differences(byte[] flat, int valueEnd) {
    var count = 0;
    for (var at = valueEnd; at < flat.length; at += STAMP + length(flat, at)) {
      count++;
    }
    return count;
  }

  private static byte[] stamped(long stamp, int length) {
    var bytes = new byte[STAMP + length];
    Bytes.putLong(bytes, 0, stamp);
    return bytes;
  }

  // ---- Reading one

  /** The block that wrote the value. */
  static long block(byte[] flat) {
    return stamp(flat) & LAST_BLOCK;
  }

  static boolean isTombstone(byte[] flat) {
    return (stamp(flat) & TOMBSTONE) != 0;
  }

  /** Whether it holds the value before its own. */
  static boolean hasHistory(byte[] flat) {
    return length(flat, 0) > 0;
  }

  /** The value; null for a tombstone, or if there is nothing. */
  static byte @Nullable [] value(byte @Nullable [] flat) {
    return flat == null || flat.length == 0 || isTombstone(flat)
        ? null
        : Arrays.copyOfRange(flat, STAMP, valueEnd(flat));
  }

  /** Whether a flat value, or none, stands for this value, or none. */
  static boolean isSame(byte @Nullable [] flat, byte @Nullable [] value) {
    if (flat == null || isTombstone(flat)) {
      return value == null;
    }
    return value != null && Arrays.equals(flat, STAMP, valueEnd(flat), value, 0, value.length);
  }

  /**
   * The flat value of the same key as it was after a block: this one, one of its history, or {@link
   * #NOTHING}; null if it goes back further than the history.
   */
  static byte @Nullable [] asOf(byte[] flat, long block) {
    if (block(flat) <= block) {
      return flat;
    }
    var stamp = stamp(flat);
    var value = flat;
    var valueEnd = valueEnd(flat);
    var at = valueEnd;
    do {
      if ((stamp & FIRST) != 0) {
        return NOTHING;
      }
      if (at == flat.length) {
        return null;
      }
      stamp = Bytes.getLong(flat, at);
      var edits = at + STAMP;
      at = edits + length(flat, at);
      value = Edits.undo(value, STAMP, valueEnd, flat, edits, at);
      valueEnd = value.length;
    } while ((stamp & LAST_BLOCK) > block);
    var history = flat.length - at;
    var earlier = Arrays.copyOf(value, value.length + history);
    Bytes.putLong(earlier, 0, withLength(stamp, history));
    System.arraycopy(flat, at, earlier, value.length, history);
    return earlier;
  }

  private static int valueEnd(byte[] flat) {
    return flat.length - length(flat, 0);
  }

  // ---- Stamps

  private static long stamp(byte[] flat) {
    return Bytes.getLong(flat, 0);
  }

  /** The length in the stamp at a place. */
  private static int length(byte[] bytes, int at) {
    return (int) (Bytes.getLong(bytes, at) >>> LENGTH_AT) & LENGTH_MASK;
  }

  private static long withLength(long stamp, int length) {
    return (stamp & ~((long) LENGTH_MASK << LENGTH_AT)) | ((long) length << LENGTH_AT);
  }
}
