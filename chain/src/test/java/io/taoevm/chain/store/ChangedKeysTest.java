package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taoevm.chain.store.ChangedKeys.Changed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ChangedKeysTest {
  @Test
  void decode_shouldGiveBackEveryKey() {
    var seed = 5L;
    System.out.println("changed keys, seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 500; round++) {
      var keys = new ArrayList<Changed>();
      var key = new byte[0];
      for (var i = random.nextInt(20); i > 0; i--) {
        key = Arrays.copyOf(key, random.nextInt(400));
        if (key.length > 0) {
          key[random.nextInt(key.length)]++;
        }
        keys.add(new Changed(key.clone(), random.nextBoolean(), random.nextBoolean()));
      }
      assertSame(new ChangedKeys(round, keys));
    }
  }

  private static void assertSame(ChangedKeys changed) {
    var decoded = ChangedKeys.decode(changed.encode());
    assertEquals(changed.historyBytes(), decoded.historyBytes());
    assertEquals(changed.keys().size(), decoded.keys().size());
    for (var i = 0; i < decoded.keys().size(); i++) {
      var expected = changed.keys().get(i);
      var key = decoded.keys().get(i);
      assertArrayEquals(expected.key(), key.key());
      assertEquals(expected.isRemoved(), key.isRemoved());
      assertEquals(expected.hasVersion(), key.hasVersion());
    }
  }

  @Test
  void encode_shouldLeaveOutWhatAKeyHasInCommonWithTheOneBefore() {
    var path = new byte[30];
    var deeper = new byte[31];
    var keys = List.of(new Changed(path, false, false), new Changed(deeper, false, false));
    assertEquals(8 + 3 + 30 + 3 + 1, new ChangedKeys(0, keys).encode().length);
  }

  @Test
  void changed_shouldRefuseAKeyWhoseLengthHasNoRoom() {
    assertSame(new ChangedKeys(0, List.of(new Changed(new byte[0x3fff], true, true))));
    assertThrows(IllegalArgumentException.class, () -> new Changed(new byte[0x4000], false, false));
  }
}
