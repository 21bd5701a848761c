package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of values in STATE, which are <i>flat</i>, and of versions. Both begin with a stamp of
 * 8 bytes:
 *
 * <ul>
 *   <li>bits 0 to 55: the block that wrote the value;
 *   <li>56 to 61, of a flat value: how many of the key's last versions are differences;
 *   <li>62, of a version: it is a difference;
 *   <li>63: the value is a tombstone, the absence that the block left behind.
 * </ul>
 *
 * After it comes the value, or in a difference what makes it of the value that took its place: how
 * many bytes (4 each) both have in common at the begin and at the end, and those between. Most of
 * what a block replaces are branches of tries with one or two new hashes among sixteen.
 */
final class Stamped {
  /** The version of a key that had nothing, not even a tombstone. */
  static final byte[] NOTHING = {};

  /** A reader goes through this many versions more than one at most. */
  static final int MOST_DIFFERENCES = 8;

  private static final int STAMP = 8;
  private static final int DIFFERENCE_HEADER = STAMP + 2 * Integer.BYTES;
  private static final long TOMBSTONE = 1L << 63;
  private static final long DIFFERENCE = 1L << 62;
  private static final int COUNT_AT = 56;
  private static final long COUNT_MASK = 0x3fL << COUNT_AT;
  private static final long BLOCK_MASK = (1L << COUNT_AT) - 1;

  private Stamped() {}

  // ---- Flat values

  /**
   * A flat value.
   *
   * @param value null for a tombstone
   * @param differences how many of the key's last versions are differences
   */
  static byte[] of(long block, byte @Nullable [] value, int differences) {
    var stamp = block | ((long) differences << COUNT_AT);
    if (value == null) {
      return stamped(stamp | TOMBSTONE, 0);
    }
    var flat = stamped(stamp, value.length);
    System.arraycopy(value, 0, flat, STAMP, value.length);
    return flat;
  }

  private static byte[] stamped(long stamp, int valueLength) {
    var bytes = new byte[STAMP + valueLength];
    Bytes.putLong(bytes, 0, stamp);
    return bytes;
  }

  private static long stamp(byte[] flat) {
    return Bytes.getLong(flat, 0);
  }

  /** The block that wrote a flat value. */
  static long block(byte[] flat) {
    return stamp(flat) & BLOCK_MASK;
  }

  static boolean isTombstone(byte[] flat) {
    return (stamp(flat) & TOMBSTONE) != 0;
  }

  /** The value; null for a tombstone, or if there is nothing. */
  static byte @Nullable [] value(byte @Nullable [] flat) {
    return flat == null || flat.length == 0 || isTombstone(flat)
        ? null
        : Arrays.copyOfRange(flat, STAMP, flat.length);
  }

  /** Whether a flat value, or none, stands for this value, or none. */
  static boolean isSame(byte @Nullable [] flat, byte @Nullable [] value) {
    if (flat == null || isTombstone(flat)) {
      return value == null;
    }
    return value != null && Arrays.equals(flat, STAMP, flat.length, value, 0, value.length);
  }

  // ---- Versions

  /**
   * The version that keeps what is being replaced.
   *
   * @param flat null if there is nothing
   * @param next the value that takes its place; null if none does
   */
  static byte[] version(byte @Nullable [] flat, byte @Nullable [] next) {
    if (flat == null) {
      return NOTHING;
    }
    if (next == null || isTombstone(flat) || differences(flat) == MOST_DIFFERENCES) {
      return flat;
    }
    var most = Math.min(flat.length - STAMP, next.length);
    var begin = commonBegin(flat, next);
    var end = commonEnd(flat, next, most - begin);
    var between = flat.length - STAMP - begin - end;
    if (2 * (DIFFERENCE_HEADER + between) > flat.length) {
      return flat;
    }
    var version = new byte[DIFFERENCE_HEADER + between];
    Bytes.putLong(version, 0, stamp(flat) | DIFFERENCE);
    Bytes.putInt(version, STAMP, begin);
    Bytes.putInt(version, STAMP + Integer.BYTES, end);
    System.arraycopy(flat, STAMP + begin, version, DIFFERENCE_HEADER, between);
    return version;
  }

  private static int commonBegin(byte[] flat, byte[] next) {
    var mismatch = Arrays.mismatch(flat, STAMP, flat.length, next, 0, next.length);
    return mismatch < 0 ? next.length : mismatch;
  }

  private static int commonEnd(byte[] flat, byte[] next, int most) {
    var common = 0;
    while (common + Long.BYTES <= most
        && Bytes.getLong(flat, flat.length - common - Long.BYTES)
            == Bytes.getLong(next, next.length - common - Long.BYTES)) {
      common += Long.BYTES;
    }
    while (common < most && flat[flat.length - common - 1] == next[next.length - common - 1]) {
      common++;
    }
    return common;
  }

  private static int differences(byte[] flat) {
    return (int) ((stamp(flat) & COUNT_MASK) >>> COUNT_AT);
  }

  static boolean isDifference(byte[] version) {
    return version.length > 0 && (stamp(version) & DIFFERENCE) != 0;
  }

  /** How many of a key's last versions are differences once this one is the last. */
  static int differencesWith(byte @Nullable [] flat, byte[] version) {
    return flat != null && isDifference(version) ? differences(flat) + 1 : 0;
  }

  /**
   * What a version keeps: a flat value, or {@link #NOTHING}.
   *
   * @param newer the flat value that took its place
   */
  static byte[] replaced(byte[] version, byte[] newer) {
    if (!isDifference(version)) {
      return version;
    }
    var begin = Bytes.getInt(version, STAMP);
    var end = Bytes.getInt(version, STAMP + Integer.BYTES);
    var between = version.length - DIFFERENCE_HEADER;
    var flat = stamped(stamp(version) & ~DIFFERENCE, begin + between + end);
    System.arraycopy(newer, STAMP, flat, STAMP, begin);
    System.arraycopy(version, DIFFERENCE_HEADER, flat, STAMP + begin, between);
    System.arraycopy(newer, newer.length - end, flat, flat.length - end, end);
    return flat;
  }
}
