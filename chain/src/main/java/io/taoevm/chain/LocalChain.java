package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.pending.PoolContent;
import io.taoevm.chain.pending.TransactionPool;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.store.PartSize;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.world.LayeredSource;
import io.taoevm.chain.world.StateDump;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The chain of this process: hands changes to the {@link WriterThread}, on which {@link
 * ChainWriter} makes them, and answers readers from {@link ChainReader} and the pool. Long, because
 * it is all methods of {@link Chain}; each only passes on.
 */
final class LocalChain implements Chain {
  private final Genesis genesis;
  private final BlockMaker maker;
  private final ChainReader reader;
  private final TransactionPool pool;
  private final RecentEvents recentEvents;
  private final Listeners listeners;
  private final ChainWriter writer;
  private final WriterThread thread;
  private final Store store;
  private volatile @Nullable PendingView lastPending;

  private LocalChain(Genesis genesis, ChainWriter.Parts parts) {
    this.genesis = genesis;
    this.maker = parts.maker();
    this.reader = maker.reader();
    this.pool = maker.pool();
    this.recentEvents = parts.recentEvents();
    this.listeners = parts.listeners();
    this.store = parts.store();
    var chainId = reader.chainIds().at(reader.head().block().number());
    var settings = BlockSettings.of(genesis, chainId);
    this.writer = new ChainWriter(parts, settings);
    this.thread = new WriterThread(parts.options().threads(), listeners);
    thread.schedule(parts.options().miningMode(), this::mineOnTime);
  }

  static LocalChain open(
      Genesis genesis,
      ChainRules rules,
      TransactionExecutor executor,
      BlockStep step,
      Store store,
      ChainOptions options) {
    var versions = new VersionedState(store);
    var blocks = new BlockStore(store);
    var recentEvents = new RecentEvents();
    var head = StoredChain.begin(genesis, rules, store, versions, blocks, recentEvents);
    var reader =
        new ChainReader(new ChainIds(store, genesis.chainId()), store, versions, blocks, head);
    var maker =
        new BlockMaker(rules, executor, step, new TransactionPool(), reader, options.clock());
    var parts =
        new ChainWriter.Parts(
            maker, store, versions, blocks, options, recentEvents, new Listeners());
    return new LocalChain(genesis, parts);
  }

  private void mineOnTime() {
    writer.mine(1, 0);
  }

  private <T> CompletableFuture<T> write(Supplier<T> change) {
    return thread.run(change);
  }

  private CompletableFuture<Void> change(Runnable change) {
    return thread.run(
        () -> {
          change.run();
          return null;
        });
  }

  private CompletableFuture<Void> set(UnaryOperator<BlockSettings> change) {
    return change(() -> writer.setSettings(change.apply(writer.settings())));
  }

  // ---- Reading

  @Override
  public Genesis genesis() {
    return genesis;
  }

  @Override
  public ChainRules rules() {
    return maker.rules();
  }

  @Override
  public long chainId() {
    return writer.settings().chainId();
  }

  @Override
  public SealedBlock head() {
    return reader.head().block();
  }

  @Override
  public BlockView latest() {
    while (true) {
      try {
        return reader.view(head());
      } catch (BlockNotFoundException rewound) { // The head has changed in between.
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public Optional<SealedBlock> block(long number) {
    return reader.block(number);
  }

  @Override
  public Optional<SealedBlock> block(Hash hash) {
    return reader.block(hash);
  }

  @Override
  public Optional<MinedTransaction> transaction(Hash hash) {
    return reader.transaction(hash);
  }

  @Override
  public BlockView view(long number) {
    return reader.view(number);
  }

  @Override
  public BlockView view(Hash hash) {
    return reader.view(block(hash).orElseThrow(BlockNotFoundException::new));
  }

  @Override
  public BlockView pending() {
    while (true) {
      var head = reader.head();
      var version = pool.version();
      var settings = writer.settings();
      var last = lastPending;
      if (last != null && last.isOf(head.block(), version, settings)) {
        return last;
      }
      try {
        var made = makePending(head.block(), version, settings);
        lastPending = made;
        return made;
      } catch (RuntimeException | AssertionError e) {
        // A rewind pulled the state away from under it; anything else is a fault.
        if (reader.head().rewinds().hasKept(head.block().number(), head.rewinds())) {
          throw e;
        }
      }
    }
  }

  private PendingView makePending(SealedBlock head, long version, BlockSettings settings) {
    var parentState = reader.view(head).source();
    var block = maker.open(parentState, maker.contextAfter(head, settings));
    maker.fill(block);
    var built = block.seal(head);
    var source = new LayeredSource(parentState, built.state());
    return new PendingView(built.block(), block.context(), source, version, settings);
  }

  @Override
  public State stateBefore(SealedBlock block, int transactionIndex) {
    if (block.number() == genesis.number()) {
      throw new ChainException("nothing comes before block " + block.number());
    }
    var parent = view(block.header().parentHash());
    var replay = maker.open(((StoredView) parent).source(), reader.context(block));
    for (var signed : block.transactions().subList(0, transactionIndex)) {
      if (replay.add(signed) instanceof Refused refused) {
        throw new AssertionError(
            "block " + block.number() + " does not replay: " + refused.message());
      }
    }
    return replay.state();
  }

  @Override
  public BlockContext context(SealedBlock block) {
    return reader.context(block);
  }

  @Override
  public List<LogEntry> logs(LogFilter filter, int limit) {
    return reader.logs(filter, limit);
  }

  @Override
  public Optional<BlockEvents> events(Hash blockHash) {
    return recentEvents.get(blockHash);
  }

  @Override
  public List<PartSize> storeSizes() {
    return store.sizes();
  }

  @Override
  public void checkpoint(Path copy) {
    store.checkpoint(copy);
  }

  @Override
  public long oldestState() {
    return reader.oldestState();
  }

  @Override
  public Word nextBaseFeeWei(SealedBlock block) {
    var fixed = writer.settings().nextBaseFeeWei();
    return fixed != null && block.hash().equals(head().hash())
        ? fixed
        : maker.nextBaseFeeWei(block);
  }

  // ---- The pool

  @Override
  public CompletableFuture<Admission> submit(SignedTransaction transaction) {
    return write(() -> writer.submit(transaction));
  }

  @Override
  public Optional<SignedTransaction> waiting(Hash hash) {
    return pool.get(hash);
  }

  @Override
  public PoolContent pool() {
    return pool.content();
  }

  @Override
  public long nextNonce(Address sender) {
    return pool.nextNonce(sender, rules().ledger().nonce(latest().state(), sender));
  }

  @Override
  public CompletableFuture<Boolean> drop(Hash hash) {
    return write(() -> pool.remove(hash));
  }

  @Override
  public CompletableFuture<Void> dropAll() {
    return change(pool::clear);
  }

  // ---- Making blocks

  @Override
  public MiningMode miningMode() {
    return writer.miningMode();
  }

  @Override
  public CompletableFuture<Void> setMiningMode(MiningMode mode) {
    return change(() -> switchTo(mode));
  }

  private void switchTo(MiningMode mode) {
    writer.setMiningMode(mode);
    thread.schedule(mode, this::mineOnTime);
    if (mode instanceof MiningMode.Instant) {
      writer.mineWaiting();
    }
  }

  @Override
  public CompletableFuture<SealedBlock> mine(long count, long intervalSeconds) {
    return write(() -> writer.mine(count, toMillis(intervalSeconds)));
  }

  @Override
  public CompletableFuture<SealedBlock> mineAt(long timestampSeconds) {
    return write(
        () -> {
          writer.setSettings(fixNextTimestamp(writer.settings(), timestampSeconds));
          return writer.mine(1, 0);
        });
  }

  @Override
  public CompletableFuture<SealedBlock> replay(SealedBlock block) {
    return write(() -> writer.replay(block));
  }

  @Override
  public CompletableFuture<SealedBlock> edit(BiConsumer<State, BlockContext> edit) {
    return write(() -> writer.edit(edit));
  }

  @Override
  public CompletableFuture<SealedBlock> load(StateDump dump) {
    return write(() -> writer.load(dump));
  }

  @Override
  public CompletableFuture<Void> reorganize(
      long depth, List<? extends List<SignedTransaction>> blocks) {
    return change(() -> writer.reorganize(depth, blocks));
  }

  @Override
  public CompletableFuture<Void> rewind(long toNumber) {
    return change(() -> writer.rewind(toNumber));
  }

  @Override
  public CompletableFuture<Long> snapshot() {
    return write(writer::snapshot);
  }

  @Override
  public CompletableFuture<Boolean> revert(long snapshotId) {
    return write(
        () -> {
          var reverted = writer.revert(snapshotId);
          if (reverted) {
            thread.schedule(writer.miningMode(), this::mineOnTime);
          }
          return reverted;
        });
  }

  // ---- Settings

  @Override
  public BlockSettings settings() {
    return writer.settings();
  }

  @Override
  public CompletableFuture<Long> increaseTime(long seconds) {
    return write(
        () -> {
          if (seconds < 0 || seconds > Long.MAX_VALUE / 2000) {
            throw new ChainException("time cannot move by " + seconds + " seconds");
          }
          var settings = writer.settings();
          var offset = Math.addExact(settings.timeOffsetMillis(), seconds * 1000);
          writer.setSettings(settings.withTimeOffset(offset));
          return Math.floorDiv(offset, 1000L);
        });
  }

  @Override
  public CompletableFuture<Void> setTime(long timestampSeconds) {
    return set(
        settings -> settings.withTimeOffset(toMillis(timestampSeconds) - maker.clock().millis()));
  }

  @Override
  public CompletableFuture<Void> setNextTimestamp(long timestampSeconds) {
    return set(settings -> fixNextTimestamp(settings, timestampSeconds));
  }

  private BlockSettings fixNextTimestamp(BlockSettings settings, long timestampSeconds) {
    var newest = head().header().timestampSeconds();
    if (timestampSeconds <= newest) {
      throw new ChainException(
          "timestamp " + timestampSeconds + " is not after the newest block's " + newest);
    }
    return settings.withNextTimestamp(toMillis(timestampSeconds));
  }

  private static long toMillis(long seconds) {
    if (seconds < 0 || seconds > Long.MAX_VALUE / 2000) {
      throw new ChainException("not a timestamp: " + seconds);
    }
    return seconds * 1000;
  }

  @Override
  public CompletableFuture<Void> setTimestampInterval(long seconds) {
    return set(settings -> settings.withTimestampInterval(toMillis(seconds)));
  }

  @Override
  public CompletableFuture<Void> setNextBaseFee(Word baseFeeWei) {
    return set(settings -> settings.withNextBaseFee(baseFeeWei));
  }

  @Override
  public CompletableFuture<Void> setGasLimit(long gasLimit) {
    if (gasLimit < 1) {
      return CompletableFuture.failedFuture(
          new ChainException("a block's gas limit is at least 1, not " + gasLimit));
    }
    return set(settings -> settings.withGasLimit(gasLimit));
  }

  @Override
  public CompletableFuture<Void> setCoinbase(Address coinbase) {
    return set(settings -> settings.withCoinbase(coinbase));
  }

  @Override
  public CompletableFuture<Void> setChainId(long chainId) {
    if (chainId == 0) {
      return CompletableFuture.failedFuture(new ChainException("a chain id is not 0"));
    }
    return set(settings -> settings.withChainId(chainId));
  }

  @Override
  public CompletableFuture<Void> setMinGasPrice(Word gasPriceWei) {
    return set(settings -> settings.withMinGasPrice(gasPriceWei));
  }

  @Override
  public CompletableFuture<Void> setNextPrevRandao(Hash prevRandao) {
    return set(settings -> settings.withNextPrevRandao(prevRandao));
  }

  // ---- News

  @Override
  public Listening listen(ChainListener listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    thread.close();
    store.close();
  }
}
