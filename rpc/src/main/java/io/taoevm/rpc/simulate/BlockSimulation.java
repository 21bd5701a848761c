package io.taoevm.rpc.simulate;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.LogEntry;
import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.block.Withdrawal;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.trie.OrderedTrie;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.world.LayeredSource;
import io.taoevm.chain.world.StateSealer;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.eth.CallRunner;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.shape.LogShape;
import io.taoevm.rpc.simulate.SimulatedBlock.CallResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One simulated block while it is made: like a block of the chain, its step included. */
final class BlockSimulation {
  private final ChainRules rules;
  private final TransactionProcessor processor;
  private final BlockStep step;
  private final StateSource parentState;
  private final BlockContext context;
  private final SimulationRequest request;
  private final State state;
  private final List<SignedTransaction> transactions = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<Ran> ran = new ArrayList<>();
  private long gasUsed;

  /** A call that ran, with its logs as they are shown. */
  private record Ran(Executed executed, List<Log> shownLogs, long maxUsedGas) {}

  /** What the next block is built on. */
  record Built(SealedBlock block, StateSource state, SimulatedBlock shown) {}

  BlockSimulation(
      ChainRules rules,
      TransactionProcessor processor,
      BlockStep step,
      StateSource parentState,
      BlockContext context,
      SimulationRequest request) {
    this.rules = rules;
    this.processor = processor;
    this.parentState = parentState;
    this.context = context;
    this.request = request;
    this.state = new State(parentState);
    this.step = step;
    step.run(state, context);
    state.settle();
    state.takeEvents();
  }

  void override(StateOverrides accounts) {
    accounts.applyTo(state, rules.ledger());
  }

  /**
   * Runs a call.
   *
   * @param budget gas that the whole request may still use
   * @return gas used before refunds
   */
  long run(TransactionRequest call, long budget) {
    var left = context.gasLimit() - gasUsed;
    var asked = call.gas();
    if (asked != null && Long.compareUnsigned(asked, left) > 0) {
      throw SimulationError.of(
          SimulationError.BLOCK_GAS_LIMIT,
          "block gas limit reached: "
              + Long.toUnsignedString(gasUsed + asked)
              + " >= "
              + context.gasLimit());
    }
    var gas = Math.min(asked == null ? left : asked, budget);
    var sender = call.sender();
    var nonce = call.nonce();
    var transaction =
        transaction(call, gas, nonce == null ? rules.ledger().nonce(state, sender) : nonce);
    var tracer = new CallTracer(request.traceTransfers(), gas);
    var result =
        request.validation()
            ? processor.execute(state, context, transaction, sender, left, tracer)
            : processor.call(state, context, transaction, sender, tracer);
    switch (result) {
      case Refused refused -> throw SimulationError.of(refused);
      case Executed executed -> add(SignedTransaction.impersonate(transaction, sender), executed);
    }
    var executed = (Executed) result;
    var logs = request.traceTransfers() ? tracer.logs() : executed.logs();
    var maxUsedGas = Math.max(tracer.maxUsedGas(), executed.gasUsed());
    ran.add(new Ran(executed, executed.succeeded() ? logs : List.of(), maxUsedGas));
    return maxUsedGas;
  }

  private Transaction transaction(TransactionRequest call, long gas, long nonce) {
    var price = call.gasPrice();
    var cap = price == null ? call.maxFeePerGas() : price;
    var tip = price == null ? call.maxPriorityFeePerGas() : price;
    var accessList = call.accessList();
    var authorizations = call.authorizations();
    return new Transaction(
        call.typeOr(TransactionType.DYNAMIC_FEE),
        Word.of(context.chainId()),
        nonce,
        tip == null ? Word.ZERO : tip,
        cap == null ? Word.ZERO : cap,
        gas,
        call.to(),
        call.value(),
        call.data(),
        accessList == null ? List.of() : accessList,
        List.of(),
        Word.ZERO,
        authorizations == null ? List.of() : authorizations);
  }

  private void add(SignedTransaction signed, Executed executed) {
    state.settle();
    state.takeEvents();
    gasUsed += executed.gasUsed();
    transactions.add(signed);
    receipts.add(
        new Receipt(
            signed.transaction().type(),
            executed.succeeded(),
            executed.gasUsed(),
            gasUsed,
            executed.gasPriceWei(),
            executed.logs(),
            Bloom.of(executed.logs()),
            executed.created(),
            executed.refusal()));
  }

  Built seal(Hash parentHash) {
    step.finish(state, context, gasUsed);
    state.settle();
    state.takeEvents();
    var sealedState = new StateSealer(rules.ledger()).seal(state, parentState);
    var header = header(parentHash, sealedState.root());
    var withdrawals = rules.headerForm().hasWithdrawals() ? List.<Withdrawal>of() : null;
    var block = new Block(header, transactions, List.of(), withdrawals);
    var sealed =
        new SealedBlock(
            block,
            header.hash(),
            receipts,
            context.timestampMillis(),
            context.author(),
            block.encode().length);
    return new Built(sealed, new LayeredSource(parentState, sealedState), shown(sealed));
  }

  private Header header(Hash parentHash, Hash stateRoot) {
    var bloom = new Bloom.Builder();
    receipts.forEach(receipt -> bloom.add(receipt.bloom()));
    var form = rules.headerForm();
    return new Header(
        parentHash,
        Header.NO_OMMERS,
        context.coinbase(),
        stateRoot,
        OrderedTrie.root(transactions.stream().map(SignedTransaction::encoded).toList()),
        OrderedTrie.root(receipts.stream().map(Receipt::encode).toList()),
        bloom.build(),
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
  }

  private SimulatedBlock shown(SealedBlock block) {
    var results = new ArrayList<CallResult>();
    var logIndex = 0;
    for (var i = 0; i < ran.size(); i++) {
      var one = ran.get(i);
      var logs = new ArrayList<LogShape>();
      for (var log : one.shownLogs) {
        logs.add(LogShape.of(new LogEntry(block, i, logIndex++, log), false));
      }
      var executed = one.executed;
      results.add(
          new CallResult(
              executed.output(),
              logs,
              executed.gasUsed(),
              one.maxUsedGas,
              executed.succeeded() ? 1 : 0,
              error(executed)));
    }
    return SimulatedBlock.of(block, results, request.fullTransactions());
  }

  private static @Nullable RpcError error(Executed executed) {
    if (executed.succeeded()) {
      return null;
    }
    var halt = CallRunner.halt(executed);
    return halt == null
        ? CallRunner.reverted(executed)
        : new RpcError(SimulationError.VM_ERROR, "vm execution error: " + halt);
  }
}
