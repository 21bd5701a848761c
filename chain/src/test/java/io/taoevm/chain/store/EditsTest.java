package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EditsTest {
  private static final int ROOM = 8;

  private static byte[] behindRoom(byte[] value) {
    var bytes = new byte[ROOM + value.length];
    System.arraycopy(value, 0, bytes, ROOM, value.length);
    return bytes;
  }

  /** How long the edits are that make {@code earlier} of {@code later}, once that is shown. */
  private static int lengthOf(byte[] earlier, byte[] later) {
    var edits = new Edits(behindRoom(earlier), ROOM, ROOM + earlier.length, later);
    var encoded = new byte[3 + edits.encodedLength() + 3];
    Arrays.fill(encoded, (byte) 0x55);
    edits.write(encoded, 3);
    var end = encoded.length - 3;
    assertArrayEquals(
        behindRoom(earlier),
        Edits.undo(behindRoom(later), ROOM, ROOM + later.length, encoded, 3, end));
    return edits.encodedLength();
  }

  @Test
  void edits_shouldHoldWhatChangedAlone() {
    var value = new byte[532];
    assertEquals(0, lengthOf(value, value.clone()));
    var other = value.clone();
    Arrays.fill(other, 100, 132, (byte) 1);
    assertEquals(6 + 32, lengthOf(value, other));
    Arrays.fill(other, 400, 432, (byte) 1);
    other[531] = 1;
    assertEquals(6 + 32 + 6 + 32 + 6 + 1, lengthOf(value, other));
  }

  @Test
  void edits_shouldBeOne_whenLittleIsInCommonBetweenTwo() {
    var value = new byte[100];
    var other = value.clone();
    other[20] = 1;
    other[28] = 1;
    assertEquals(6 + 9, lengthOf(value, other));
    other[28] = 0;
    other[29] = 1;
    assertEquals(6 + 1 + 6 + 1, lengthOf(value, other));
  }

  @Test
  void edits_shouldBeOne_whenTheLengthsDiffer() {
    var value = new byte[100];
    Arrays.fill(value, (byte) 3);
    assertEquals(6, lengthOf(value, Arrays.copyOf(value, 90)) - 10);
    assertEquals(6 + 2, lengthOf(new byte[] {1, 2, 3, 4}, new byte[] {1, 4}));
    assertEquals(6, lengthOf(new byte[] {1, 4}, new byte[] {1, 2, 3, 4}));
    assertEquals(6, lengthOf(new byte[0], new byte[] {1}));
    assertEquals(6 + 1, lengthOf(new byte[] {1}, new byte[0]));
  }

  @Test
  void undo_shouldGiveTheEarlierValue_whateverChanged() {
    var seed = 23L;
    System.out.println("edits, seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 50_000; round++) {
      var earlier = new byte[random.nextInt(200)];
      // Few values of a byte, so that much is in common by chance.
      for (var i = 0; i < earlier.length; i++) {
        earlier[i] = (byte) random.nextInt(2);
      }
      var growth = random.nextBoolean() ? 0 : random.nextInt(9) - 4;
      var later = Arrays.copyOf(earlier, Math.max(0, earlier.length + growth));
      for (var i = random.nextInt(6); i > 0 && later.length > 0; i--) {
        later[random.nextInt(later.length)]++;
      }
      lengthOf(earlier, later);
    }
  }
}
