package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;

/**
 * What makes an earlier value of the later one that took its place. Encoded one after the other:
 * how many bytes both have in common from the edit before on, how many the later value goes on with
 * and how many the earlier one (2 each), and those of the earlier one. What follows the last edit
 * is common.
 */
final class Edits {
  private static final int HEADER = 3 * Short.BYTES;

  /** Where less is in common between two edits, one of both takes fewer bytes. */
  private static final int LEAST_IN_COMMON = Long.BYTES;

  private final byte[] earlier;
  private final int earlierStart;

  /** For each edit: how many are common, how many later and how many earlier bytes. */
  private int[] lengths = new int[12];

  private int end;
  private int encodedLength;

  /**
   * Finds the edits between two values.
   *
   * @param earlier has the earlier value from {@code start} to {@code end}
   */
  Edits(byte[] earlier, int start, int end, byte[] later) {
    this.earlier = earlier;
    this.earlierStart = start;
    var length = end - start;
    var begin = commonAtBegin(earlier, start, end, later);
    var most = Math.min(length, later.length) - begin;
    var rest = commonAtEnd(earlier, end, later, most);
    if (length == later.length) {
      addEach(later, begin, length - rest);
    } else {
      add(begin, later.length - begin - rest, length - begin - rest);
    }
  }

  private static int commonAtBegin(byte[] earlier, int start, int end, byte[] later) {
    var mismatch = Arrays.mismatch(earlier, start, end, later, 0, later.length);
    return mismatch < 0 ? later.length : mismatch;
  }

  private static int commonAtEnd(byte[] earlier, int end, byte[] later, int most) {
    var common = 0;
    while (common + Long.BYTES <= most
        && Bytes.getLong(earlier, end - common - Long.BYTES)
            == Bytes.getLong(later, later.length - common - Long.BYTES)) {
      common += Long.BYTES;
    }
    while (common < most && earlier[end - common - 1] == later[later.length - common - 1]) {
      common++;
    }
    return common;
  }

  /** Adds the edits between two places of values of one length, at both of which they differ. */
  private void addEach(byte[] later, int from, int to) {
    var done = 0;
    var edit = from;
    while (edit < to) {
      var common = nextInCommon(later, edit, to);
      add(edit - done, common - edit, common - edit);
      done = common;
      edit = common;
      if (common < to) {
        edit +=
            Arrays.mismatch(earlier, earlierStart + common, earlierStart + to, later, common, to);
      }
    }
  }

  /** Where enough is in common for an edit to end there; {@code to} if there is no such place. */
  private int nextInCommon(byte[] later, int from, int to) {
    var at = from + 1;
    while (at + LEAST_IN_COMMON < to
        && Bytes.getLong(earlier, earlierStart + at) != Bytes.getLong(later, at)) {
      at++;
    }
    return at + LEAST_IN_COMMON < to ? at : to;
  }

  private void add(int common, int ofLater, int ofEarlier) {
    if (end == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * end);
    }
    lengths[end] = common;
    lengths[end + 1] = ofLater;
    lengths[end + 2] = ofEarlier;
    end += 3;
    encodedLength += HEADER + ofEarlier;
  }

  /** How many bytes {@link #write} writes. */
  int encodedLength() {
    return encodedLength;
  }

  /** Writes the edits; the two values have less than 64 KiB. */
  void write(byte[] target, int offset) {
    var at = offset;
    var done = earlierStart;
    for (var edit = 0; edit < end; edit += 3) {
      for (var i = 0; i < 3; i++) {
        Bytes.putShort(target, at + i * Short.BYTES, lengths[edit + i]);
      }
      done += lengths[edit];
      var ofEarlier = lengths[edit + 2];
      System.arraycopy(earlier, done, target, at + HEADER, ofEarlier);
      done += ofEarlier;
      at += HEADER + ofEarlier;
    }
  }

  /**
   * The earlier value behind as much room as there is before the later one.
   *
   * @param later has the later value from {@code start} to {@code end}
   * @param edits has the edits from {@code from} to {@code to}
   */
  static byte[] undo(byte[] later, int start, int end, byte[] edits, int from, int to) {
    var earlier = new byte[end + growth(edits, from, to)];
    var read = start;
    var written = start;
    for (var at = from; at < to; at += HEADER + ofEarlier(edits, at)) {
      var common = Bytes.getShort(edits, at);
      System.arraycopy(later, read, earlier, written, common);
      System.arraycopy(edits, at + HEADER, earlier, written + common, ofEarlier(edits, at));
      read += common + ofLater(edits, at);
      written += common + ofEarlier(edits, at);
    }
    System.arraycopy(later, read, earlier, written, end - read);
    return earlier;
  }

  private static int growth(byte[] edits, int from, int to) {
    var growth = 0;
    for (var at = from; at < to; at += HEADER + ofEarlier(edits, at)) {
      growth += ofEarlier(edits, at) - ofLater(edits, at);
    }
    return growth;
  }

  private static int ofLater(byte[] edits, int at) {
    return Bytes.getShort(edits, at + Short.BYTES);
  }

  private static int ofEarlier(byte[] edits, int at) {
    return Bytes.getShort(edits, at + 2 * Short.BYTES);
  }
}
