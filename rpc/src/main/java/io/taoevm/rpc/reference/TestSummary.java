package io.taoevm.rpc.reference;

import java.util.List;

/**
 * What came of a run of reference tests.
 *
 * @param skipped tests of forks that the engine does not know
 * @param failures {@code name: reason}, in order
 */
public record TestSummary(int passed, int skipped, List<String> failures) {
  public int failed() {
    return failures.size();
  }

  @Override
  public String toString() {
    var older = skipped == 0 ? "" : ", " + skipped + " of older forks skipped";
    return passed + " passed, " + failed() + " failed" + older;
  }
}
