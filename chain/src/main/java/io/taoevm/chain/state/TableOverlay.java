package io.taoevm.chain.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one table that a {@link State} has read or written. */
final class TableOverlay<K, V> {
  /** Longer lists are made anew for each reader. */
  private static final int MOST_KEPT_ROWS = 256;

  private final Table<K, V> table;
  private final StateSource source;
  private final Journal journal;
  private final Map<K, Cell<K, V>> cells = new HashMap<>();
  private final TreeMap<byte[], Cell<K, V>> dirty = new TreeMap<>(Arrays::compareUnsigned);

  /** By their prefix, the lists of rows that were asked for since the last write. */
  private @Nullable TreeMap<byte[], List<TableRow<K, V>>> lists;

  /** What the state before held of this table at its end. */
  private @Nullable TableOverlay<K, V> before;

  /**
   * @param before that of the state before, which gets no more writes; null if there is none
   */
  TableOverlay(
      Table<K, V> table, StateSource source, Journal journal, @Nullable TableOverlay<K, V> before) {
    this.table = table;
    this.source = source;
    this.journal = journal;
    this.before = before;
    if (before != null) {
      before.before = null; // Or every state would keep all that came before it.
    }
  }

  @Nullable V value(K key) {
    return cell(key).value;
  }

  private Cell<K, V> cell(K key) {
    var cell = cells.get(key);
    if (cell == null) {
      cell = read(key);
      cells.put(key, cell);
    }
    return cell;
  }

  private Cell<K, V> read(K key) {
    var known = before == null ? null : before.cells.get(key);
    if (known != null) {
      return new Cell<>(known.key, known.encodedKey, known.value);
    }
    var encodedKey = table.keys().encode(key);
    var encoded = source.get(StateKeys.row(table.id(), encodedKey));
    return new Cell<>(key, encodedKey, encoded == null ? null : table.values().decode(encoded));
  }

  void write(K key, @Nullable V value) {
    var cell = cell(key);
    var old = cell.value;
    if (old == null && value == null) {
      return;
    }
    if (dirty.put(cell.encodedKey, cell) == null) {
      journal.push(
          () -> {
            set(cell, old);
            dirty.remove(cell.encodedKey);
          });
    } else {
      journal.push(() -> set(cell, old));
    }
    set(cell, value);
  }

  private void set(Cell<K, V> cell, @Nullable V value) {
    cell.value = value;
    lists = null;
  }

  /** The rows whose encoded keys begin with {@code prefix}, in the order of those keys. */
  List<TableRow<K, V>> rows(byte[] prefix) {
    var known = lists == null ? null : lists.get(prefix);
    if (known == null) {
      known = listBefore(prefix);
      if (known == null) {
        known = list(prefix);
      }
      if (known.size() <= MOST_KEPT_ROWS) {
        keep(prefix, known);
      }
    }
    return known;
  }

  private @Nullable List<TableRow<K, V>> listBefore(byte[] prefix) {
    return before == null || before.lists == null || !dirty.isEmpty()
        ? null
        : before.lists.get(prefix);
  }

  private void keep(byte[] prefix, List<TableRow<K, V>> rows) {
    var kept = lists;
    if (kept == null) {
      kept = new TreeMap<>(Arrays::compareUnsigned);
      lists = kept;
    }
    kept.put(prefix.clone(), rows);
  }

  private List<TableRow<K, V>> list(byte[] prefix) {
    var from = StateKeys.row(table.id(), prefix);
    var found = new TreeMap<byte[], TableRow<K, V>>(Arrays::compareUnsigned);
    source.forEach(
        from,
        StateKeys.after(from),
        (key, value) -> {
          var encodedKey = Arrays.copyOfRange(key, 3, key.length);
          if (!dirty.containsKey(encodedKey)) {
            found.put(
                encodedKey,
                new TableRow<>(table.keys().decode(encodedKey), table.values().decode(value)));
          }
          return true;
        });
    for (var entry : dirty.tailMap(prefix, true).entrySet()) {
      if (!startsWith(entry.getKey(), prefix)) {
        break;
      }
      var cell = entry.getValue();
      if (cell.value != null) {
        found.put(entry.getKey(), new TableRow<>(cell.key, cell.value));
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Shows what was written, in the order of the encoded keys. */
  void visitChanges(State.ChangeVisitor visitor) {
    for (var cell : dirty.values()) {
      var value = cell.value;
      visitor.row(table, cell.encodedKey, value == null ? null : table.values().encode(value));
    }
  }

  private static final class Cell<K, V> {
    final K key;
    final byte[] encodedKey;
    @Nullable V value;

    Cell(K key, byte[] encodedKey, @Nullable V value) {
      this.key = key;
      this.encodedKey = encodedKey;
      this.value = value;
    }
  }
}
