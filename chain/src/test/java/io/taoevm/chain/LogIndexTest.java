package io.taoevm.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LogIndexTest {
  private static final int BLOCKS = 300;
  private static final int QUERIES = 400;

  @Test
  void logs_shouldBeThoseOfAScan_afterAnyHistoryWithRewinds() {
    var seed = new Random().nextLong();
    System.out.println("LogIndexTest seed " + seed);
    var random = new Random(seed);
    try (var test = TestChain.bittensor(new MiningMode.Manual())) {
      for (var i = 0; i < BLOCKS; i++) {
        var logs = random.nextInt(4);
        for (var j = 0; j < logs; j++) {
          test.submit(test.store(j, contract(random), Word.of(random.nextInt(12)), Word.ONE));
        }
        test.mine();
        if (i == BLOCKS / 3 || i == BLOCKS / 2) {
          rewind(test, random.nextInt(20));
        }
      }
      var matches = 0;
      for (var i = 0; i < QUERIES; i++) {
        var filter = filter(random);
        var expected = scan(test.chain, filter);
        assertEquals(expected, test.chain.logs(filter, 10_000), () -> filter + ", seed " + seed);
        matches += expected.size();
      }
      assertTrue(matches > QUERIES, "the queries find something");
    }
  }

  @Test
  void logs_shouldBeFound_whenAPlaceHasMoreAlternativesThanAreWalked() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      for (var i = 1; i <= 40; i++) {
        test.submit(test.store(0, Address.of(0xC000), Word.of(i), Word.ONE));
      }
      var many = new LinkedHashSet<Hash>();
      for (var i = 1; i <= 39; i++) {
        many.add(Word.of(i).toHash());
      }
      var found = test.chain.logs(new LogFilter(0, 40, Set.of(), List.of(many)), 100);
      assertEquals(39, found.size());
    }
  }

  @Test
  void logs_shouldBeComplete_whenAPlaceMatchesForLongAndThenNoMore() {
    try (var test = TestChain.bittensor(new MiningMode.Instant())) {
      // Long runs of one pair, then only one of the two in most blocks, and the pair now and then.
      for (var i = 1; i <= 120; i++) {
        var topic = Word.of(i <= 40 || i % 9 == 0 ? 1 : 2);
        test.submit(test.store(0, Address.of(i % 5 == 0 ? 0xC001 : 0xC000), topic, Word.ONE));
      }
      for (var contract : List.of(0xC000, 0xC001)) {
        var first = Set.of(Word.of(1).toHash());
        var filter = new LogFilter(0, 200, Set.of(Address.of(contract)), List.of(first));
        assertEquals(scan(test.chain, filter), test.chain.logs(filter, 1_000));
      }
    }
  }

  private static void rewind(TestChain test, long blocks) {
    test.chain.rewind(test.chain.head().number() - blocks).join();
    var ledger = test.chain.rules().ledger();
    for (var key = 0; key < test.nonces.length; key++) {
      test.nonces[key] = ledger.nonce(test.chain.latest().state(), TestChain.address(key));
    }
  }

  private static Address contract(Random random) {
    return Address.of(0xC000 + random.nextInt(5));
  }

  private static LogFilter filter(Random random) {
    var from = random.nextInt(BLOCKS);
    var addresses = new LinkedHashSet<Address>();
    for (var i = random.nextInt(3); i > 0; i--) {
      addresses.add(contract(random));
    }
    var topics = new ArrayList<Set<Hash>>();
    for (var place = random.nextInt(4); place > 0; place--) {
      var any = new LinkedHashSet<Hash>();
      for (var i = random.nextInt(4); i > 0; i--) {
        any.add(Word.of(topics.isEmpty() ? random.nextInt(14) : random.nextInt(2)).toHash());
      }
      topics.add(any);
    }
    return new LogFilter(from, from + random.nextInt(BLOCKS), addresses, topics);
  }

  private static List<LogEntry> scan(Chain chain, LogFilter filter) {
    var found = new ArrayList<LogEntry>();
    var last = Math.min(filter.toBlock(), chain.head().number());
    for (var number = filter.fromBlock(); number <= last; number++) {
      ChainReader.collect(chain.block(number).orElseThrow(), filter, found);
    }
    return found;
  }
}
