package io.taoevm.evm.trace;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.Tracer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts the selectors that were called, each with the length of its arguments. */
public final class SelectorTracer implements Tracer {
  private static final int SELECTOR = 4;

  private final Predicate<Entry> counts;
  private final TreeMap<String, Integer> bySelector = new TreeMap<>();

  /**
   * @param counts which calls count
   */
  public SelectorTracer(Predicate<Entry> counts) {
    this.counts = counts;
  }

  /** Such as {@code 0xa9059cbb-64}: how often. */
  public Map<String, Integer> bySelector() {
    return Collections.unmodifiableMap(bySelector);
  }

  @Override
  public void enter(Entry entry) {
    var input = entry.input();
    if (input.length >= SELECTOR && !entry.kind().isCreation() && counts.test(entry)) {
      var selector = Bytes.toHex(Arrays.copyOf(input, SELECTOR));
      bySelector.merge(selector + "-" + (input.length - SELECTOR), 1, Integer::sum);
    }
  }
}
