package io.taoevm.rpc.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
  private static final long SECOND = 1_000_000_000;

  private static int allowed(RateLimit limit, long nowNanos, int tries) {
    var count = 0;
    for (var i = 0; i < tries; i++) {
      count += limit.allows(nowNanos) ? 1 : 0;
    }
    return count;
  }

  @Test
  void limit_shouldLetABurstThroughAndThenItsRate() {
    var limit = new RateLimit(10, 0);
    assertEquals(11, allowed(limit, 0, 100));
    assertEquals(5, allowed(limit, SECOND / 2, 100));
    assertEquals(10, allowed(limit, SECOND + SECOND / 2, 100));
    assertEquals(11, allowed(limit, 100 * SECOND, 100));
  }

  @Test
  void limit_shouldLetAllThrough_whenThereIsNone() {
    assertEquals(1_000, allowed(new RateLimit(0, 0), 0, 1_000));
  }

  @Test
  void key_shouldBeTheOneThatIsAskedFor() {
    var config = new ServerConfig("0.0.0.0", 0, Set.of(), Set.of(), "secret", false, 1, 10, 0);
    var rules = new AccessRules(config);
    assertTrue(rules.hasKey("Bearer secret", null));
    assertTrue(rules.hasKey(null, "secret"));
    assertFalse(rules.hasKey("Bearer other", null));
    assertFalse(rules.hasKey("Bearer other", "secret"));
    assertFalse(rules.hasKey(null, null));
    assertTrue(rules.trustsOrigin(null));
  }

  @Test
  void control_shouldBeRefusedBeyondLoopback_unlessForcedOrWithAKey() {
    var open = new ServerConfig("0.0.0.0", 0, Set.of(), Set.of());
    assertFalse(new AccessRules(open).trustsOrigin(null));
    assertTrue(new AccessRules(open).hasKey(null, null));
    var forced = new ServerConfig("0.0.0.0", 0, Set.of(), Set.of(), null, true, 1, 10, 0);
    assertTrue(new AccessRules(forced).trustsOrigin(null));
    var local = new ServerConfig("127.0.0.1", 0, Set.of(), Set.of());
    assertTrue(new AccessRules(local).trustsOrigin(null));
  }
}
