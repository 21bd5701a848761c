package io.taoevm.rpc.eth;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Decoder;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.shape.BlockShape;
import io.taoevm.rpc.shape.HeaderShape;
import io.taoevm.rpc.shape.ReceiptShape;
import io.taoevm.rpc.shape.ShapeList;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks and what is in them. An unknown block is null, never an error. */
public final class BlockMethods {
  private final ChainReader reader;

  public BlockMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .read("eth_blockNumber", 0, call -> blockNumber())
        .read(
            "eth_getBlockByNumber",
            2,
            call -> getBlock(call, call.get(0, Decoders::block, Tag.LATEST)))
        .read("eth_getBlockByHash", 2, call -> getBlock(call, call.get(0, BlockMethods::byHash)))
        .read("eth_getHeaderByNumber", 1, call -> getHeader(call, Decoders::block))
        .alias("erigon_getHeaderByNumber", "eth_getHeaderByNumber")
        .read("eth_getHeaderByHash", 1, call -> getHeader(call, BlockMethods::byHash))
        .read("eth_getBlockReceipts", 1, this::getBlockReceipts)
        .read("eth_getBlockTransactionCountByNumber", 1, call -> countOf(call, Decoders::block))
        .read("eth_getBlockTransactionCountByHash", 1, call -> countOf(call, BlockMethods::byHash))
        .read(
            "eth_getTransactionByBlockNumberAndIndex",
            2,
            call -> getTransaction(call, Decoders::block))
        .read(
            "eth_getTransactionByBlockHashAndIndex",
            2,
            call -> getTransaction(call, BlockMethods::byHash))
        .read("eth_getUncleCountByBlockNumber", 1, call -> uncleCount(call, Decoders::block))
        .read("eth_getUncleCountByBlockHash", 1, call -> uncleCount(call, BlockMethods::byHash))
        .read("eth_getUncleByBlockNumberAndIndex", 2, call -> uncle(call, Decoders::block))
        .read("eth_getUncleByBlockHashAndIndex", 2, call -> uncle(call, BlockMethods::byHash));
  }

  private static BlockSelector byHash(JsonNode node) {
    return new BlockSelector.ByHash(Decoders.hash(node));
  }

  private Object blockNumber() {
    return reader.chain().head().number();
  }

  private @Nullable Object getBlock(Call call, BlockSelector selector) {
    boolean full = call.get(1, Decoders::bool, false);
    return reader.blockAt(selector, block -> BlockShape.of(block, full));
  }

  private @Nullable Object getHeader(Call call, Decoder<BlockSelector> decoder) {
    return reader.blockAt(call.get(0, decoder), HeaderShape::of);
  }

  private @Nullable Object getBlockReceipts(Call call) {
    return reader.blockAt(call.get(0, Decoders::block), BlockMethods::receipts);
  }

  private static List<ReceiptShape> receipts(SealedBlock block) {
    return new ShapeList<>(block.receipts().size(), index -> ReceiptShape.of(block, index));
  }

  private @Nullable Object countOf(Call call, Decoder<BlockSelector> decoder) {
    return reader.blockAt(call.get(0, decoder), block -> (long) block.transactions().size());
  }

  private @Nullable Object getTransaction(Call call, Decoder<BlockSelector> decoder) {
    var selector = call.get(0, decoder);
    var index = call.get(1, Decoders::count);
    return reader.blockAt(
        selector,
        block ->
            index < block.transactions().size()
                ? TransactionShape.of(block, Math.toIntExact(index))
                : null);
  }

  private @Nullable Object uncleCount(Call call, Decoder<BlockSelector> decoder) {
    return reader.blockAt(call.get(0, decoder), block -> (long) block.block().ommers().size());
  }

  /** The chain keeps no uncles, only their headers' hashes count. */
  private static @Nullable Object uncle(Call call, Decoder<BlockSelector> decoder) {
    var _ = call.get(0, decoder);
    var _ = call.get(1, Decoders::count);
    return null;
  }
}
