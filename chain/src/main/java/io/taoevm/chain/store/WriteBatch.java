package io.taoevm.chain.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes that are made together, in the order in which they were added. The arrays belong to the
 * batch from then on.
 */
public final class WriteBatch {
  private final List<Write> writes = new ArrayList<>();

  /** One put, or a delete if there is no value. */
  record Write(Column column, byte[] key, byte @Nullable [] value) {}

  public WriteBatch put(Column column, byte[] key, byte[] value) {
    writes.add(new Write(column, key, value));
    return this;
  }

  public WriteBatch delete(Column column, byte[] key) {
    writes.add(new Write(column, key, null));
    return this;
  }

  /** Adds the writes of another batch after these. */
  public WriteBatch addAll(WriteBatch other) {
    writes.addAll(other.writes);
    return this;
  }

  public int size() {
    return writes.size();
  }

  List<Write> writes() {
    return Collections.unmodifiableList(writes);
  }
}
