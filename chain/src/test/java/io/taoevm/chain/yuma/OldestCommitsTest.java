package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class OldestCommitsTest {
  @Test
  void commit_shouldExpire_whenTheRevealPeriodIsOver() {
    var commits = new OldestCommits(1, 10, 2);
    assertFalse(commits.isExpired(8));
    assertTrue(commits.isExpired(7));
    assertFalse(new OldestCommits(1, 10, -1).isExpired(5), "the sum is clamped");
  }

  @Test
  void hashCommits_shouldCountTheFirstLivingOne_whenOthersFollow() {
    var commits = new OldestCommits(2, 10, 1);
    commits.addHashCommits(1, new long[] {8, 9, 10}, new long[] {800, 950, 900});
    assertArrayEquals(new long[] {-1, 950}, commits.blocks());
  }

  @Test
  void timelockedCommits_shouldCountTheOldest_whenSeveralLive() {
    var commits = new OldestCommits(1, 10, 1);
    commits.addTimelocked(0, 9, 950);
    commits.addTimelocked(0, 10, 940);
    commits.addTimelocked(0, 8, 1);
    assertArrayEquals(new long[] {940}, commits.blocks());
  }
}
