package io.taoevm.rpc.eth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Decoder;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.shape.BlockShape;
import io.taoevm.rpc.shape.HeaderShape;
import io.taoevm.rpc.shape.ShapeList;
import io.taoevm.rpc.shape.TimedReceipt;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the explorer Otterscan asks beyond the common methods, of blocks and accounts; what it asks
 * of traces is answered beside them. An unknown block is null.
 */
public final class OtterscanMethods {
  private static final int API_LEVEL = 8;
  private static final long MAX_PAGE = 1_000;

  private final ChainReader reader;
  private final NonceSearch byNonce;

  public OtterscanMethods(ChainReader reader) {
    this.reader = reader;
    this.byNonce = new NonceSearch(reader.chain());
  }

  public void register(Methods methods) {
    methods
        .read("ots_getApiLevel", 0, call -> API_LEVEL)
        .read("ots_hasCode", 2, this::hasCode)
        .read("ots_getBlockDetails", 1, call -> details(call, Decoders::block))
        .read("ots_getBlockDetailsByHash", 1, call -> details(call, OtterscanMethods::byHash))
        .read("ots_getBlockTransactions", 3, this::transactions)
        .execute("ots_getTransactionBySenderAndNonce", 2, this::getBySenderAndNonce);
  }

  private static BlockSelector byHash(JsonNode node) {
    return new BlockSelector.ByHash(Decoders.hash(node));
  }

  private Object hasCode(Call call) {
    var address = call.get(0, Decoders::address);
    return reader.at(
        call.get(1, Decoders::block, Tag.LATEST), view -> view.state().code(address).length > 0);
  }

  /** A block that only counts its transactions. */
  record SlimBlock(
      @JsonUnwrapped HeaderShape header,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Word totalDifficulty,
      long size,
      List<Hash> uncles,
      int transactionCount) {
    static SlimBlock of(SealedBlock block) {
      var shape = BlockShape.of(block, false);
      return new SlimBlock(
          shape.header(),
          shape.totalDifficulty(),
          shape.size(),
          shape.uncles(),
          block.transactions().size());
    }
  }

  /** What a block's author is given in new coins: nothing, on this chain. */
  record Issuance(Word blockReward, Word uncleReward, Word issuance) {
    static final Issuance NONE = new Issuance(Word.ZERO, Word.ZERO, Word.ZERO);
  }

  record Details(SlimBlock block, Issuance issuance, Word totalFees) {}

  private @Nullable Object details(Call call, Decoder<BlockSelector> decoder) {
    return reader.blockAt(
        call.get(0, decoder),
        block -> new Details(SlimBlock.of(block), Issuance.NONE, totalFees(block)));
  }

  private static Word totalFees(SealedBlock block) {
    var sum = Word.ZERO;
    for (var receipt : block.receipts()) {
      sum = sum.plus(Word.of(receipt.gasUsed()).times(receipt.gasPriceWei()));
    }
    return sum;
  }

  /** A block with some of its transactions. */
  record PagedBlock(@JsonUnwrapped BlockShape block, int transactionCount) {}

  record Page(PagedBlock fullblock, List<TimedReceipt> receipts) {}

  /** Block, number of the page from 0, and transactions on a page. */
  private @Nullable Object transactions(Call call) {
    var selector = call.get(0, Decoders::block);
    long page = call.get(1, Decoders::count);
    long size = pageSize(call, 2);
    return reader.blockAt(selector, block -> page(block, page, size));
  }

  /**
   * How many transactions are asked for at a time.
   *
   * @throws io.taoevm.rpc.protocol.RpcException -32602 if it is none or more than 1,000
   */
  public static long pageSize(Call call, int index) {
    return call.get(
        index,
        node -> {
          long size = Decoders.count(node);
          if (size < 1 || size > MAX_PAGE) {
            throw new IllegalArgumentException(
                "expected a page of 1 to " + MAX_PAGE + " transactions, not " + size);
          }
          return size;
        });
  }

  private static Page page(SealedBlock block, long page, long size) {
    var count = block.transactions().size();
    var first = (int) (page > count ? count : Math.min(count, page * size));
    var shown = (int) Math.min(size, count - first);
    var whole = BlockShape.of(block, false);
    var paged =
        new BlockShape(
            whole.header(),
            whole.totalDifficulty(),
            whole.size(),
            new ShapeList<>(shown, index -> TransactionShape.of(block, first + index)),
            whole.uncles(),
            whole.withdrawals());
    return new Page(
        new PagedBlock(paged, count),
        new ShapeList<>(shown, index -> TimedReceipt.of(block, first + index)));
  }

  /** The hash of a mined transaction. */
  private @Nullable Object getBySenderAndNonce(Call call) {
    return byNonce
        .find(call.get(0, Decoders::address), call.get(1, Decoders::unsignedLong))
        .map(mined -> mined.transaction().hash())
        .orElse(null);
  }
}
