package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.ethereum.BlockImport.Imported;
import io.taoevm.chain.ethereum.BlockImport.Invalid;
import io.taoevm.chain.ledger.WeiLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.trie.OrderedTrie;
import io.taoevm.chain.world.SealedState;
import io.taoevm.chain.world.StateSealer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks blocks of Ethereum by executing them: the header against the parent, the body against the
 * header, and what comes of the transactions against all roots. Keeps nothing.
 */
public final class BlockImporter {
  private final long chainId;
  private final ConsensusFork fork;
  private final BlobSchedule blobs;
  private final TransactionExecutor executor;
  private final SystemContracts system;

  /**
   * @param blobs the fork's, or what a later change of parameters made of it
   * @param executor with the rules of {@code fork}
   */
  public BlockImporter(
      long chainId,
      ConsensusFork fork,
      BlobSchedule blobs,
      TransactionExecutor executor,
      SystemCaller caller) {
    this.chainId = chainId;
    this.fork = fork;
    this.blobs = blobs;
    this.executor = executor;
    this.system = new SystemContracts(caller);
  }

  /**
   * Imports a block onto its parent.
   *
   * @param parentState the state after the parent
   * @param blockHashes the hashes of the parent and the blocks before it
   */
  public BlockImport importBlock(
      Header parent, StateSource parentState, Block block, LongFunction<Hash> blockHashes) {
    if (!block.header().parentHash().equals(parent.hash())) {
      return new Invalid("the parent is " + block.header().parentHash());
    }
    var fault = new HeaderRules(fork, blobs).fault(parent, block);
    return fault == null
        ? new Execution(parentState, block, context(block.header(), blockHashes)).run()
        : new Invalid(fault);
  }

  private BlockContext context(Header header, LongFunction<Hash> blockHashes) {
    var excess = header.excessBlobGas();
    return new BlockContext(
        chainId,
        header.number(),
        header.timestampSeconds() * 1000,
        header.gasLimit(),
        header.baseFeeWei() == null ? Word.ZERO : header.baseFeeWei(),
        header.coinbase(),
        AccountId.ZERO,
        header.mixHash(),
        blobs.baseFeeWei(excess == null ? 0 : excess),
        blockHashes);
  }

  /** One block's execution. */
  private final class Execution {
    private final StateSource parentState;
    private final Block block;
    private final Header header;
    private final BlockContext context;
    private final State state;
    private final List<Receipt> receipts = new ArrayList<>();
    private long gasUsed;

    Execution(StateSource parentState, Block block, BlockContext context) {
      this.parentState = parentState;
      this.block = block;
      this.header = block.header();
      this.context = context;
      this.state = new State(parentState);
    }

    BlockImport run() {
      var beaconRoot = header.parentBeaconRoot();
      var form = fork.headerForm();
      system.open(state, context, form, beaconRoot == null ? Hash.ZERO : beaconRoot);
      var fault = runTransactions();
      if (fault != null) {
        return new Invalid(fault);
      }
      payWithdrawals();
      var requests = form.hasRequests() ? system.requestsHash(state, context, logs()) : null;
      if (form.hasRequests() && (requests == null || !requests.equals(header.requestsHash()))) {
        return new Invalid("requests hash " + header.requestsHash() + ", expected " + requests);
      }
      var sealed = new StateSealer(WeiLedger.INSTANCE).seal(state, parentState);
      fault = compare(sealed);
      return fault == null ? new Imported(sealedBlock(), sealed) : new Invalid(fault);
    }

    private @Nullable String runTransactions() {
      for (var signed : block.transactions()) {
        var transaction = signed.transaction();
        var left = context.gasLimit() - gasUsed;
        switch (executor.execute(state, context, transaction, signed.sender(), left)) {
          case TransactionResult.Refused refused -> {
            return "transaction " + receipts.size() + ": " + refused.message();
          }
          case TransactionResult.Executed executed -> {
            state.settle();
            gasUsed += executed.gasUsed();
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
          }
        }
      }
      return null;
    }

    private void payWithdrawals() {
      var withdrawals = block.withdrawals();
      if (withdrawals != null) {
        for (var withdrawal : withdrawals) {
          WeiLedger.add(state, withdrawal.address(), withdrawal.amountWei());
        }
        state.settle();
      }
    }

    private List<Log> logs() {
      return receipts.stream().flatMap(receipt -> receipt.logs().stream()).toList();
    }

    private @Nullable String compare(SealedState sealed) {
      if (gasUsed != header.gasUsed()) {
        return "gas used " + header.gasUsed() + ", expected " + gasUsed;
      }
      var bloom = Bloom.of(logs());
      if (!bloom.equals(header.logsBloom())) {
        return "logs bloom " + header.logsBloom();
      }
      var receiptsRoot = OrderedTrie.root(receipts.stream().map(Receipt::encode).toList());
      if (!receiptsRoot.equals(header.receiptsRoot())) {
        return "receipts root " + header.receiptsRoot() + ", expected " + receiptsRoot;
      }
      return sealed.root().equals(header.stateRoot())
          ? null
          : "state root " + header.stateRoot() + ", expected " + sealed.root();
    }

    private SealedBlock sealedBlock() {
      return new SealedBlock(
          block,
          header.hash(),
          receipts,
          context.timestampMillis(),
          AccountId.ZERO,
          block.encode().length);
    }
  }
}
