package io.taoevm.chain;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.Cursor;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.WriteBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks that may have a log with an address and topics, in time that grows with the
 * matches and not with the range. LOG_INDEX: term ‖ number → nothing, where a term is 64 bits mixed
 * from an address, or from a topic and its place; term 0 has every block with logs. Two things of
 * one term only make a block a candidate too many.
 */
final class LogIndex {
  private static final long ANY_LOG = 0;
  private static final byte[] NOTHING = {};
  private static final int KEY_LENGTH = 2 * Long.BYTES;

  /** A place with more alternatives does not narrow the search: walking them all costs more. */
  private static final int MAX_ALTERNATIVES = 32;

  /** How many entries are stepped over before the way is looked up anew. */
  private static final int STEPS = 16;

  private final Store store;

  LogIndex(Store store) {
    this.store = store;
  }

  void put(WriteBatch batch, long number, List<Receipt> receipts) {
    for (var term : terms(receipts)) {
      batch.put(Column.LOG_INDEX, key(term, number), NOTHING);
    }
  }

  void remove(WriteBatch batch, long number, List<Receipt> receipts) {
    for (var term : terms(receipts)) {
      batch.delete(Column.LOG_INDEX, key(term, number));
    }
  }

  /** Whether all of a block's logs can be found, and none is promised where there is none. */
  boolean isRight(long number, List<Receipt> receipts) {
    var terms = terms(receipts);
    return terms.isEmpty()
        ? store.get(Column.LOG_INDEX, key(ANY_LOG, number)) == null
        : terms.stream().allMatch(term -> store.get(Column.LOG_INDEX, key(term, number)) != null);
  }

  /** What a visitor found in a block that may match. */
  enum Found {
    A_MATCH,
    NOTHING,
    /** As much as it wants. */
    ENOUGH
  }

  /** Sees the number of a block that may match. */
  @FunctionalInterface
  interface Visitor {
    Found visit(long number);
  }

  /** Visits the numbers of blocks that may match, ascending. */
  void forEach(LogFilter filter, long toBlock, Visitor visitor) {
    var places = places(filter, toBlock);
    try {
      var number = agreeFrom(Math.max(0, filter.fromBlock()), places);
      while (number <= toBlock) {
        switch (visitor.visit(number)) {
          case ENOUGH -> {
            return;
          }
          case NOTHING -> places.forEach(Place::doubt);
          case A_MATCH -> {}
        }
        number = agreeFrom(number + 1, places);
      }
    } finally {
      places.forEach(Place::close);
    }
  }

  /**
   * The least number from this one on that every place has which is asked; above the range if there
   * is none.
   */
  private static long agreeFrom(long number, List<Place> places) {
    var agreed = number;
    @Nullable Place proposer = null;
    for (var i = 0; agreed != Long.MAX_VALUE; i = (i + 1) % places.size()) {
      var place = places.get(i);
      if (place == proposer) {
        break;
      }
      if (!place.isTrusted()) {
        var next = place.ceiling(agreed);
        if (proposer == null) {
          proposer = place;
        } else if (next == agreed) {
          place.agreed();
        } else {
          place.doubt();
          proposer = place;
        }
        agreed = next;
      }
    }
    return agreed;
  }

  private List<Place> places(LogFilter filter, long toBlock) {
    var places = new ArrayList<Place>();
    if (isNarrow(filter.addresses())) {
      places.add(place(filter.addresses(), LogIndex::term, toBlock));
    }
    for (var i = 0; i < filter.topics().size(); i++) {
      var at = i;
      var topics = filter.topics().get(i);
      if (isNarrow(topics)) {
        places.add(place(topics, topic -> term(topic, at), toBlock));
      }
    }
    if (places.isEmpty()) {
      places.add(place(Set.of(ANY_LOG), Long::longValue, toBlock));
    }
    return places;
  }

  private static boolean isNarrow(Collection<?> alternatives) {
    return !alternatives.isEmpty() && alternatives.size() <= MAX_ALTERNATIVES;
  }

  private <T> Place place(Set<T> alternatives, ToLongFunction<T> term, long toBlock) {
    return new Place(
        alternatives.stream()
            .map(alternative -> new Postings(store, term.applyAsLong(alternative), toBlock))
            .toList());
  }

  private static Set<Long> terms(List<Receipt> receipts) {
    var terms = new TreeSet<Long>();
    for (var receipt : receipts) {
      for (var log : receipt.logs()) {
        addTerms(terms, log);
      }
    }
    return terms;
  }

  private static void addTerms(Set<Long> terms, Log log) {
    terms.add(ANY_LOG);
    terms.add(term(log.address()));
    for (var i = 0; i < log.topics().size(); i++) {
      terms.add(term(log.topics().get(i), i));
    }
  }

  private static long term(Address address) {
    return mix(mix(mix(0, address.a()), address.b()), address.c());
  }

  private static long term(Hash topic, int place) {
    var begin = place + 1L;
    return mix(mix(mix(mix(begin, topic.a()), topic.b()), topic.c()), topic.d());
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014) over what came before and a word. */
  private static long mix(long before, long word) {
    var z = (before ^ word) + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static byte[] key(long term, long number) {
    var key = new byte[KEY_LENGTH];
    Bytes.putLong(key, 0, term);
    Bytes.putLong(key, Long.BYTES, number);
    return key;
  }

  /**
   * One place of a filter: the blocks that have any of its alternatives. One that has what the
   * others propose many times in a row is not asked any more, until a block has no match: a
   * contract's transfers to one account are all the contract's and all transfers.
   */
  private static final class Place {
    private static final int TRUSTED_AFTER = 8;

    private final List<Postings> alternatives;
    private int agreements;

    Place(List<Postings> alternatives) {
      this.alternatives = alternatives;
    }

    long ceiling(long number) {
      var least = Long.MAX_VALUE;
      for (var postings : alternatives) {
        least = Math.min(least, postings.ceiling(number));
      }
      return least;
    }

    void agreed() {
      agreements++;
    }

    void doubt() {
      agreements = 0;
    }

    boolean isTrusted() {
      return agreements >= TRUSTED_AFTER;
    }

    void close() {
      alternatives.forEach(Postings::close);
    }
  }

  /** The blocks of one term up to the end of the range, only ever walked upwards. */
  private static final class Postings {
    private final Store store;
    private final long term;
    private final long toBlock;
    private @Nullable Cursor cursor;
    private long current = -1;

    Postings(Store store, long term, long toBlock) {
      this.store = store;
      this.term = term;
      this.toBlock = toBlock;
    }

    /** The least number of the term that is not below this one; a huge one after the last. */
    long ceiling(long number) {
      for (var step = 0; current < number && cursor != null && step < STEPS; step++) {
        step(cursor);
      }
      if (current < number) {
        close();
        cursor = store.ascending(Column.LOG_INDEX, key(term, number), key(term, toBlock + 1));
        step(cursor);
      }
      return current;
    }

    private void step(Cursor at) {
      current = at.next() ? Bytes.getLong(at.key(), Long.BYTES) : Long.MAX_VALUE;
    }

    void close() {
      if (cursor != null) {
        cursor.close();
        cursor = null;
      }
    }
  }
}
