package io.taoevm.rpc.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProgressBarTest {
  @Test
  void text_shouldFillTheBar_asTheWorkGoesOn() {
    assertEquals("[" + " ".repeat(40) + "] 0 of 8 blocks", ProgressBar.text("blocks", 0, 8));
    assertEquals(
        "[" + "=".repeat(10) + " ".repeat(30) + "] 2 of 8 blocks",
        ProgressBar.text("blocks", 2, 8));
    assertEquals("[" + "=".repeat(40) + "] 8 of 8 parts", ProgressBar.text("parts", 8, 8));
    assertEquals("[" + "=".repeat(40) + "] 0 of 0 parts", ProgressBar.text("parts", 0, 0));
  }
}
