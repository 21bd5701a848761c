package io.taoevm.chain.subnet;

import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.vector.Vectors;
import org.junit.jupiter.api.Test;

final class EpochScheduleTest {
  @Test
  void adminWindow_shouldMatchTheGoldenCases() {
    Vectors.eachCase(
        "core-admin-window",
        (in, out, id) -> {
          var schedule =
              EpochSchedule.NONE
                  .withLastEpochBlock(u64(in.get("last_epoch_block")))
                  .withPendingEpochAt(u64(in.get("pending_epoch_at")));
          var open =
              schedule.adminWindowOpen(
                  u64(in.get("block")), i32(in.get("tempo")), u64(in.get("freeze_window")));
          assertEquals(out.get("open").asBoolean(), open, id);
        });
  }

  @Test
  void epoch_shouldNeverBeDue_whenTheTempoIsZero() {
    var schedule = EpochSchedule.NONE.withPendingEpochAt(1).withBlocksSinceLastStep(60_000);
    assertFalse(schedule.isDue(100_000, 0));
    assertEquals(0, schedule.nextEpochBlock(0));
  }

  @Test
  void epoch_shouldBeDue_whenTheTempoHasPassedOrItWasAskedForOrLongMissed() {
    var schedule = EpochSchedule.NONE.withLastEpochBlock(100);
    assertFalse(schedule.isDue(109, 10));
    assertTrue(schedule.isDue(110, 10));
    assertTrue(schedule.withPendingEpochAt(105).isDue(105, 10));
    assertFalse(schedule.withPendingEpochAt(105).isDue(104, 10));
    assertFalse(schedule.withBlocksSinceLastStep(50_400).isDue(101, 10));
    assertTrue(schedule.withBlocksSinceLastStep(50_401).isDue(101, 10));
  }

  @Test
  void nextEpochBlock_shouldBeTheEarlierOfTempoAndTrigger() {
    var schedule = EpochSchedule.NONE.withLastEpochBlock(100);
    assertEquals(460, schedule.nextEpochBlock(360));
    assertEquals(300, schedule.withPendingEpochAt(300).nextEpochBlock(360));
    assertEquals(460, schedule.withPendingEpochAt(500).nextEpochBlock(360));
  }

  @Test
  void consumed_shouldCountTheSlotAndForgetTheTrigger() {
    var after = EpochSchedule.NONE.withPendingEpochAt(50).consumed(50);
    assertEquals(new EpochSchedule(50, 0, 0, 1, 0), after);
  }
}
