package io.taoevm.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.MemoryStore;
import org.junit.jupiter.api.Test;

final class EmptyBlocksTest {
  private static final int BLOCKS = 200;

  /** Every block reads what the one before it wrote, all that is there, and its hash. */
  private static final BlockStep INTEREST =
      (state, block) -> {
        var balances = new Balances(state);
        balances.mint(new AccountId(1, 2, 3, block.number() % 16), luck(block.parentHash()));
        if (block.number() > 1) {
          var before = block.blockHashes().apply(block.number() - 2);
          balances.mint(new AccountId(1, 2, 3, block.number() % 7), luck(before));
        }
        for (var owner = 0; owner < 16; owner++) {
          var id = new AccountId(1, 2, 3, owner);
          balances.mint(id, balances.freeRao(id) / 64);
        }
      };

  private static long luck(Hash hash) {
    return 1_000 + (hash.bytes()[31] & 0xFF);
  }

  private static TestChain chain(BlockStep step, long retainedBytes) {
    return new TestChain(
        ChainRules.bittensor(),
        new MiningMode.Manual(),
        step,
        new MemoryStore(),
        10_000,
        retainedBytes);
  }

  private static Hash oneByOne() {
    try (var test = chain(INTEREST, 1L << 30)) {
      for (var i = 0; i < BLOCKS; i++) {
        test.chain.mine(1, 0).join();
      }
      return test.chain.head().hash();
    }
  }

  @Test
  void mine_shouldMakeTheBlocksThatAreMadeOneByOne() {
    try (var test = chain(INTEREST, 1L << 30)) {
      assertEquals(oneByOne(), test.chain.mine(BLOCKS, 0).join().hash());
    }
  }

  @Test
  void mine_shouldMakeTheSameBlocks_whenTheStateBelowIsPrunedMeanwhile() {
    try (var test = chain(INTEREST, 0)) {
      assertEquals(oneByOne(), test.chain.mine(BLOCKS, 0).join().hash());
    }
  }

  @Test
  void mine_shouldStopBeforeTheBlock_whoseStepBreaks() {
    BlockStep broken =
        (state, block) -> {
          INTEREST.run(state, block);
          if (block.number() == 100) {
            throw new AssertionError("the economy is out of balance");
          }
        };
    try (var test = chain(broken, 1L << 30)) {
      var cause = TestChain.failure(test.chain.mine(BLOCKS, 0));
      assertInstanceOf(AssertionError.class, cause);
      assertEquals(99, test.chain.head().number());
    }
  }
}
