package io.taoevm.chain.store;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The versions of keys on the heap: for each key its numbers and values, ascending, in two arrays.
 * One thread writes, any number reads.
 */
final class MemoryVersions {
  private final ConcurrentHashMap<Slot, Versions> byKey = new ConcurrentHashMap<>();

  /**
   * The versions of one key: the places {@code start} to {@code end} of the arrays, never changed
   * within them.
   *
   * @param isLast whether no other instance uses a place from {@code end} on, so that the next
   *     version can go there
   */
  private record Versions(long[] numbers, byte[][] values, int start, int end, boolean isLast) {
    Versions(long number, byte[] value) {
      this(new long[] {number}, new byte[][] {value}, 0, 1, true);
    }

    byte @Nullable [] first(long atLeast) {
      var found = Arrays.binarySearch(numbers, start, end, atLeast);
      var place = found >= 0 ? found : -found - 1;
      return place < end ? values[place] : null;
    }

    Versions append(long number, byte[] value) {
      if (number <= numbers[end - 1]) {
        throw new IllegalArgumentException(
            "version " + number + " does not come after " + numbers[end - 1]);
      }
      var to = isLast && end < numbers.length ? this : copy(start, 2 * (end - start));
      to.numbers[to.end] = number;
      to.values[to.end] = value;
      return new Versions(to.numbers, to.values, to.start, to.end + 1, true);
    }

    /** Null if nothing is left. */
    @Nullable Versions remove(long number) {
      // The oldest is what a prune removes.
      var place =
          numbers[start] == number ? start : Arrays.binarySearch(numbers, start, end, number);
      if (place < 0) {
        return this;
      }
      if (end - start == 1) {
        return null;
      }
      if (place == end - 1) {
        return new Versions(numbers, values, start, place, false);
      }
      if (place == start) {
        var left = new Versions(numbers, values, start + 1, end, isLast);
        return 2 * left.start < end ? left : left.copy(left.start, end - left.start);
      }
      var left = copy(start, end - start);
      var behind = end - place - 1;
      System.arraycopy(numbers, place + 1, left.numbers, place - start, behind);
      System.arraycopy(values, place + 1, left.values, place - start, behind);
      return new Versions(left.numbers, left.values, 0, left.end - 1, true);
    }

    private Versions copy(int from, int capacity) {
      var newNumbers = new long[capacity];
      var newValues = new byte[capacity][];
      System.arraycopy(numbers, from, newNumbers, 0, end - from);
      System.arraycopy(values, from, newValues, 0, end - from);
      return new Versions(newNumbers, newValues, 0, end - from, true);
    }
  }

  byte @Nullable [] first(byte[] key, long atLeast) {
    var versions = byKey.get(new Slot(key));
    return versions == null ? null : versions.first(atLeast);
  }

  void put(byte[] key, long number, byte[] value) {
    var slot = new Slot(key);
    var versions = byKey.get(slot);
    byKey.put(
        slot, versions == null ? new Versions(number, value) : versions.append(number, value));
  }

  void remove(byte[] key, long number) {
    var slot = new Slot(key);
    var versions = byKey.get(slot);
    var left = versions == null ? null : versions.remove(number);
    if (left != null) {
      byKey.put(slot, left);
    } else if (versions != null) {
      byKey.remove(slot);
    }
  }
}
