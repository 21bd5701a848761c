package io.taoevm.rpc.eth;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Decoder;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Blocks and transactions in consensus encoding. */
public final class RawMethods {
  private final ChainReader reader;

  public RawMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .execute("debug_getRawBlock", 1, call -> raw(call, block -> block.block().encode()))
        .execute("debug_getRawHeader", 1, call -> raw(call, block -> block.header().encode()))
        .execute(
            "debug_getRawReceipts",
            1,
            call -> raw(call, block -> block.receipts().stream().map(Receipt::encode).toList()))
        .read("debug_getRawTransaction", 1, this::transaction)
        .alias("eth_getRawTransactionByHash", "debug_getRawTransaction")
        .read(
            "eth_getRawTransactionByBlockNumberAndIndex",
            2,
            call -> transactionAt(call, Decoders::block))
        .read(
            "eth_getRawTransactionByBlockHashAndIndex",
            2,
            call -> transactionAt(call, RawMethods::byHash))
        .read("debug_getBadBlocks", 0, call -> List.of());
  }

  private static BlockSelector byHash(JsonNode node) {
    return new BlockSelector.ByHash(Decoders.hash(node));
  }

  private Object raw(Call call, Function<SealedBlock, Object> encoding) {
    var found = reader.blockAt(call.get(0, Decoders::block), encoding);
    if (found == null) {
      throw RpcException.server("header not found");
    }
    return found;
  }

  private @Nullable Object transaction(Call call) {
    var hash = call.get(0, Decoders::hash);
    return reader
        .chain()
        .transaction(hash)
        .map(mined -> mined.transaction())
        .or(() -> reader.chain().waiting(hash))
        .map(SignedTransaction::encoded)
        .orElse(null);
  }

  private @Nullable Object transactionAt(Call call, Decoder<BlockSelector> decoder) {
    var selector = call.get(0, decoder);
    var index = call.get(1, Decoders::count);
    return reader.blockAt(
        selector,
        block ->
            index < block.transactions().size()
                ? block.transactions().get(Math.toIntExact(index)).encoded()
                : null);
  }
}
