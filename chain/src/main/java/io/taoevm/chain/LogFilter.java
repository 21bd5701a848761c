package io.taoevm.chain;

import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import java.util.List;
import java.util.Set;

/**
 * Which logs are wanted.
 *
 * @param fromBlock inclusive
 * @param toBlock inclusive
 * @param addresses any of them; empty for every address
 * @param topics for each place the topics that may stand there; empty for any
 */
public record LogFilter(
    long fromBlock, long toBlock, Set<Address> addresses, List<Set<Hash>> topics) {
  public LogFilter {
    addresses = Set.copyOf(addresses);
    topics = topics.stream().map(Set::copyOf).toList();
  }

  public boolean matches(Log log) {
    if ((!addresses.isEmpty() && !addresses.contains(log.address()))
        || log.topics().size() < topics.size()) {
      return false;
    }
    for (var i = 0; i < topics.size(); i++) {
      var wanted = topics.get(i);
      if (!wanted.isEmpty() && !wanted.contains(log.topics().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** False only if no log behind this bloom can match. */
  public boolean mayMatch(Bloom bloom) {
    return (addresses.isEmpty() || addresses.stream().anyMatch(bloom::mayContain))
        && topics.stream()
            .allMatch(any -> any.isEmpty() || any.stream().anyMatch(bloom::mayContain));
  }
}
