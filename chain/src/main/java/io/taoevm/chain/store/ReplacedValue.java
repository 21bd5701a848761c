package io.taoevm.chain.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What a flat value was before some block: goes from the first version that the block or a later
 * one has left on to the first that is whole, or to the flat value itself, and back again.
 */
final class ReplacedValue implements VersionVisitor {
  private final byte[] flat;
  private final List<byte[]> differences = new ArrayList<>(Stamped.MOST_DIFFERENCES);
  private byte[] whole = Stamped.NOTHING;
  private boolean isFound;

  ReplacedValue(byte[] flat) {
    this.flat = flat;
  }

  @Override
  public boolean visit(long number, byte[] version) {
    if (!Stamped.isDifference(version)) {
      whole = version;
      isFound = true;
      return false;
    }
    differences.add(version);
    if (number < Stamped.block(flat)) {
      return true;
    }
    // The last version of all was left by the block that wrote the flat value.
    whole = flat;
    isFound = number == Stamped.block(flat);
    return false;
  }

  /** Whether all that is needed has been visited. */
  boolean isFound() {
    return isFound;
  }

  /** The flat value before the block, or {@link Stamped#NOTHING}. */
  byte[] flatBefore() {
    var value = whole;
    for (var difference : differences.reversed()) {
      value = Stamped.replaced(difference, value);
    }
    return value;
  }
}
