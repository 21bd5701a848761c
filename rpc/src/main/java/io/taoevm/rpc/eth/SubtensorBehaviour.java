package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.MinedTransaction;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.protocol.RpcMethod.Handler;
import io.taoevm.rpc.shape.ReceiptShape;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a node answer as the one of the real chain does (json-rpc.md 1 and 3): its methods alone,
 * its codes and words, no replacement in the pool, and the gas price of receipts by its formula
 * (precompiles.md 7), which may overstate what was charged.
 */
public final class SubtensorBehaviour {
  private static final Set<String> METHODS =
      Set.of(
          "eth_accounts",
          "eth_blockNumber",
          "eth_call",
          "eth_chainId",
          "eth_coinbase",
          "eth_estimateGas",
          "eth_feeHistory",
          "eth_gasPrice",
          "eth_getBalance",
          "eth_getBlockByHash",
          "eth_getBlockByNumber",
          "eth_getBlockReceipts",
          "eth_getBlockTransactionCountByHash",
          "eth_getBlockTransactionCountByNumber",
          "eth_getCode",
          "eth_getFilterChanges",
          "eth_getFilterLogs",
          "eth_getLogs",
          "eth_getStorageAt",
          "eth_getTransactionByBlockHashAndIndex",
          "eth_getTransactionByBlockNumberAndIndex",
          "eth_getTransactionByHash",
          "eth_getTransactionCount",
          "eth_getTransactionReceipt",
          "eth_getUncleByBlockHashAndIndex",
          "eth_getUncleByBlockNumberAndIndex",
          "eth_getUncleCountByBlockHash",
          "eth_getUncleCountByBlockNumber",
          "eth_hashrate",
          "eth_maxPriorityFeePerGas",
          "eth_mining",
          "eth_newBlockFilter",
          "eth_newFilter",
          "eth_newPendingTransactionFilter",
          "eth_pendingTransactions",
          "eth_protocolVersion",
          "eth_sendRawTransaction",
          "eth_sendTransaction",
          "eth_subscribe",
          "eth_syncing",
          "eth_uninstallFilter",
          "eth_unsubscribe",
          "net_listening",
          "net_peerCount",
          "net_version",
          "web3_clientVersion",
          "web3_sha3",
          "debug_getBadBlocks",
          "debug_getRawBlock",
          "debug_getRawHeader",
          "debug_getRawReceipts",
          "debug_getRawTransaction");

  /** Namespaces of reads that all are the real node's. */
  private static final Pattern READS =
      Pattern.compile("(delegateInfo|neuronInfo|stakeInfo|subnetInfo)_.*");

  private static boolean isOfTheRealNode(String method) {
    return METHODS.contains(method) || READS.matcher(method).matches();
  }

  private static final Set<String> EXECUTING = Set.of("eth_call", "eth_estimateGas");
  private static final String DECODE_FAILED = "decode transaction failed";
  private static final String ALLOWANCE = "gas required exceeds allowance";
  private static final int ERROR_STRING = 0x08c379a0;

  private final ChainReader reader;
  private final Chain chain;

  public SubtensorBehaviour(ChainReader reader) {
    this.reader = reader;
    this.chain = reader.chain();
  }

  /** Changes what is registered. */
  public void applyTo(Methods methods) {
    methods
        .retain(SubtensorBehaviour::isOfTheRealNode)
        .replace("eth_getTransactionReceipt", this::withOfferedPrice)
        .replace("eth_getBlockReceipts", this::withOfferedPrice)
        .replace("eth_sendRawTransaction", this::withoutReplacement);
    new FrontierAnswers(reader).applyTo(methods);
    for (var name : methods.names()) {
      methods.replace(name, handler -> inItsWords(name, handler));
    }
  }

  // ---- Receipts

  private Handler withOfferedPrice(Handler handler) {
    return call ->
        switch (handler.answer(call)) {
          case ReceiptShape receipt -> priced(receipt);
          case List<?> receipts ->
              receipts.stream()
                  .map(receipt -> receipt instanceof ReceiptShape shape ? priced(shape) : receipt)
                  .toList();
          case null -> null;
          case Object other -> other;
        };
  }

  private ReceiptShape priced(ReceiptShape receipt) {
    return chain
        .transaction(receipt.transactionHash())
        .map(mined -> receipt.withEffectiveGasPrice(price(mined)))
        .orElse(receipt);
  }

  private static Word price(MinedTransaction mined) {
    var transaction = mined.transaction().transaction();
    var cap = transaction.maxFeePerGas();
    var baseFee = mined.block().header().baseFeeWei();
    if (transaction.type().compareTo(TransactionType.DYNAMIC_FEE) < 0 || baseFee == null) {
      return cap;
    }
    var offered = baseFee.plus(transaction.maxPriorityFeePerGas());
    return offered.compareTo(cap) < 0 ? offered : cap;
  }

  // ---- The pool

  private Handler withoutReplacement(Handler handler) {
    return call -> {
      var signed = SignedTransaction.decode(call.get(0, Decoders::data));
      if (hasRival(signed)) {
        throw RpcException.server(TransactionFault.REPLACEMENT_UNDERPRICED.words());
      }
      return handler.answer(call);
    };
  }

  private boolean hasRival(SignedTransaction signed) {
    var pool = chain.pool();
    return Stream.of(pool.pending(), pool.queued())
        .flatMap(part -> part.getOrDefault(signed.sender(), List.of()).stream())
        .anyMatch(
            waiting ->
                waiting.transaction().nonce() == signed.transaction().nonce()
                    && !waiting.hash().equals(signed.hash()));
  }

  // ---- Words

  private static Handler inItsWords(String method, Handler handler) {
    return call -> answer(method, handler, call);
  }

  private static @Nullable Object answer(String method, Handler handler, Call call) {
    try {
      var result = handler.answer(call);
      return result instanceof CompletionStage<?> later
          ? later.exceptionally(
              error -> {
                throw failure(method, error);
              })
          : result;
    } catch (RuntimeException e) {
      throw failure(method, e);
    }
  }

  /** The failure as the real chain's node words it, if clients see it. */
  private static RuntimeException failure(String method, Throwable failure) {
    var cause =
        failure instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : failure;
    if (cause instanceof RpcException refused) {
      return new RpcException(translate(method, refused.error()));
    }
    var known = ChainFailures.errorOf(cause);
    return known != null
        ? new RpcException(translate(method, known))
        : new CompletionException(cause);
  }

  static RpcError translate(String method, RpcError error) {
    return switch (error.code()) {
      case RpcError.REVERTED -> reverted(error);
      case RpcError.SERVER_ERROR -> server(method, error);
      case RpcError.LIMIT_EXCEEDED -> new RpcError(RpcError.INTERNAL_ERROR, error.message());
      default -> error;
    };
  }

  private static RpcError reverted(RpcError error) {
    var data = error.data() == null ? "0x" : error.data();
    var bytes = Bytes.fromHex(data);
    var isText = bytes.length >= Integer.BYTES && Bytes.getInt(bytes, 0) == ERROR_STRING;
    var reason = isText ? RevertReason.of(bytes).map(text -> " " + text).orElse("") : "";
    return new RpcError(
        RpcError.INTERNAL_ERROR,
        "VM Exception while processing transaction: revert" + reason,
        data);
  }

  private static RpcError server(String method, RpcError error) {
    var message = error.message();
    if (message.equals("unknown block")
        || (EXECUTING.contains(method) && message.equals("header not found"))) {
      return error;
    }
    for (var fault : TransactionFault.values()) {
      if (message.startsWith(fault.words())) {
        return internal(words(fault));
      }
    }
    if (message.startsWith("rlp: ")) {
      return internal(message.endsWith("is empty") ? "transaction data is empty" : DECODE_FAILED);
    }
    if (message.equals("unknown account")) {
      return internal("no signer available");
    }
    if (message.startsWith(ALLOWANCE)) {
      return internal(message.replace("(", "").replace(")", ""));
    }
    return EXECUTING.contains(method) && isHalt(message)
        ? new RpcError(RpcError.INTERNAL_ERROR, "evm error: " + FrontierHalts.of(message), "0x")
        : internal(message);
  }

  private static boolean isHalt(String message) {
    if (message.equals("out of gas")
        || message.equals(CallRunner.NOT_ALLOWED)
        || message.startsWith("insufficient funds")
        || message.startsWith("state not available")) {
      return false;
    }
    return true;
  }

  /** Without what was found and wanted. */
  private static String words(TransactionFault fault) {
    return switch (fault) {
      case FEE_CAP_BELOW_BASE_FEE -> "gas price less than block base fee";
      case TYPE_NOT_SUPPORTED -> DECODE_FAILED;
      default -> fault.words();
    };
  }

  private static RpcError internal(String message) {
    return new RpcError(RpcError.INTERNAL_ERROR, message);
  }
}
