package io.taoevm.chain;

import io.taoevm.chain.OpenBlock.Built;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.pending.TransactionPool;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.store.WriteBatch;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.world.StateDump;
import io.taoevm.chain.world.StateSealer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes the chain. All methods run on the one writer's thread; only {@link
 * #settings} and {@link #miningMode} may be read by others. A block is built in memory, written in
 * one batch, and then published. Long, so that whatever can change a chain is seen in one place.
 */
final class ChainWriter {
  /** How many removed blocks a listener is told of. */
  private static final int MAX_REMOVED_SHOWN = 256;

  /** How long a transaction may wait behind a gap. */
  private static final long QUEUED_MILLIS = Duration.ofHours(3).toMillis();

  /** How much history is given up after a block at most, so that no block waits long for it. */
  private static final int MAX_PRUNED_AT_ONCE = 64;

  private final BlockMaker maker;
  private final ChainReader reader;
  private final Store store;
  private final VersionedState versions;
  private final BlockStore blocks;
  private final TransactionPool pool;
  private final ChainOptions options;
  private final RecentEvents recentEvents;
  private final Listeners listeners;
  private final TreeMap<Long, Snapshot> snapshots = new TreeMap<>();
  private long lastSnapshot;
  private volatile BlockSettings settings;
  private volatile MiningMode miningMode;
  private @Nullable State checkState;

  /** What a revert returns to. */
  private record Snapshot(
      long number,
      Hash hash,
      List<SignedTransaction> pool,
      BlockSettings settings,
      MiningMode miningMode) {}

  /** The parts that a chain is made of. */
  record Parts(
      BlockMaker maker,
      Store store,
      VersionedState versions,
      BlockStore blocks,
      ChainOptions options,
      RecentEvents recentEvents,
      Listeners listeners) {}

  ChainWriter(Parts parts, BlockSettings settings) {
    this.maker = parts.maker;
    this.reader = parts.maker.reader();
    this.store = parts.store;
    this.versions = parts.versions;
    this.blocks = parts.blocks;
    this.pool = parts.maker.pool();
    this.options = parts.options;
    this.recentEvents = parts.recentEvents;
    this.listeners = parts.listeners;
    this.settings = settings;
    this.miningMode = parts.options.miningMode();
  }

  BlockSettings settings() {
    return settings;
  }

  void setSettings(BlockSettings changed) {
    settings = changed;
  }

  MiningMode miningMode() {
    return miningMode;
  }

  void setMiningMode(MiningMode mode) {
    miningMode = mode;
  }

  private SealedBlock head() {
    return reader.head().block();
  }

  // ---- Transactions

  Admission submit(SignedTransaction signed) {
    var refusal =
        check(signed)
            .or(() -> pool.add(signed, accountNonce(signed.sender()), options.clock().millis()));
    if (refusal.isPresent()) {
      return new Admission.Rejected(refusal.get());
    }
    listeners.onWaiting(signed);
    if (miningMode instanceof MiningMode.Instant) {
      var refused = mineWaiting().get(signed.hash());
      if (refused != null) {
        return new Admission.Rejected(refused);
      }
    }
    return new Admission.Admitted(signed.hash());
  }

  /** The checks for which the transaction needs no place in a block. */
  private Optional<Refused> check(SignedTransaction signed) {
    var transaction = signed.transaction();
    if (transaction.type() == TransactionType.BLOB) {
      return refuse(TransactionFault.TYPE_NOT_SUPPORTED);
    }
    var context = maker.contextAfter(head(), settings);
    if (Long.compareUnsigned(transaction.gasLimit(), context.gasLimit()) > 0) {
      return refuse(TransactionFault.EXCEEDS_BLOCK_GAS_LIMIT);
    }
    var refused = maker.executor().check(checkState(), context, transaction, signed.sender());
    if (refused.isEmpty() && transaction.maxFeePerGas().compareTo(settings.minGasPriceWei()) < 0) {
      return refuse(TransactionFault.UNDERPRICED);
    }
    if (refused.isEmpty() && transaction.maxFeePerGas().compareTo(context.baseFeeWei()) < 0) {
      return refuse(TransactionFault.FEE_CAP_BELOW_BASE_FEE);
    }
    return refused;
  }

  private static Optional<Refused> refuse(TransactionFault fault) {
    return Optional.of(new Refused(fault, ""));
  }

  private long accountNonce(Address sender) {
    return maker.rules().ledger().nonce(checkState(), sender);
  }

  /** The head's state for reading, kept from one transaction to the next. */
  private State checkState() {
    var state = checkState;
    if (state == null) {
      state = new State(reader.headState());
      checkState = state;
    }
    return state;
  }

  /** Makes blocks as long as the pool has something for them; tells what was refused. */
  Map<Hash, Refused> mineWaiting() {
    var refused = new TreeMap<Hash, Refused>();
    while (pool.size() > 0) {
      var block = open();
      var refusedNow = maker.fill(block);
      refusedNow.keySet().forEach(pool::remove);
      refused.putAll(refusedNow);
      if (block.size() == 0) {
        break;
      }
      publish(block.seal(head()));
    }
    return refused;
  }

  // ---- Blocks

  /** Makes blocks of what the pool has; the last of them. */
  SealedBlock mine(long count, long intervalMillis) {
    if (count < 1 || intervalMillis < 0) {
      throw new ChainException("cannot make " + count + " blocks " + intervalMillis + " ms apart");
    }
    for (var left = count; left > 0; left--) {
      if (left > 1 && canMakeAhead()) {
        mineEmpty(left, intervalMillis);
        break;
      }
      requireGoingOn(left);
      var block = open();
      maker.fill(block).keySet().forEach(pool::remove);
      var next = maker.settingsAfter(settings, block.context(), left > 1 ? intervalMillis : 0);
      publish(block.seal(head()), next);
    }
    return head();
  }

  /** Whether no transaction can come into the next blocks. */
  private boolean canMakeAhead() {
    return maker.rules().isBittensor() && pool.size() == 0;
  }

  private void mineEmpty(long count, long intervalMillis) {
    try (var run = new EmptyBlocks(maker, settings, count, intervalMillis)) {
      for (var left = count; left > 0; left--) {
        requireGoingOn(left);
        var made = run.take();
        var built = made.block().seal(head(), made.leaves(), reader.headState());
        run.isSealed(built.block());
        publish(built, made.next());
      }
    }
  }

  private static void requireGoingOn(long left) {
    if (Thread.currentThread().isInterrupted()) {
      throw new ChainException("the chain is being closed before " + left + " more blocks");
    }
  }

  /** Makes a block again that was made elsewhere. */
  SealedBlock replay(SealedBlock made) {
    var name = "block " + made.number();
    if (!made.header().parentHash().equals(head().hash())) {
      throw new ChainException(name + " does not follow " + head().hash());
    }
    var block = maker.open(reader.headState(), reader.context(made));
    for (var signed : made.transactions()) {
      if (block.add(signed) instanceof Refused refusal) {
        throw new ChainException(name + " does not replay: " + refusal.message());
      }
    }
    var built = block.seal(head());
    if (!built.block().hash().equals(made.hash())) {
      throw new ChainException(
          name
              + " does not replay: its header is "
              + made.header()
              + ", executing it gives "
              + built.block().header()
              + "; blocks that edit the state, as hardhat_setBalance makes them, cannot be"
              + " replayed");
    }
    publish(built);
    return head();
  }

  SealedBlock edit(BiConsumer<State, BlockContext> edit) {
    var block = open();
    try {
      edit.accept(block.state(), block.context());
    } catch (RuntimeException refused) { // Nothing is written yet.
      throw new ChainException("the state cannot be edited so: " + refused.getMessage(), refused);
    }
    if (maker.rules().isBittensor()) {
      learnChangedAccounts(block.state());
    }
    block.takeEditEvents();
    publish(block.seal(head()));
    return head();
  }

  /** An account that an edit made gets its leaf like one that was called. */
  private static void learnChangedAccounts(State state) {
    var changed = new TreeSet<Address>();
    state.visitChanges(
        new State.ChangeVisitor() {
          @Override
          public void account(Address address, @Nullable EvmAccount account) {
            changed.add(address);
          }

          @Override
          public void storage(Address address, Word slot, Word value) {
            changed.add(address);
          }

          @Override
          public void row(Table<?, ?> table, byte[] encodedKey, byte @Nullable [] encodedValue) {}

          @Override
          public void code(Hash codeHash, byte[] code) {}
        });
    changed.forEach(address -> KnownAddresses.learn(state, address));
  }

  /** Makes a block after which the state is a dump's. */
  SealedBlock load(StateDump dump) {
    var own = RuntimeConstants.spec(checkState());
    var other = RuntimeConstants.spec(new State(dump));
    if (maker.rules().isBittensor() && !own.equals(other)) {
      throw new ChainException(
          "the state is of release " + other.version() + ", this chain of " + own.version());
    }
    var context = maker.contextAfter(head(), settings);
    var block = maker.with(BlockStep.NONE).open(reader.headState(), context);
    var sealer = new StateSealer(maker.rules().ledger());
    publish(block.seal(head(), sealer.replace(reader.headState(), dump)));
    return head();
  }

  private OpenBlock open() {
    return maker.open(reader.headState(), maker.contextAfter(head(), settings));
  }

  void publish(Built built) {
    publish(built, maker.settingsAfter(settings, built.block().timestampMillis()));
  }

  /** Writes a block, shows it to readers, and tells of it. */
  private void publish(Built built, BlockSettings next) {
    var block = built.block();
    var batch = new WriteBatch();
    built.state().code().forEach((hash, code) -> batch.put(Column.CODE, hash.bytes(), code));
    versions.apply(batch, block.number(), built.state().changes());
    blocks.put(batch, block);
    blocks.putHead(batch, block.number());
    reader.chainIds().note(batch, block.number(), settings.chainId());
    store.commit(batch);
    recentEvents.put(block.hash(), built.events());
    reader.publish(new Head(block, reader.head().rewinds()));
    checkState = null;
    pool.refresh(this::accountNonce);
    pool.expire(options.clock().millis() - QUEUED_MILLIS);
    settings = next;
    tellConsole(built);
    listeners.onBlock(block);
    prune();
  }

  private void tellConsole(Built built) {
    for (var i = 0; i < built.consoleCalls().size(); i++) {
      var calls = built.consoleCalls().get(i);
      if (!calls.isEmpty()) {
        listeners.onConsole(built.block().transactions().get(i), calls);
      }
    }
  }

  private void prune() {
    var newest = versions.newest();
    var oldest = versions.oldest();
    var retained = Math.max(options.retainedBlocks(), EmptyBlocks.AHEAD);
    var keepFrom = Math.max(oldest, newest - retained);
    while (versions.historyBytes() > options.retainedBytes()
        && keepFrom < Math.min(newest - EmptyBlocks.AHEAD, oldest + MAX_PRUNED_AT_ONCE)) {
      keepFrom++;
      pruneTo(keepFrom);
    }
    if (keepFrom > versions.oldest()) {
      pruneTo(Math.min(keepFrom, versions.oldest() + MAX_PRUNED_AT_ONCE));
    }
  }

  private void pruneTo(long keepFrom) {
    var batch = new WriteBatch();
    versions.prune(batch, keepFrom);
    store.commit(batch);
  }

  // ---- Back in time

  void rewind(long toNumber) {
    var newest = head();
    if (toNumber == newest.number()) {
      return;
    }
    if (toNumber < versions.oldest() || toNumber > newest.number()) {
      throw new ChainException(
          "cannot return to block "
              + toNumber
              + ": blocks "
              + versions.oldest()
              + " to "
              + newest.number()
              + " are kept");
    }
    var target = blocks.block(toNumber).orElseThrow(BlockNotFoundException::new);
    var removed = new ArrayList<SealedBlock>();
    var batch = new WriteBatch();
    for (var number = newest.number(); number > toNumber; number--) {
      var block = blocks.block(number).orElseThrow(BlockNotFoundException::new);
      blocks.remove(batch, block);
      if (removed.size() < MAX_REMOVED_SHOWN) {
        removed.add(block);
      }
    }
    versions.rewind(batch, toNumber);
    blocks.putHead(batch, toNumber);
    reader.chainIds().rewind(batch, toNumber);
    // Readers of what goes away must see that before it goes.
    reader.publish(new Head(target, reader.head().rewinds().then(toNumber)));
    store.commit(batch);
    checkState = null;
    pool.refresh(this::accountNonce);
    listeners.onRewind(removed);
  }

  void reorganize(long depth, List<? extends List<SignedTransaction>> content) {
    var newest = head().number();
    if (depth < 0 || depth > newest || content.size() > depth) {
      throw new ChainException(
          "cannot replace " + depth + " of " + newest + " blocks by " + content.size());
    }
    rewind(newest - depth);
    for (var i = 0; i < depth; i++) {
      var block = open();
      for (var signed : i < content.size() ? content.get(i) : List.<SignedTransaction>of()) {
        if (block.add(signed) instanceof Refused refused) {
          throw new ChainException(
              signed.hash()
                  + " cannot be in block "
                  + (head().number() + 1)
                  + ": "
                  + refused.message());
        }
      }
      publish(block.seal(head()));
    }
  }

  long snapshot() {
    var head = head();
    snapshots.put(
        ++lastSnapshot,
        new Snapshot(head.number(), head.hash(), pool.byArrival(), settings, miningMode));
    return lastSnapshot;
  }

  boolean revert(long id) {
    var snapshot = snapshots.get(id);
    if (snapshot == null || !blocks.hash(snapshot.number).equals(snapshot.hash)) {
      return false;
    }
    rewind(snapshot.number);
    snapshots.tailMap(id, true).clear();
    settings = snapshot.settings;
    miningMode = snapshot.miningMode;
    pool.clear();
    for (var signed : snapshot.pool) {
      var refused = pool.add(signed, accountNonce(signed.sender()), options.clock().millis());
      if (refused.isPresent()) {
        throw new AssertionError("a snapshot's transaction is refused: " + refused.get());
      }
    }
    return true;
  }
}
