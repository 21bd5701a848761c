package io.taoevm.rpc.eth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What gas costs, and did cost. */
public final class FeeMethods {
  private static final long MAX_BLOCKS = 1_024;
  private static final int MAX_PERCENTILES = 100;
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");
  private static final Word ETHEREUM_TIP_WEI = Word.of(1_000_000_000L);

  private final ChainReader reader;

  public FeeMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .read("eth_gasPrice", 0, call -> gasPriceWei())
        .read("eth_maxPriorityFeePerGas", 0, call -> tipWei())
        .read("eth_baseFee", 0, call -> baseFeeWei())
        .execute("eth_feeHistory", 3, this::feeHistory);
  }

  /** What gets into the next block, and into the pool. */
  private Word gasPriceWei() {
    var price = baseFeeWei().plus(tipWei());
    var least = reader.chain().settings().minGasPriceWei();
    return price.compareTo(least) < 0 ? least : price;
  }

  /** The base fee of the next block, below which nothing gets in. */
  Word baseFeeWei() {
    var fixed = reader.chain().settings().nextBaseFeeWei();
    return fixed == null ? reader.chain().nextBaseFeeWei(reader.chain().head()) : fixed;
  }

  /** Nothing where tips buy nothing. */
  Word tipWei() {
    return reader.chain().rules().isBittensor() ? Word.ZERO : ETHEREUM_TIP_WEI;
  }

  /**
   * Fees of the past, oldest first.
   *
   * @param baseFeePerGas one more than blocks, the last is the next block's
   * @param reward left out unless percentiles are asked for
   */
  record FeeHistory(
      long oldestBlock,
      List<Word> baseFeePerGas,
      List<Double> gasUsedRatio,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<List<Word>> reward) {}

  private Object feeHistory(Call call) {
    long count = call.get(0, FeeMethods::blockCount);
    var newest =
        reader
            .find(newestOrHead(call))
            .orElseThrow(() -> RpcException.server("request beyond head block"));
    List<Double> percentiles = call.get(2, FeeMethods::percentiles, List.of());
    if (count == 0) {
      return new FeeHistory(0, List.of(), List.of(), null);
    }
    var oldest = Math.max(reader.chain().genesis().number(), newest.number() - count + 1);
    var fees = new ArrayList<Word>();
    var ratios = new ArrayList<Double>();
    var rewards = new ArrayList<List<Word>>();
    for (var number = oldest; number <= newest.number(); number++) {
      var block =
          reader.chain().block(number).orElseThrow(() -> RpcException.server("header not found"));
      var fee = block.header().baseFeeWei();
      fees.add(fee == null ? Word.ZERO : fee);
      ratios.add((double) block.header().gasUsed() / block.header().gasLimit());
      rewards.add(rewards(block, percentiles));
    }
    fees.add(
        newest.number() == reader.chain().head().number()
            ? baseFeeWei()
            : reader.chain().nextBaseFeeWei(newest));
    return new FeeHistory(oldest, fees, ratios, percentiles.isEmpty() ? null : rewards);
  }

  /** At most the limit; decimal digits in a string too, as geth takes them. */
  private static long blockCount(JsonNode node) {
    var isDecimal = node.isTextual() && DECIMAL.matcher(node.textValue()).matches();
    var count = isDecimal ? Word.of(Long.parseLong(node.textValue())) : Decoders.word(node);
    return count.compareTo(Word.of(MAX_BLOCKS)) > 0 ? MAX_BLOCKS : count.a();
  }

  /** The pending block counts as the head here: its own fee is the last entry anyway. */
  private static BlockSelector newestOrHead(Call call) {
    var newest = call.get(1, Decoders::block);
    return newest == Tag.PENDING ? Tag.LATEST : newest;
  }

  private static List<Double> percentiles(JsonNode node) {
    if (!node.isArray() || node.size() > MAX_PERCENTILES) {
      throw new IllegalArgumentException("expected an array of at most 100 percentiles");
    }
    var percentiles = new ArrayList<Double>();
    var last = 0.0;
    for (var item : node) {
      var percentile = item.asDouble();
      if (!item.isNumber() || percentile < last || percentile > 100) {
        throw RpcException.server("invalid reward percentile");
      }
      percentiles.add(percentile);
      last = percentile;
    }
    return percentiles;
  }

  /** A transaction's share of the block's gas and the tip a unit of gas that it paid. */
  private record Tip(Word wei, long gasUsed) {}

  /** The tips paid at these percentiles of the block's gas; zeros for an empty block. */
  private static List<Word> rewards(SealedBlock block, List<Double> percentiles) {
    var baseFee = block.header().baseFeeWei();
    var base = baseFee == null ? Word.ZERO : baseFee;
    var tips =
        IntStream.range(0, block.receipts().size())
            .mapToObj(block.receipts()::get)
            .map(receipt -> new Tip(receipt.gasPriceWei().minus(base), receipt.gasUsed()))
            .sorted(Comparator.comparing(Tip::wei))
            .toList();
    var rewards = new ArrayList<Word>();
    for (var percentile : percentiles) {
      rewards.add(tipAt(tips, block.header().gasUsed() * percentile / 100));
    }
    return rewards;
  }

  private static Word tipAt(List<Tip> tips, double gas) {
    var sum = 0L;
    for (var tip : tips) {
      sum += tip.gasUsed();
      if (sum >= gas) {
        return tip.wei();
      }
    }
    return tips.isEmpty() ? Word.ZERO : tips.getLast().wei();
  }
}
