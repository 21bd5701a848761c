package io.taoevm.chain.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes that are made together, in the order in which they were added. The arrays belong to the
 * batch from then on.
 */
public final class WriteBatch {
  private final List<Write> writes = new ArrayList<>();

  /** One write. */
  sealed interface Write {
    byte[] key();
  }

  record Put(Column column, byte[] key, byte[] value) implements Write {}

  record Delete(Column column, byte[] key) implements Write {}

  record PutVersion(byte[] key, long number, byte[] value) implements Write {}

  record DeleteVersion(byte[] key, long number) implements Write {}

  public WriteBatch put(Column column, byte[] key, byte[] value) {
    writes.add(new Put(column, key, value));
    return this;
  }

  public WriteBatch delete(Column column, byte[] key) {
    writes.add(new Delete(column, key));
    return this;
  }

  /** Adds a version to a key; its number is above those that the key has. */
  public WriteBatch putVersion(byte[] key, long number, byte[] value) {
    writes.add(new PutVersion(key, number, value));
    return this;
  }

  /** Removes the version with exactly this number. */
  public WriteBatch deleteVersion(byte[] key, long number) {
    writes.add(new DeleteVersion(key, number));
    return this;
  }

  /** Adds the writes of another batch after these. */
  public WriteBatch addAll(WriteBatch other) {
    writes.addAll(other.writes);
    return this;
  }

  /** Whether it removes versions. */
  boolean takesBack() {
    return writes.stream().anyMatch(DeleteVersion.class::isInstance);
  }

  public int size() {
    return writes.size();
  }

  List<Write> writes() {
    return Collections.unmodifiableList(writes);
  }
}
