package io.taoevm.chain;

import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.trie.OrderedTrie;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.world.ChangedLeaves;
import io.taoevm.chain.world.SealedState;
import io.taoevm.chain.world.StateSealer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A block while it is being made: its step has run, transactions can be added, then it is sealed.
 */
final class OpenBlock {
  private final ChainRules rules;
  private final TransactionExecutor executor;
  private final BlockStep step;
  private final StateSource parentState;
  private final BlockContext context;
  private final State state;
  private final List<Event> stepEvents;
  private final List<SignedTransaction> transactions = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<List<Event>> events = new ArrayList<>();
  private final List<List<byte[]>> consoleCalls = new ArrayList<>();
  private long gasUsed;

  /**
   * A block with everything that comes of it.
   *
   * @param consoleCalls for each transaction
   */
  record Built(
      SealedBlock block, SealedState state, BlockEvents events, List<List<byte[]>> consoleCalls) {}

  /**
   * @param state fresh, over {@code parentState}
   */
  OpenBlock(
      ChainRules rules,
      TransactionExecutor executor,
      BlockStep step,
      State state,
      StateSource parentState,
      BlockContext context) {
    this.rules = rules;
    this.executor = executor;
    this.step = step;
    this.parentState = parentState;
    this.context = context;
    this.state = state;
    step.run(state, context);
    state.settle();
    stepEvents = new ArrayList<>(state.takeEvents());
  }

  State state() {
    return state;
  }

  BlockContext context() {
    return context;
  }

  long gasLeft() {
    return context.gasLimit() - gasUsed;
  }

  long gasUsed() {
    return gasUsed;
  }

  int size() {
    return transactions.size();
  }

  /** Runs a transaction; it becomes part of the block unless it is refused. */
  TransactionResult add(SignedTransaction signed) {
    var transaction = signed.transaction();
    var result = executor.execute(state, context, transaction, signed.sender(), gasLeft());
    if (result instanceof Executed executed) {
      gasUsed += executed.gasUsed();
      if (Long.compareUnsigned(executed.gasUsed(), transaction.gasLimit()) > 0 || gasLeft() < 0) {
        throw new AssertionError(
            signed.hash() + " used " + executed.gasUsed() + " gas of " + transaction.gasLimit());
      }
      state.settle();
      transactions.add(signed);
      receipts.add(
          new Receipt(
              transaction.type(),
              executed.succeeded(),
              executed.gasUsed(),
              gasUsed,
              executed.gasPriceWei(),
              executed.logs(),
              Bloom.of(executed.logs()),
              executed.created(),
              executed.refusal()));
      events.add(state.takeEvents());
      consoleCalls.add(executed.consoleCalls());
    }
    return result;
  }

  /** Counts what an edit of the state reported to the step's events. */
  void takeEditEvents() {
    state.settle();
    stepEvents.addAll(state.takeEvents());
  }

  /** Ends the block. */
  Built seal(SealedBlock parent) {
    return seal(parent, finish(), parentState);
  }

  /** Runs what the chain does behind the transactions: what the block changes is known then. */
  ChangedLeaves finish() {
    step.finish(state, context, gasUsed);
    takeEditEvents();
    return new StateSealer(rules.ledger()).leaves(state);
  }

  /**
   * Ends a block that has finished; its state is not asked any more.
   *
   * @param parentState the state after {@code parent}, with the nodes of its tries
   */
  Built seal(SealedBlock parent, ChangedLeaves leaves, StateSource parentState) {
    return seal(parent, new StateSealer(rules.ledger()).seal(leaves, parentState));
  }

  /** Ends a block without transactions whose state comes from elsewhere. */
  Built seal(SealedBlock parent, SealedState sealedState) {
    var form = rules.headerForm();
    var header =
        new Header(
            parent.hash(),
            Header.NO_OMMERS,
            context.coinbase(),
            sealedState.root(),
            root(transactions, SignedTransaction::encoded),
            root(receipts, Receipt::encode),
            bloom(),
            Word.ZERO,
            context.number(),
            context.gasLimit(),
            gasUsed,
            context.timestampSeconds(),
            new byte[0],
            context.prevRandao(),
            0,
            context.baseFeeWei(),
            form.hasWithdrawals() ? Trie.EMPTY_ROOT : null,
            form.hasBlobs() ? 0L : null,
            form.hasBlobs() ? 0L : null,
            form.hasBlobs() ? Hash.ZERO : null,
            form.hasRequests() ? Header.NO_REQUESTS : null);
    var block =
        new Block(header, transactions, List.of(), form.hasWithdrawals() ? List.of() : null);
    var sealed =
        new SealedBlock(
            block,
            header.hash(),
            receipts,
            context.timestampMillis(),
            context.author(),
            block.encode().length);
    return new Built(sealed, sealedState, new BlockEvents(stepEvents, events), consoleCalls);
  }

  private static <T> Hash root(List<T> items, Function<T, byte[]> encoding) {
    return items.isEmpty()
        ? Trie.EMPTY_ROOT
        : OrderedTrie.root(items.stream().map(encoding).toList());
  }

  private Bloom bloom() {
    if (receipts.isEmpty()) {
      return Bloom.EMPTY;
    }
    var bloom = new Bloom.Builder();
    receipts.forEach(receipt -> bloom.add(receipt.bloom()));
    return bloom.build();
  }
}
