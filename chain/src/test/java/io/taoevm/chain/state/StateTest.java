package io.taoevm.chain.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StateTest {
  private static final Table<Integer, Long> TABLE =
      new Table<>(9_000, "Numbers", KeyCodecs.U16, ValueCodecs.U64);
  private static final Address CONTRACT = Address.of(0xc0ffee);

  private record Noted(int number) implements Event {
    @Override
    public String pallet() {
      return "Test";
    }
  }

  /** A source in memory, filled from the changes of a state as sealing a block does. */
  private static final class MapSource implements StateSource {
    final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    final Map<Hash, byte[]> codes = new HashMap<>();

    @Override
    public byte @Nullable [] get(byte[] key) {
      return entries.get(key);
    }

    @Override
    public void forEach(byte[] from, byte[] to, Visitor visitor) {
      for (var entry : entries.subMap(from, to).entrySet()) {
        if (!visitor.visit(entry.getKey(), entry.getValue())) {
          return;
        }
      }
    }

    @Override
    public byte @Nullable [] code(Hash codeHash) {
      return codes.get(codeHash);
    }

    MapSource plus(State state) {
      var next = new MapSource();
      next.entries.putAll(entries);
      next.codes.putAll(codes);
      state.visitChanges(
          new State.ChangeVisitor() {
            @Override
            public void account(Address address, @Nullable EvmAccount account) {
              next.write(StateKeys.account(address), account == null ? null : account.encode());
            }

            @Override
            public void storage(Address address, Word slot, Word value) {
              next.write(
                  StateKeys.storage(address, slot), value.isZero() ? null : value.trimmedBytes());
            }

            @Override
            public void row(Table<?, ?> table, byte[] key, byte @Nullable [] value) {
              next.write(StateKeys.row(table.id(), key), value);
            }

            @Override
            public void code(Hash codeHash, byte[] code) {
              next.codes.put(codeHash, code);
            }
          });
      return next;
    }

    private void write(byte[] key, byte @Nullable [] value) {
      if (value == null) {
        entries.remove(key);
      } else {
        entries.put(key, value);
      }
    }
  }

  /** Everything that the random history below can see, by name. */
  private static Map<String, Object> view(State state) {
    var seen = new TreeMap<String, Object>();
    for (var i = 0; i < 4; i++) {
      var address = Address.of(i);
      seen.put("account" + i, state.account(address));
      seen.put("exists" + i, state.exists(address));
      seen.put("hasStorage" + i, state.hasStorage(address));
      for (var slot = 0; slot < 3; slot++) {
        seen.put("storage" + i + "/" + slot, state.storage(address, Word.of(slot)));
      }
    }
    seen.put("rows", state.rows(TABLE));
    seen.put("events", state.events());
    return seen;
  }

  private static void change(State state, Random random) {
    var address = Address.of(random.nextInt(4));
    switch (random.nextInt(9)) {
      case 0 -> state.setAccount(address, state.account(address).withNonce(random.nextInt(3)));
      case 1 ->
          state.setAccount(address, state.account(address).withBalance(Word.of(random.nextInt(3))));
      case 2 -> {
        var code = new byte[] {(byte) random.nextInt(3)};
        state.setCode(address, Keccak.hash(code), code);
      }
      case 3, 4 ->
          state.setStorage(address, Word.of(random.nextInt(3)), Word.of(random.nextInt(3)));
      case 5 -> state.deleteAccount(address);
      case 6 -> state.put(TABLE, random.nextInt(600), random.nextLong());
      case 7 -> state.remove(TABLE, random.nextInt(600));
      default -> state.emit(new Noted(random.nextInt()));
    }
  }

  @Test
  void rollback_shouldRestoreEverything_inRandomNestedHistories() {
    var seed = 20261121L;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var history = 0; history < 200; history++) {
      var source = new MapSource();
      for (var block = 0; block < 3; block++) {
        var state = new State(source);
        var marks = new ArrayDeque<Integer>();
        var views = new ArrayDeque<Map<String, Object>>();
        for (var step = 0; step < 60; step++) {
          switch (random.nextInt(8)) {
            case 0 -> {
              marks.push(state.checkpoint());
              views.push(view(state));
            }
            case 1 -> {
              if (!marks.isEmpty()) {
                state.rollback(marks.pop());
                assertEquals(views.pop(), view(state));
              }
            }
            default -> change(state, random);
          }
        }
        state.settle();
        state.takeEvents();
        source = source.plus(state);
        var before = view(state);
        var after = view(new State(source));
        for (var i = 0; i < 4; i++) {
          if (state.account(Address.of(i)).isEmpty()) {
            before.put("exists" + i, after.get("exists" + i));
          }
        }
        assertEquals(before, after, "what was sealed differs from what was there");
      }
    }
  }

  @Test
  void rows_shouldComeInTheOrderOfEncodedKeys_whereSourceAndChangesMix() {
    var first = new State(StateSource.EMPTY);
    first.put(TABLE, 1, 10L);
    first.put(TABLE, 256, 20L);
    first.put(TABLE, 3, 30L);
    var state = new State(new MapSource().plus(first));
    state.put(TABLE, 2, 40L);
    state.remove(TABLE, 3);
    assertEquals(
        List.of(256, 1, 2),
        state.rows(TABLE).stream().map(TableRow::key).toList(),
        "u16 keys are little-endian: 256 comes before 1");
  }

  @Test
  void account_shouldBeRemoved_whenItWasTouchedEmpty() {
    var first = new State(StateSource.EMPTY);
    first.setAccount(CONTRACT, EvmAccount.EMPTY.withNonce(1));
    var second = new State(new MapSource().plus(first));
    second.setAccount(CONTRACT, EvmAccount.EMPTY);
    assertFalse(new State(new MapSource().plus(second)).exists(CONTRACT));
  }

  @Test
  void code_shouldBeReadBack_byAddressAndByHash() {
    var code = new byte[] {1, 2, 3};
    var first = new State(StateSource.EMPTY);
    first.setCode(CONTRACT, Keccak.hash(code), code);
    var state = new State(new MapSource().plus(first));
    assertArrayEquals(code, state.code(CONTRACT));
    assertTrue(state.account(CONTRACT).hasCode());
    assertThrows(AssertionError.class, () -> state.code(Keccak.hash(new byte[] {9})));
  }

  @Test
  void state_shouldSeeWhatAFreshOneSees_whenItTakesOverFromTheOneBefore() {
    var seed = 20261122L;
    System.out.println("seed " + seed);
    for (var history = 0; history < 100; history++) {
      var source = new MapSource();
      var before = new State(source);
      for (var block = 0; block < 12; block++) {
        var taken = new State(source, before);
        var fresh = new State(source);
        var events = act(taken, new Random(seed + 1_000 * history + block));
        assertEquals(act(fresh, new Random(seed + 1_000 * history + block)), events);
        assertEquals(view(fresh), view(taken));
        taken.settle();
        taken.takeEvents();
        source = source.plus(taken);
        before = taken;
      }
    }
  }

  /** Changes a state, also in vain, and tells what was read on the way. */
  private static List<Object> act(State state, Random random) {
    var read = new ArrayList<>();
    var mark = state.checkpoint();
    for (var step = 0; step < 20; step++) {
      switch (random.nextInt(8)) {
        case 0 -> mark = state.checkpoint();
        case 1 -> state.rollback(mark);
        case 2 -> read.add(state.rows(TABLE, new byte[] {(byte) random.nextInt(8)}));
        case 3 -> read.add(state.rows(TABLE));
        case 4 -> read.add(String.valueOf(state.get(TABLE, random.nextInt(24))));
        case 5 -> state.put(TABLE, random.nextInt(24), random.nextLong());
        case 6 -> state.remove(TABLE, random.nextInt(24));
        default -> change(state, random);
      }
    }
    return read;
  }

  @Test
  void state_shouldNotAskTheSource_forWhatTheStateBeforeHasRead() {
    var first = new State(StateSource.EMPTY);
    first.put(TABLE, 1, 10L);
    first.put(TABLE, 2, 20L);
    var second = new State(new MapSource().plus(first), first);
    assertEquals(2, second.rows(TABLE).size());
    assertEquals(10L, second.get(TABLE, 1));
    StateSource mute =
        new StateSource() {
          @Override
          public byte[] get(byte[] key) {
            throw new AssertionError("asked for a value");
          }

          @Override
          public void forEach(byte[] from, byte[] to, Visitor visitor) {
            throw new AssertionError("asked for a range");
          }

          @Override
          public byte[] code(Hash codeHash) {
            throw new AssertionError("asked for code");
          }
        };
    var third = new State(mute, second);
    assertEquals(2, third.rows(TABLE).size());
    assertEquals(10L, third.get(TABLE, 1));
    assertThrows(AssertionError.class, () -> third.get(TABLE, 2), "what was not read is asked for");
    third.put(TABLE, 1, 11L);
    assertThrows(AssertionError.class, () -> third.rows(TABLE), "a list ends with a write");
  }
}
