package io.taoevm.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.HeaderForm;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StatePrunedException;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.StoreLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of blocks, edits, rewinds and prunes against a model. */
final class ChainPropertyTest {
  private static final int CONTRACTS = 3;
  private static final int SLOTS = 6;
  private static final int RETAINED = 12;

  /** What the model knows of one block. */
  private record Moment(TreeMap<String, Word> slots, long[] nonces) {
    Moment copy() {
      return new Moment(new TreeMap<>(slots), nonces.clone());
    }
  }

  /** Pays an account that no address is known of, later the one of a stranger: a native credit. */
  private static final BlockStep NATIVE_CREDITS =
      (state, block) -> {
        var ids =
            List.of(
                new AccountId(1, 2, 3, block.number() % 4),
                AccountIds.mapped(stranger(block.number() % 5)));
        for (var id : ids) {
          new Balances(state).mint(id, 1_000 + block.number());
        }
      };

  private static Address stranger(long number) {
    return Address.of((int) (0xB000 + number));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bittensorChain_shouldAgreeWithTheModel(long seed) {
    agreesWithModel(ChainRules.bittensor(), NATIVE_CREDITS, new MemoryStore(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void ethereumChain_shouldAgreeWithTheModel(long seed) {
    var rules = ChainRules.ethereum(HeaderForm.SHANGHAI);
    agreesWithModel(rules, BlockStep.NONE, new MemoryStore(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 6})
  void chainOnDisk_shouldAgreeWithTheModel(long seed, @TempDir Path directory) {
    var store = RocksStore.open(directory, Durability.INTERVAL, StoreLimits.DEFAULT);
    agreesWithModel(ChainRules.bittensor(), NATIVE_CREDITS, store, seed);
  }

  private static void agreesWithModel(ChainRules rules, BlockStep step, Store store, long seed) {
    System.out.println("ChainPropertyTest seed " + seed);
    var random = new Random(seed);
    try (var test =
        new TestChain(rules, new MiningMode.Manual(), step, store, RETAINED, 1L << 30)) {
      var moments = new ArrayList<Moment>();
      moments.add(new Moment(new TreeMap<>(), test.nonces.clone()));
      for (var round = 0; round < 60; round++) {
        if (random.nextInt(8) == 0 && moments.size() > 1) {
          var back = Math.min(RETAINED, 1 + random.nextInt(moments.size() - 1));
          var target = moments.size() - 1 - back;
          // A rewind shortens the chain, but not what was pruned before.
          if (assertRewinds(test, target)) {
            moments.subList(target + 1, moments.size()).clear();
            System.arraycopy(moments.getLast().nonces, 0, test.nonces, 0, test.nonces.length);
          }
        } else {
          moments.add(mineRandomBlock(test, random, moments.getLast().copy()));
        }
        assertAgrees(test, moments);
      }
    }
  }

  private static boolean assertRewinds(TestChain test, long target) {
    var failure = TestChain.failure(test.chain.rewind(target));
    if (failure != null) {
      assertInstanceOf(ChainException.class, failure);
      assertThrowsPruned(test, target);
      return false;
    }
    assertEquals(target, test.chain.head().number());
    return true;
  }

  private static void assertThrowsPruned(TestChain test, long number) {
    assertThrows(StatePrunedException.class, () -> test.chain.view(number));
  }

  private static Moment mineRandomBlock(TestChain test, Random random, Moment moment) {
    var count = random.nextInt(6);
    for (var i = 0; i < count; i++) {
      var key = random.nextInt(test.nonces.length);
      if (random.nextBoolean()) {
        test.submit(test.transfer(key, stranger(random.nextInt(5)), Word.of(1L << 50)));
      } else {
        var contract = random.nextInt(CONTRACTS);
        var slot = random.nextInt(SLOTS);
        var value = Word.of(random.nextInt(3));
        var signed = test.store(key, Address.of(0xC000 + contract), Word.of(slot), value);
        assertInstanceOf(Admission.Admitted.class, test.submit(signed));
        moment.slots.put(contract + "/" + slot, value);
      }
    }
    assertEquals(count, test.mine().transactions().size());
    System.arraycopy(test.nonces, 0, moment.nonces, 0, test.nonces.length);
    return moment;
  }

  private static void assertAgrees(TestChain test, List<Moment> moments) {
    var head = moments.size() - 1;
    assertEquals(head, test.chain.head().number());
    for (var number = Math.max(0, head - 4); number <= head; number++) {
      BlockView view;
      try {
        view = test.chain.view(number);
      } catch (StatePrunedException pruned) {
        continue;
      }
      var state = view.state();
      moments
          .get(number)
          .slots
          .forEach(
              (name, value) -> {
                var parts = name.split("/", 2);
                assertEquals(
                    value,
                    state.storage(
                        Address.of(0xC000 + Integer.parseInt(parts[0])),
                        Word.of(Long.parseLong(parts[1]))));
              });
      for (var key = 0; key < test.nonces.length; key++) {
        assertEquals(
            moments.get(number).nonces[key],
            test.chain.rules().ledger().nonce(state, TestChain.address(key)));
      }
      assertEquals(
          RebuiltRoot.of(((StoredView) view).source(), test.chain.rules()),
          view.block().header().stateRoot());
    }
  }

  @Test
  void readers_shouldSeeWholeBlocksOnly_whileTheWriterWritesAndRewinds()
      throws InterruptedException {
    readersSeeWholeBlocksOnly(new MemoryStore());
  }

  @Test
  void readersOfADisk_shouldSeeWholeBlocksOnly_whileTheWriterWritesAndRewinds(
      @TempDir Path directory) throws InterruptedException {
    readersSeeWholeBlocksOnly(RocksStore.open(directory, Durability.NONE, StoreLimits.DEFAULT));
  }

  private static void readersSeeWholeBlocksOnly(Store store) throws InterruptedException {
    System.out.println("ChainPropertyTest readers, seed 7");
    var rules = ChainRules.bittensor();
    var mode = new MiningMode.Manual();
    try (var test = new TestChain(rules, mode, BlockStep.NONE, store, 10_000, 1L << 30)) {
      var contract = Address.of(0xC0DE);
      var done = new AtomicBoolean();
      var failure = new AtomicReference<Throwable>();
      var reads = new AtomicInteger();
      var readers = new ArrayList<Thread>();
      for (var i = 0; i < 3; i++) {
        readers.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        while (!done.get()) {
                          readConsistently(test, contract, reads);
                        }
                      } catch (RuntimeException | AssertionError e) {
                        failure.set(e);
                      }
                    }));
      }
      var random = new Random(7);
      var value = 0;
      while (value < 400 || reads.get() < 200 && failure.get() == null) {
        value++;
        test.submit(test.store(0, contract, Word.of(1), Word.of(value)));
        test.submit(test.store(0, contract, Word.of(2), Word.of(value)));
        test.mine();
        if (random.nextInt(10) == 0) {
          test.chain.rewind(Math.max(0, test.chain.head().number() - 3)).join();
          var sender = TestChain.address(0);
          test.nonces[0] = test.chain.nextNonce(sender);
        }
      }
      done.set(true);
      for (var reader : readers) {
        reader.join();
      }
      assertEquals(null, failure.get());
      assertTrue(reads.get() >= 200);
    }
  }

  private static void readConsistently(TestChain test, Address contract, AtomicInteger reads) {
    try {
      var view = test.chain.latest();
      var state = view.state();
      var first = state.storage(contract, Word.of(1));
      var second = state.storage(contract, Word.of(2));
      assertEquals(first, second, "one block writes both");
      for (var signed : view.block().transactions()) {
        var mined = test.chain.transaction(signed.hash());
        mined.ifPresent(found -> assertEquals(signed, found.transaction()));
      }
      assertTrue(test.chain.pending().block().number() > 0);
      reads.incrementAndGet();
    } catch (BlockNotFoundException rewound) {
      Thread.onSpinWait();
    }
  }
}
