package io.taoevm.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StatePrunedException;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.chain.trie.Proof;
import io.taoevm.chain.world.EconomySlots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainTest {
  private static final Address CONTRACT = Address.of(0xC0DE);
  private static final Address STRANGER = Address.of(0xBEEF);

  @Test
  void submit_shouldAnswerAfterItsBlock_whenSealingIsInstant() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      var signed = test.transfer(0, STRANGER, TestChain.tao(1));

      assertEquals(new Admission.Admitted(signed.hash()), test.submit(signed));

      var mined = test.chain.transaction(signed.hash()).orElseThrow();
      assertEquals(1, mined.block().number());
      assertTrue(mined.receipt().succeeded());
      assertEquals(TestChain.tao(1).minus(Word.of(500_000_000_000L)), test.balance(STRANGER));
      assertTrue(test.chain.waiting(signed.hash()).isEmpty());
      assertEquals(1, test.chain.nextNonce(TestChain.address(0)));
    }
  }

  @Test
  void submit_shouldKeepTheOrderOfArrival_whenBlocksAreMadeByHand() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      var late = TestChain.sign(0, 1, STRANGER, TestChain.tao(1), new byte[0], TestChain.FEE_CAP);
      var other = test.transfer(1, STRANGER, TestChain.tao(1));
      var first = test.transfer(0, STRANGER, TestChain.tao(1));
      test.submit(late);
      test.submit(other);

      assertEquals(0, test.chain.nextNonce(TestChain.address(0)));
      assertEquals(List.of(late), test.chain.pool().queued().get(TestChain.address(0)));

      test.submit(first);
      assertEquals(2, test.chain.nextNonce(TestChain.address(0)));
      var pending = test.chain.pending().block();
      var block = test.mine();

      assertEquals(List.of(other, first, late), block.transactions());
      assertEquals(pending.transactions(), block.transactions());
      assertEquals(pending.hash(), block.hash(), "what was pending is what was mined");
    }
  }

  @Test
  void submit_shouldRefuseWithTheWordsThatLibrariesKnow() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      var tooCheap = TestChain.sign(0, 0, STRANGER, Word.ONE, new byte[0], Word.of(9_999_999_999L));
      var tooDear =
          TestChain.sign(0, 0, STRANGER, TestChain.tao(2_000), new byte[0], TestChain.FEE_CAP);
      assertFault(TransactionFault.FEE_CAP_BELOW_BASE_FEE, test.submit(tooCheap));
      assertFault(TransactionFault.INSUFFICIENT_FUNDS, test.submit(tooDear));

      var signed = test.transfer(0, STRANGER, TestChain.tao(1));
      test.submit(signed);
      assertFault(TransactionFault.ALREADY_KNOWN, test.submit(signed));
      test.mine();
      assertFault(TransactionFault.NONCE_TOO_LOW, test.submit(signed));

      test.chain.setGasLimit(21_000).join();
      assertFault(
          TransactionFault.EXCEEDS_BLOCK_GAS_LIMIT,
          test.submit(test.store(1, CONTRACT, Word.ONE, Word.ONE)));
    }
  }

  private static void assertFault(TransactionFault fault, Admission admission) {
    var rejected = assertInstanceOf(Admission.Rejected.class, admission);
    assertEquals(fault, rejected.reason().fault());
  }

  @Test
  void block_shouldLeaveForTheNext_whatItCannotHold() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      test.chain.setGasLimit(3 * SimpleExecutor.GAS).join();
      for (var i = 0; i < 7; i++) {
        test.submit(test.transfer(i % 2, STRANGER, TestChain.tao(1)));
      }
      assertEquals(3, test.mine().transactions().size());
      assertEquals(3, test.mine().transactions().size());
      assertEquals(1, test.mine().transactions().size());
      assertEquals(0, test.mine().transactions().size());
    }
  }

  @Test
  void views_shouldStayAsTheyWere_whenTheChainGoesOn() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      var before = test.chain.latest();
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(7)));
      var middle = test.chain.latest();
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(8)));

      assertEquals(Word.ZERO, before.state().storage(CONTRACT, Word.ONE));
      assertEquals(Word.of(7), middle.state().storage(CONTRACT, Word.ONE));
      assertEquals(Word.of(8), test.chain.latest().state().storage(CONTRACT, Word.ONE));
      assertEquals(Word.of(7), test.chain.view(1).state().storage(CONTRACT, Word.ONE));
      assertThrows(BlockNotFoundException.class, () -> test.chain.view(3));
    }
  }

  @Test
  void view_shouldNotMixStates_whenARewindReplacesItsBlock() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(7)));
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(8)));
      var removed = test.chain.latest();
      var kept = test.chain.view(1);
      test.chain.rewind(1).join();
      test.nonces[0] = 1;
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(9)));

      assertThrows(BlockNotFoundException.class, () -> removed.state().storage(CONTRACT, Word.ONE));
      assertThrows(BlockNotFoundException.class, () -> test.chain.view(removed.block().hash()));
      assertEquals(Word.of(7), kept.state().storage(CONTRACT, Word.ONE));
      assertEquals(Word.of(9), test.chain.latest().state().storage(CONTRACT, Word.ONE));
    }
  }

  @Test
  void snapshot_shouldBringBackHeadPoolAndClock_whenReverted() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      test.mine();
      var waiting = test.transfer(0, STRANGER, TestChain.tao(1));
      test.submit(waiting);
      var head = test.chain.head();
      var id = test.chain.snapshot().join();
      var later = test.chain.snapshot().join();
      test.chain.increaseTime(1_000).join();
      test.chain.setMiningMode(new MiningMode.Instant()).join();
      test.submit(test.transfer(1, STRANGER, TestChain.tao(1)));

      assertTrue(test.chain.revert(id).join());

      assertEquals(head, test.chain.head());
      assertEquals(0, test.chain.settings().timeOffsetMillis());
      assertEquals(new MiningMode.Manual(), test.chain.miningMode());
      assertEquals(List.of(waiting), test.chain.pool().pending().get(TestChain.address(0)));
      assertEquals(Word.ZERO, test.balance(STRANGER));
      assertFalse(test.chain.revert(id).join(), "a snapshot is used up");
      assertFalse(test.chain.revert(later).join(), "and so are those taken after it");
    }
  }

  @Test
  void time_shouldFollowClockOffsetAndFixedTimes() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      var first = test.mine();
      var second = test.mine();
      assertEquals(test.clock.millis, first.timestampMillis());
      assertEquals(first.timestampMillis() + 1, second.timestampMillis());
      assertEquals(first.header().timestampSeconds(), second.header().timestampSeconds());

      assertEquals(3_600, test.chain.increaseTime(3_600).join());
      assertEquals(test.clock.millis + 3_600_000, test.mine().timestampMillis());

      var fixed = 1_800_000_000L;
      test.chain.setNextTimestamp(fixed).join();
      assertEquals(fixed, test.chain.pending().block().header().timestampSeconds());
      assertEquals(fixed, test.mine().header().timestampSeconds());
      test.clock.millis += 10_000;
      assertEquals(fixed + 10, test.mine().header().timestampSeconds());
      assertInstanceOf(ChainException.class, TestChain.failure(test.chain.setNextTimestamp(fixed)));

      assertEquals(fixed + 50, test.chain.mineAt(fixed + 50).join().header().timestampSeconds());
      assertEquals(fixed + 50 + 4 * 60, test.chain.mine(5, 60).join().header().timestampSeconds());
    }
  }

  @Test
  void baseFee_shouldFallToItsFloorAndObeyAnOverride() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      test.chain.setNextBaseFee(Word.of(20_000_000_000L)).join();
      var fees = new ArrayList<Long>();
      for (var i = 0; i < 8; i++) {
        fees.add(fee(test.mine()));
      }
      assertEquals(
          List.of(
              20000000000L,
              17500000000L,
              15312500000L,
              13398437500L,
              11723632813L,
              10258178712L,
              10000000000L,
              10000000000L),
          fees);
      assertEquals(Word.of(10_000_000_000L), test.chain.nextBaseFeeWei(test.chain.head()));
    }
  }

  private static long fee(SealedBlock block) {
    var fee = block.header().baseFeeWei();
    return fee == null ? -1 : fee.a();
  }

  @Test
  void edit_shouldBeVisibleAtOnceInATrueRoot() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      var ledger = test.chain.rules().ledger();
      var before = test.chain.head();

      var block =
          test.chain.edit(state -> ledger.setBalanceWei(state, STRANGER, TestChain.tao(5))).join();

      assertEquals(before.number() + 1, block.number());
      assertEquals(TestChain.tao(5), test.balance(STRANGER));
      var proof = test.chain.latest().proof(STRANGER, List.of());
      assertEquals(TestChain.tao(5), proof.balanceWei());
      assertInstanceOf(
          ChainException.class,
          TestChain.failure(
              test.chain.edit(state -> ledger.setBalanceWei(state, STRANGER, Word.MAX))));
      assertEquals(block, test.chain.head(), "a refused edit makes no block");
    }
  }

  @Test
  void proofs_shouldVerifyAccountsSlotsAndRowsAgainstTheHeader() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(7)));
      test.submit(test.transfer(1, STRANGER, TestChain.tao(3)));
      var view = test.chain.latest();

      var proof = view.proof(CONTRACT, List.of(Word.ONE, Word.of(2)));
      ProofAssertions.assertProves(view.block().header().stateRoot(), proof);
      assertEquals(Word.of(7), proof.slots().get(0).value());
      assertEquals(Word.ZERO, proof.slots().get(1).value());

      var strangers = view.proof(STRANGER, List.of());
      assertEquals(test.balance(STRANGER), strangers.balanceWei());
      ProofAssertions.assertProves(view.block().header().stateRoot(), strangers);

      var slot = EconomySlots.slot(Balances.ACCOUNTS, TestChain.AUTHOR);
      var row = view.proof(EconomySlots.ADDRESS, List.of(slot));
      ProofAssertions.assertProves(view.block().header().stateRoot(), row);
      assertEquals(1, row.nonce());
      assertNotEquals(Word.ZERO, row.slots().getFirst().value());

      var nobody = view.proof(Address.of(0xDEAD), List.of(Word.ONE));
      ProofAssertions.assertProves(view.block().header().stateRoot(), nobody);
      assertInstanceOf(
          Proof.Result.Invalid.class, Proof.verify(Hash.ZERO, new byte[32], nobody.proof()));
    }
  }

  @Test
  void logs_shouldBeFoundByAddressTopicAndRange() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      for (var i = 1; i <= 20; i++) {
        test.submit(test.store(0, Address.of(0xC000 + i % 2), Word.of(i % 5), Word.of(i)));
        test.mine();
      }
      var all = new LogFilter(0, 100, Set.of(), List.of());
      assertEquals(20, test.chain.logs(all, 20).size());
      assertThrows(ChainException.class, () -> test.chain.logs(all, 19));
      var some =
          new LogFilter(
              5,
              30,
              Set.of(Address.of(0xC001)),
              List.of(Set.of(Word.of(3).toHash(), Word.of(4).toHash())));
      var found = test.chain.logs(some, 100).stream().map(entry -> entry.block().number()).toList();
      assertEquals(List.of(5L, 17L, 25L), found);
      var secondTopic = new LogFilter(0, 100, Set.of(), List.of(Set.of(), Set.of(Hash.ZERO)));
      assertEquals(20, test.chain.logs(secondTopic, 100).size());
      var third = new LogFilter(0, 100, Set.of(), List.of(Set.of(), Set.of(), Set.of()));
      assertEquals(0, test.chain.logs(third, 100).size());
    }
  }

  @Test
  void prune_shouldKeepTheNewestStates() {
    try (var test =
        new TestChain(
            ChainRules.bittensor(),
            new MiningMode.Instant(),
            BlockStep.NONE,
            new MemoryStore(),
            10,
            1L << 30)) {
      for (var i = 1; i <= 30; i++) {
        test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(i)));
      }
      assertThrows(StatePrunedException.class, () -> test.chain.view(19));
      assertEquals(Word.of(20), test.chain.view(20).state().storage(CONTRACT, Word.ONE));
      assertTrue(test.chain.block(3).isPresent(), "blocks stay");
      assertInstanceOf(ChainException.class, TestChain.failure(test.chain.rewind(19)));
      test.chain.rewind(20).join();
      assertEquals(Word.of(20), test.chain.latest().state().storage(CONTRACT, Word.ONE));
    }
  }

  @Test
  void prune_shouldHoldTheBudgetOfBytes() {
    try (var test =
        new TestChain(
            ChainRules.bittensor(),
            new MiningMode.Instant(),
            BlockStep.NONE,
            new MemoryStore(),
            10_000,
            40_000)) {
      for (var i = 1; i <= 60; i++) {
        test.submit(test.store(0, CONTRACT, Word.of(i), Word.of(i)));
      }
      assertThrows(StatePrunedException.class, () -> test.chain.view(2));
      assertEquals(Word.of(59), test.chain.view(59).state().storage(CONTRACT, Word.of(59)));
    }
  }

  @Test
  void open_shouldGoOnWhereTheStoreEnds() {
    var store = new MemoryStore();
    assertGoesOn(() -> store);
  }

  @Test
  void open_shouldGoOnWhereTheDirectoryEnds(@TempDir Path directory) {
    assertGoesOn(() -> RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT));
  }

  private static void assertGoesOn(Supplier<Store> opening) {
    SealedBlock head;
    try (var test = onStore(opening.get())) {
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(7)));
      test.submit(test.transfer(1, STRANGER, TestChain.tao(3)));
      head = test.chain.head();
    }
    try (var test = onStore(opening.get())) {
      assertEquals(head.hash(), test.chain.head().hash());
      assertEquals(head.receipts(), test.chain.head().receipts());
      assertEquals(head.transactions(), test.chain.head().transactions());
      assertEquals(Word.of(7), test.chain.latest().state().storage(CONTRACT, Word.ONE));
      test.nonces[0] = 1;
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(8)));
      assertEquals(3, test.chain.head().number());
      assertEquals(Word.of(7), test.chain.view(2).state().storage(CONTRACT, Word.ONE));
      assertTrue(test.chain.transaction(head.transactions().getFirst().hash()).isPresent());
      test.chain.rewind(1).join();
    }
    try (var test = onStore(opening.get())) {
      assertEquals(1, test.chain.head().number());
      assertEquals(TestChain.tao(1_000), test.balance(TestChain.address(1)));
    }
    var options =
        ChainOptions.inMemory(
            new TestChain.MovedClock(), Thread.ofPlatform().factory(), new MiningMode.Manual());
    var other =
        new Genesis(
            43, 0, 1, Word.ONE, Address.ZERO, TestChain.AUTHOR, List.of(), Genesis.NO_ECONOMY);
    var rules = ChainRules.bittensor();
    try (var store = opening.get()) {
      var executor = new SimpleExecutor(rules.ledger());
      assertThrows(
          ChainException.class,
          () -> Chain.open(other, rules, executor, BlockStep.NONE, store, options));
    }
  }

  private static TestChain onStore(Store store) {
    return new TestChain(
        ChainRules.bittensor(), new MiningMode.Instant(), BlockStep.NONE, store, 10_000, 1L << 30);
  }

  @Test
  void interval_shouldMakeBlocksByItself() throws InterruptedException {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      var three = new CountDownLatch(3);
      try (var _ =
          test.chain.listen(
              new ChainListener() {
                @Override
                public void onBlock(SealedBlock block) {
                  three.countDown();
                }
              })) {
        test.chain.setMiningMode(new MiningMode.Interval(1)).join();
        assertTrue(three.await(30, TimeUnit.SECONDS));
      }
      test.chain.setMiningMode(new MiningMode.Manual()).join();
      var head = test.chain.head();
      assertEquals(head, test.chain.head());
      assertTrue(head.number() >= 3);
    }
  }

  @Test
  void chain_shouldStopAndWriteNothing_whenTheBlockStepBreaks() {
    BlockStep broken =
        (state, block) -> {
          if (block.number() == 2) {
            throw new AssertionError("the economy is out of balance");
          }
        };
    try (var test = new TestChain(ChainRules.bittensor(), new MiningMode.Manual(), broken)) {
      var head = test.mine();
      assertInstanceOf(AssertionError.class, TestChain.failure(test.chain.mine(1, 0)));
      assertEquals(head, test.chain.head());
      assertInstanceOf(ChainException.class, TestChain.failure(test.chain.mine(1, 0)));
      assertEquals(TestChain.tao(1_000), test.balance(TestChain.address(0)), "reading goes on");
    }
  }

  @Test
  void stateBefore_shouldReplayUpToATransaction() {
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(7)));
      test.submit(test.store(0, CONTRACT, Word.ONE, Word.of(8)));
      var block = test.mine();
      assertEquals(Word.ZERO, test.chain.stateBefore(block, 0).storage(CONTRACT, Word.ONE));
      assertEquals(Word.of(7), test.chain.stateBefore(block, 1).storage(CONTRACT, Word.ONE));
      assertEquals(Word.of(8), test.chain.stateBefore(block, 2).storage(CONTRACT, Word.ONE));
    }
  }
}
