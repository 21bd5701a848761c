package io.taoevm.rpc.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.protocol.Decoder;
import org.jspecify.annotations.Nullable;

/** What a call sees of its block other than it is: the fourth argument of eth_call. */
public record BlockOverrides(
    @Nullable Long number,
    @Nullable Long timeSeconds,
    @Nullable Long gasLimit,
    @Nullable Address feeRecipient,
    @Nullable Hash prevRandao,
    @Nullable Word baseFeePerGas,
    @Nullable Word blobBaseFee) {
  public static final BlockOverrides NONE =
      new BlockOverrides(null, null, null, null, null, null, null);

  private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000;

  /** Reads the object that a client sent; {@code coinbase} and {@code random} are older names. */
  public static BlockOverrides decode(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected an object of block fields");
    }
    var seconds = member(node, "time", "timestamp", Decoders::count);
    if (seconds != null && seconds > MAX_SECONDS) {
      throw new IllegalArgumentException("time is too far away: " + seconds);
    }
    return new BlockOverrides(
        member(node, "number", "number", Decoders::count),
        seconds,
        member(node, "gasLimit", "gasLimit", Decoders::count),
        member(node, "feeRecipient", "coinbase", Decoders::address),
        member(node, "prevRandao", "random", Decoders::hash),
        member(node, "baseFeePerGas", "baseFee", Decoders::word),
        member(node, "blobBaseFee", "blobBaseFee", Decoders::word));
  }

  private static <T> @Nullable T member(
      JsonNode node, String name, String olderName, Decoder<T> decoder) {
    var member = node.hasNonNull(name) ? node.get(name) : node.get(olderName);
    return member == null || member.isNull() ? null : decoder.decode(member);
  }

  /** The context with what is overridden. */
  public BlockContext over(BlockContext context) {
    return new BlockContext(
        context.chainId(),
        number == null ? context.number() : number,
        timeSeconds == null ? context.timestampMillis() : timeSeconds * 1_000,
        gasLimit == null ? context.gasLimit() : gasLimit,
        baseFeePerGas == null ? context.baseFeeWei() : baseFeePerGas,
        feeRecipient == null ? context.coinbase() : feeRecipient,
        context.author(),
        prevRandao == null ? context.prevRandao() : prevRandao,
        blobBaseFee == null ? context.blobBaseFeeWei() : blobBaseFee,
        context.blockHashes());
  }
}
