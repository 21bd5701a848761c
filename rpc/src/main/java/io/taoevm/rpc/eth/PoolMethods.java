package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.shape.ChecksumAddress;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What waits for a block. */
public final class PoolMethods {
  private final Chain chain;

  public PoolMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods
        .read("txpool_status", 0, call -> status())
        .execute("txpool_content", 0, call -> content(TransactionShape::of))
        .execute("txpool_inspect", 0, call -> content(PoolMethods::summary))
        .execute("txpool_contentFrom", 1, this::contentFrom)
        .execute("eth_pendingTransactions", 0, call -> pendingTransactions());
  }

  /** Counts, or transactions, that can be executed and that wait behind a gap. */
  record Parts<T>(T pending, T queued) {}

  private Object status() {
    var pool = chain.pool();
    return new Parts<>(count(pool.pending()), count(pool.queued()));
  }

  private static long count(Map<Address, List<SignedTransaction>> part) {
    return part.values().stream().mapToLong(List::size).sum();
  }

  private Object content(Function<SignedTransaction, Object> form) {
    var pool = chain.pool();
    return new Parts<>(bySender(pool.pending(), form), bySender(pool.queued(), form));
  }

  private static Map<String, Map<String, Object>> bySender(
      Map<Address, List<SignedTransaction>> part, Function<SignedTransaction, Object> form) {
    var bySender = new LinkedHashMap<String, Map<String, Object>>();
    part.forEach((sender, list) -> bySender.put(ChecksumAddress.of(sender), byNonce(list, form)));
    return bySender;
  }

  private static Map<String, Object> byNonce(
      List<SignedTransaction> transactions, Function<SignedTransaction, Object> form) {
    var byNonce = new LinkedHashMap<String, Object>();
    for (var signed : transactions) {
      byNonce.put(Long.toUnsignedString(signed.transaction().nonce()), form.apply(signed));
    }
    return byNonce;
  }

  private Object contentFrom(Call call) {
    var sender = call.get(0, Decoders::address);
    var pool = chain.pool();
    return new Parts<>(
        byNonce(pool.pending().getOrDefault(sender, List.of()), TransactionShape::of),
        byNonce(pool.queued().getOrDefault(sender, List.of()), TransactionShape::of));
  }

  /** In the words of geth: receiver, value and gas. */
  private static String summary(SignedTransaction signed) {
    var transaction = signed.transaction();
    var to = transaction.to();
    return (to == null ? "contract creation" : ChecksumAddress.of(to))
        + ": "
        + transaction.valueWei()
        + " wei + "
        + Long.toUnsignedString(transaction.gasLimit())
        + " gas × "
        + transaction.maxFeePerGas()
        + " wei";
  }

  private Object pendingTransactions() {
    return chain.pool().pending().values().stream()
        .flatMap(List::stream)
        .map(TransactionShape::of)
        .toList();
  }
}
