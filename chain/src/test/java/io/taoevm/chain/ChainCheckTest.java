package io.taoevm.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.WriteBatch;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChainCheckTest {
  private static final Address CONTRACT = Address.of(0xC0DE);
  private static final int BLOCKS = 12;

  private final MemoryStore store = new MemoryStore();

  @BeforeEach
  void makeChain() {
    try (var test = chain()) {
      for (var i = 1; i <= BLOCKS; i++) {
        test.submit(test.store(0, CONTRACT, Word.of(i % 5), Word.of(i)));
        test.submit(test.transfer(1, Address.of(0xBEEF + i), Word.of(1L << 50)));
        test.mine();
      }
      test.chain.edit(state -> state.setStorage(CONTRACT, Word.of(9), Word.of(99))).join();
    }
  }

  private TestChain chain() {
    return new TestChain(
        ChainRules.bittensor(), new MiningMode.Manual(), BlockStep.NONE, store, 100, 1L << 30);
  }

  private ChainCheck.Report check() {
    return ChainCheck.run(store, ChainRules.bittensor(), 0, 4, Progress.NONE);
  }

  @Test
  void run_shouldFindNothing_inASoundChain() {
    assertEquals(new ChainCheck.Report(BLOCKS + 2, 2 * BLOCKS, 4, List.of(), 0), check());
  }

  @Test
  void run_shouldSayThatThereIsNothing_inAnEmptyStore() {
    var report = ChainCheck.run(new MemoryStore(), ChainRules.bittensor(), 0, 1, Progress.NONE);
    assertFalse(report.isSound());
  }

  @ParameterizedTest
  @EnumSource(
      value = Column.class,
      names = {"HEADERS", "BODIES", "RECEIPTS", "TRANSACTION_INDEX", "LOG_INDEX", "META"})
  void run_shouldFindWhatIsMissing(Column column) {
    byte[] first;
    try (var entries = store.ascending(column, new byte[0], null)) {
      assertTrue(entries.next());
      first = entries.key();
    }
    store.commit(new WriteBatch().delete(column, first));
    assertFalse(check().isSound());
  }

  /** Whatever byte is changed of what is stored under the last key of a column. */
  @ParameterizedTest
  @EnumSource(
      value = Column.class,
      names = {"HEADERS", "TRANSACTION_INDEX", "STATE"})
  void run_shouldFindEveryChangedValue(Column column) {
    byte[] key;
    byte[] value;
    try (var last = store.descending(column, null, new byte[0])) {
      assertTrue(last.next());
      key = last.key();
      value = last.value();
    }
    for (var i = column == Column.STATE ? 8 : 0; i < value.length; i++) {
      var changed = value.clone();
      changed[i] ^= 1;
      store.commit(new WriteBatch().put(column, key, changed));
      assertFalse(check().isSound(), column + ", byte " + i);
    }
    store.commit(new WriteBatch().put(column, key, value));
    assertTrue(check().isSound());
    store.commit(new WriteBatch().delete(column, key));
    assertFalse(check().isSound(), column + ", all of it");
  }
}
