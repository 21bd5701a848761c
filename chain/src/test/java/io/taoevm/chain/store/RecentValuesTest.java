package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RecentValuesTest {
  private final RecentValues values = new RecentValues(64 << 10);
  private int asked;

  private static byte[] number(long value) {
    var bytes = new byte[8];
    Bytes.putLong(bytes, 0, value);
    return bytes;
  }

  private byte[] ask(byte[] key, byte[] answer) {
    var found =
        values.get(
            key,
            _ -> {
              asked++;
              return answer;
            });
    assertNotNull(found);
    return found;
  }

  @Test
  void get_shouldAskOnce_untilTheValueIsWritten() {
    assertArrayEquals(number(7), ask(number(1), number(7)));
    assertArrayEquals(number(7), ask(number(1), number(8)));
    assertEquals(1, asked);
    values.remember(number(1), number(9), false);
    assertArrayEquals(number(9), ask(number(1), number(7)));
    assertEquals(1, asked);
  }

  @Test
  void get_shouldHoldNothing_untilWhatWasForgottenIsWritten() {
    assertArrayEquals(number(7), ask(number(1), number(7)));
    values.forget(number(1));
    assertArrayEquals(number(7), ask(number(1), number(7)), "asked, and not held");
    values.remember(number(1), number(9), true);
    assertArrayEquals(number(9), ask(number(1), number(7)));
    assertEquals(2, asked);
  }

  @Test
  void remember_shouldTakeTheOlderValueOut_whenTheNewOneIsTooLong() {
    assertArrayEquals(number(7), ask(number(1), number(7)));
    values.remember(number(1), new byte[2_000], false);
    assertArrayEquals(number(8), ask(number(1), number(8)));
    assertEquals(2, asked);
  }

  @Test
  void get_shouldHoldNothing_whenAWriteCameBetween() {
    values.get(
        number(1),
        key -> {
          values.remember(key, number(2), false);
          return number(1);
        });
    assertArrayEquals(number(2), ask(number(1), number(3)));
  }

  @Test
  void get_shouldHoldNoLongValue() {
    for (var i = 0; i < 2; i++) {
      assertEquals(2_000, ask(number(1), new byte[2_000]).length);
    }
    assertEquals(2, asked);
  }

  @Test
  void get_shouldHoldNoMoreThanItsBytes_andMuchOfThat() {
    var length = 200;
    for (var i = 0; i < 10_000; i++) {
      assertEquals(length, ask(number(i), new byte[length]).length);
    }
    var before = asked;
    for (var i = 9_999; i >= 0; i--) { // What is held is not pushed out before it is asked for.
      var key = number(i);
      values.get(
          key,
          _ -> {
            asked++;
            return null;
          });
    }
    var held = 10_000 - (asked - before);
    assertTrue(held * (8 + length) <= 64 << 10, held + " are held");
    assertTrue(held > 100, held + " are held");
  }

  @Test
  void get_shouldKeepWhatIsAskedForAgain_whenOthersCome() {
    for (var i = 0; i < 1_000; i++) {
      ask(number(-1), number(1));
      ask(number(i), new byte[200]);
    }
    assertTrue(asked <= 1_002, "the one asked for each time was asked for " + (asked - 1_000));
  }

  /** Whoever reads a key after its write has ended never gets a value from before it. */
  @Test
  void get_shouldNeverGoBack_whileAnotherThreadWrites() throws InterruptedException {
    var column = new ConcurrentHashMap<Integer, byte[]>();
    var written = new AtomicInteger();
    var isOver = new AtomicBoolean();
    column.put(0, number(0));
    var backwards = new AtomicInteger();
    var readers = new Thread[2];
    for (var i = 0; i < readers.length; i++) {
      readers[i] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!isOver.get()) {
                      var least = written.get();
                      var found = values.get(number(5), _ -> column.get(0));
                      if (found == null || Bytes.getLong(found, 0) < least) {
                        backwards.incrementAndGet();
                      }
                    }
                  });
    }
    for (var i = 1; i <= 200_000; i++) {
      var isForgotten = i % 2 == 0;
      if (isForgotten) {
        values.forget(number(5));
      }
      column.put(0, number(i));
      values.remember(number(5), number(i), isForgotten);
      written.set(i);
    }
    isOver.set(true);
    for (var reader : readers) {
      reader.join();
    }
    assertEquals(0, backwards.get());
    assertTrue(written.get() == 200_000);
  }
}
