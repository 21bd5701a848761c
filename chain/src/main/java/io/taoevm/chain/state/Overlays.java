package io.taoevm.chain.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tables of which a {@link State} has read or written rows, found by their ids. */
final class Overlays {
  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;

  private final StateSource source;
  private final Journal journal;
  private @Nullable Overlays before;
  private @Nullable TableOverlay<?, ?> @Nullable [][] pages = new TableOverlay<?, ?>[PAGE][];

  Overlays(StateSource source, Journal journal) {
    this.source = source;
    this.journal = journal;
  }

  /**
   * @param before what the state before has had in its hands; nobody else uses it any more
   */
  Overlays(StateSource source, Journal journal, Overlays before) {
    this(source, journal);
    before.before = null;
    this.before = before;
  }

  @SuppressWarnings("unchecked")
  <K, V> TableOverlay<K, V> of(Table<K, V> table) {
    var found = find(table.id());
    return (TableOverlay<K, V>) (found == null ? add(table) : found);
  }

  private @Nullable TableOverlay<?, ?> find(int tableId) {
    var page = tableId >>> PAGE_BITS;
    if (page >= pages.length) {
      return null;
    }
    var overlays = pages[page];
    return overlays == null ? null : overlays[tableId & PAGE - 1];
  }

  @SuppressWarnings("unchecked")
  private <K, V> TableOverlay<K, V> add(Table<K, V> table) {
    var page = table.id() >>> PAGE_BITS;
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, page + PAGE);
    }
    var overlays = pages[page];
    if (overlays == null) {
      overlays = new TableOverlay<?, ?>[PAGE];
      pages[page] = overlays;
    }
    var old = before == null ? null : (TableOverlay<K, V>) before.find(table.id());
    var added = new TableOverlay<>(table, source, journal, old);
    overlays[table.id() & PAGE - 1] = added;
    return added;
  }

  /** Shows what was written, table by table in the order of their ids. */
  void visitChanges(State.ChangeVisitor visitor) {
    for (var page : pages) {
      if (page != null) {
        for (var overlay : page) {
          if (overlay != null) {
            overlay.visitChanges(visitor);
          }
        }
      }
    }
  }
}
