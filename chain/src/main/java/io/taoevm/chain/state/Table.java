package io.taoevm.chain.state;

/**
 * A typed table of the economy, declared as a constant next to the code that owns it. Keys need
 * value equality; values are immutable (an array handed in or out is never written again).
 *
 * @param id unique, 0 to 65,535; part of the state root, so it never changes
 * @param name the reference's name of the storage item
 */
public record Table<K, V>(int id, String name, KeyCodec<K> keys, ValueCodec<V> values) {
  public Table {
    if (id < 0 || id > 0xFFFF) {
      throw new IllegalArgumentException("the id of table " + name + " is not a u16: " + id);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table<?, ?> table && table.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }
}
