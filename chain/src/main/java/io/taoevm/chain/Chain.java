package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.pending.PoolContent;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.store.PartSize;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.world.StateDump;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A chain of blocks with the state after each of them, the pool of transactions that wait, and the
 * producer that makes blocks of them.
 *
 * <p>Everything that changes the chain runs on one thread, in the order of the calls, and is
 * answered by a future; when the future completes, readers see the change. Reading never waits for
 * that thread. Views are immutable; one whose block a rewind or a prune removes answers {@link
 * BlockNotFoundException} or {@link io.taoevm.chain.store.StatePrunedException} from then on.
 *
 * <p>Futures fail with {@link ChainException} for a request that cannot be met. If the chain itself
 * breaks (an {@link AssertionError} while a block is made) nothing of that block is written, and
 * every later change fails.
 */
public interface Chain extends AutoCloseable {

  /**
   * Opens a chain: begins with the genesis in an empty store, goes on where a store ends.
   *
   * @param executor runs transactions
   * @param step what the chain does by itself in every block
   * @param store is closed with the chain
   * @throws ChainException if the store holds the chain of another genesis
   */
  static Chain open(
      Genesis genesis,
      ChainRules rules,
      TransactionExecutor executor,
      BlockStep step,
      Store store,
      ChainOptions options) {
    return LocalChain.open(genesis, rules, executor, step, store, options);
  }

  /** The time of a stored chain's first block, in milliseconds; empty in a new store. */
  static OptionalLong storedBeginMillis(Store store) {
    var blocks = new BlockStore(store);
    var begin = blocks.block(blocks.firstNumber());
    return begin.isPresent()
        ? OptionalLong.of(begin.get().timestampMillis())
        : OptionalLong.empty();
  }

  /**
   * A block of a stored chain with its state, without opening the chain.
   *
   * @param number of the block; empty for the newest
   * @throws ChainException if the store holds no such block
   * @throws io.taoevm.chain.store.StatePrunedException if its state is no longer kept
   */
  static BlockView storedView(Store store, OptionalLong number) {
    return StoredChain.view(store, number);
  }

  // ---- Reading

  Genesis genesis();

  ChainRules rules();

  /** What CHAINID shows in blocks to come and transactions are signed for. */
  long chainId();

  /** The newest block. */
  SealedBlock head();

  /** The state after the newest block. */
  BlockView latest();

  Optional<SealedBlock> block(long number);

  Optional<SealedBlock> block(Hash hash);

  /** A mined transaction. */
  Optional<MinedTransaction> transaction(Hash hash);

  /**
   * The state after a block.
   *
   * @throws BlockNotFoundException if there is no such block
   * @throws io.taoevm.chain.store.StatePrunedException if its state is no longer kept
   */
  BlockView view(long number);

  /** As {@link #view(long)}. */
  BlockView view(Hash hash);

  /**
   * What the next block would be if it were made now of the pool: head, block step and executable
   * transactions. Its block counts as sealed, but its hash is not final. Executes transactions, so
   * the caller's thread needs the stack for that; kept until head, pool or settings change.
   */
  BlockView pending();

  /**
   * The state in which a transaction of a block ran: the state of the parent, the block step and
   * the transactions before it.
   *
   * @param transactionIndex 0 to the number of transactions, which gives the state before the
   *     block's end
   */
  State stateBefore(SealedBlock block, int transactionIndex);

  /** The context in which a block's transactions ran. */
  BlockContext context(SealedBlock block);

  /**
   * The logs that a filter asks for, oldest first.
   *
   * @param limit the most that the caller wants
   * @throws ChainException if there are more than {@code limit}
   */
  List<LogEntry> logs(LogFilter filter, int limit);

  /** What the chain core reported in a block; kept for the newest blocks only. */
  Optional<BlockEvents> events(Hash blockHash);

  /** What the store of blocks and states takes. */
  List<PartSize> storeSizes();

  /**
   * Copies the chain into a directory that must not be there, while it goes on.
   *
   * @throws io.taoevm.chain.store.StoreException if it is in memory or the directory cannot be made
   */
  void checkpoint(Path copy);

  /** The first block whose state can be read. */
  long oldestState();

  /** The base fee that the block after this one will have, in wei. */
  Word nextBaseFeeWei(SealedBlock block);

  // ---- The pool

  /**
   * Brings a transaction into the pool. With instant sealing the future completes when the block
   * that holds it is published, otherwise when the pool has it.
   */
  CompletableFuture<Admission> submit(SignedTransaction transaction);

  /** A waiting transaction. */
  Optional<SignedTransaction> waiting(Hash hash);

  /** What waits now. */
  PoolContent pool();

  /** The nonce after the gap-free waiting transactions of a sender. */
  long nextNonce(Address sender);

  /**
   * Removes a waiting transaction; those after it wait behind the gap. False if it is not there.
   */
  CompletableFuture<Boolean> drop(Hash hash);

  /** Removes every waiting transaction. */
  CompletableFuture<Void> dropAll();

  // ---- Making blocks

  MiningMode miningMode();

  CompletableFuture<Void> setMiningMode(MiningMode mode);

  /**
   * Makes blocks, the first with what waits in the pool.
   *
   * @param count at least 1
   * @param intervalSeconds between the blocks' times; 0 leaves it to the clock
   * @return the last of them
   */
  CompletableFuture<SealedBlock> mine(long count, long intervalSeconds);

  /** Makes one block whose time is given. */
  CompletableFuture<SealedBlock> mineAt(long timestampSeconds);

  /**
   * Executes a block that was made elsewhere on the same genesis, on top of the head.
   *
   * @return the same block
   * @throws ChainException (in the future) if it does not follow the head, or if executing it gives
   *     another block; nothing is changed then
   */
  CompletableFuture<SealedBlock> replay(SealedBlock block);

  /**
   * Makes a block without transactions whose state is edited after its step, so that the edit is
   * part of a true state root and visible at once. What the chain's rules refuse to hold fails.
   */
  default CompletableFuture<SealedBlock> edit(Consumer<State> edit) {
    return edit((state, block) -> edit.accept(state));
  }

  /** As {@link #edit(Consumer)}, for edits that need to know the block that they are part of. */
  CompletableFuture<SealedBlock> edit(BiConsumer<State, BlockContext> edit);

  /**
   * Makes a block after which the state is the one of a dump and nothing else; the block's step
   * does not run.
   *
   * @throws ChainException (in the future) if the dump is of a release with other rules
   */
  CompletableFuture<SealedBlock> load(StateDump dump);

  /**
   * Takes the newest blocks away and makes as many new ones.
   *
   * @param blocks the transactions of the new blocks, in their order; those beyond the list are
   *     empty
   * @throws ChainException (in the future) if the blocks are not kept or a transaction cannot be in
   *     its block; then the blocks before it stay
   */
  CompletableFuture<Void> reorganize(long depth, List<? extends List<SignedTransaction>> blocks);

  /**
   * Makes the block of this number the head again and forgets all after it; their transactions are
   * not brought back to the pool.
   */
  CompletableFuture<Void> rewind(long toNumber);

  /** Remembers head, pool, clock and settings; ids count from 1. */
  CompletableFuture<Long> snapshot();

  /**
   * Returns to a snapshot, which is used up with all that were taken after it.
   *
   * @return false if there is no such snapshot
   */
  CompletableFuture<Boolean> revert(long snapshotId);

  // ---- Settings of the blocks to come

  /** What the blocks to come will be made with. */
  BlockSettings settings();

  /** Moves the clock forward; the sum of all moves in seconds. */
  CompletableFuture<Long> increaseTime(long seconds);

  /** Sets the clock, also backwards, though no block goes behind its parent. */
  CompletableFuture<Void> setTime(long timestampSeconds);

  /**
   * Fixes the time of the next block; the clock goes on from there.
   *
   * @throws ChainException (in the future) if it is not after the head's
   */
  CompletableFuture<Void> setNextTimestamp(long timestampSeconds);

  /** Seconds from block to block; 0 follows the clock again. */
  CompletableFuture<Void> setTimestampInterval(long seconds);

  /** For the next block alone. */
  CompletableFuture<Void> setNextBaseFee(Word baseFeeWei);

  CompletableFuture<Void> setGasLimit(long gasLimit);

  /** What COINBASE and the header's miner show. */
  CompletableFuture<Void> setCoinbase(Address coinbase);

  /** From the next block on; a data directory keeps it, and rewinds take it back. */
  CompletableFuture<Void> setChainId(long chainId);

  /** What a transaction must offer at least for a unit of gas to get into the pool. */
  CompletableFuture<Void> setMinGasPrice(Word gasPriceWei);

  /** What PREVRANDAO shows in the next block under the rules of Ethereum. */
  CompletableFuture<Void> setNextPrevRandao(Hash prevRandao);

  // ---- News

  /**
   * Tells of new blocks and waiting transactions from now on, on the writer's thread: the listener
   * only hands on. Closing the result ends it.
   */
  Listening listen(ChainListener listener);

  /** An ongoing notification. */
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /** Ends the writer and the producer, and closes the store. */
  @Override
  void close();
}
