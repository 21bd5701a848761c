package io.taoevm.rpc.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PaceTest {
  private static final long MILLI = 1_000_000;
  private static final long START = Long.MAX_VALUE - 5 * MILLI;

  @Test
  void pace_shouldLetSoManyHappenInASecond_whenItIsAskedAllTheTime() {
    var pace = new Pace(100, START);
    var count = 0;
    for (var micro = 0; micro < 1_000_000; micro += 100) {
      count += pace.allows(START + micro * 1_000L) ? 1 : 0;
    }
    assertEquals(100, count);
  }

  @Test
  void pace_shouldNotMakeUpForWhatWasMissed() {
    var pace = new Pace(100, START);
    var late = START + 1_000 * MILLI;
    assertTrue(pace.allows(late));
    assertTrue(pace.allows(late));
    assertFalse(pace.allows(late));
    assertTrue(pace.allows(late + 10 * MILLI));
  }
}
