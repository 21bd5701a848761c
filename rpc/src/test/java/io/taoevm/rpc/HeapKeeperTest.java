package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HeapKeeperTest {
  private static final long MEGABYTE = 1L << 20;

  private long heapBytes;
  private long aliveBytes;
  private int collections;
  private final HeapKeeper keeper =
      new HeapKeeper(
          () -> heapBytes,
          () -> {
            collections++;
            heapBytes = aliveBytes;
          });

  private void grow(long megabytes) {
    heapBytes = megabytes * MEGABYTE;
    keeper.tend();
  }

  @Test
  void tend_shouldLeaveASmallHeapAlone() {
    grow(100);
    grow(224);
    assertEquals(0, collections);
  }

  @Test
  void tend_shouldCollect_whenTheHeapHasGrownByHalf() {
    aliveBytes = 400 * MEGABYTE;
    grow(500);
    assertEquals(1, collections);
    grow(600);
    assertEquals(1, collections);
    grow(601);
    assertEquals(2, collections);
  }

  @Test
  void tend_shouldForgetAPeak() {
    aliveBytes = 4_000 * MEGABYTE;
    grow(5_000);
    aliveBytes = 50 * MEGABYTE;
    grow(6_001);
    grow(225);
    assertEquals(3, collections);
  }
}
