package io.taoevm.chain;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What blocks to come are made with beside the chain's own rules.
 *
 * @param author the chain core's account that gets the fees
 * @param coinbase what COINBASE and the header's miner show
 * @param chainId what CHAINID shows and transactions are signed for
 * @param gasLimit of a block
 * @param minGasPriceWei the pool takes nothing that would pay less
 * @param timeOffsetMillis what the chain's clock is ahead of the real one
 * @param timestampIntervalMillis from block to block; 0 follows the clock
 * @param nextTimestampMillis of the next block alone, if it is fixed
 * @param nextBaseFeeWei of the next block alone, if it is fixed
 * @param nextPrevRandao of the next block alone, if it is fixed
 */
public record BlockSettings(
    AccountId author,
    Address coinbase,
    long chainId,
    long gasLimit,
    Word minGasPriceWei,
    long timeOffsetMillis,
    long timestampIntervalMillis,
    @Nullable Long nextTimestampMillis,
    @Nullable Word nextBaseFeeWei,
    @Nullable Hash nextPrevRandao) {

  /** What a chain begins with. */
  static BlockSettings of(Genesis genesis, long chainId) {
    return new BlockSettings(
        genesis.author(),
        genesis.coinbase(),
        chainId,
        genesis.gasLimit(),
        Word.ZERO,
        0,
        0,
        null,
        null,
        null);
  }

  /** As they are after a block: without what was for that block alone. */
  BlockSettings afterBlock() {
    return with(
        draft -> {
          draft.nextTimestampMillis = null;
          draft.nextBaseFeeWei = null;
          draft.nextPrevRandao = null;
        });
  }

  BlockSettings withTimeOffset(long millis) {
    return with(draft -> draft.timeOffsetMillis = millis);
  }

  BlockSettings withTimestampInterval(long millis) {
    return with(draft -> draft.timestampIntervalMillis = millis);
  }

  BlockSettings withNextTimestamp(@Nullable Long millis) {
    return with(draft -> draft.nextTimestampMillis = millis);
  }

  BlockSettings withNextBaseFee(Word wei) {
    return with(draft -> draft.nextBaseFeeWei = wei);
  }

  BlockSettings withNextPrevRandao(Hash prevRandao) {
    return with(draft -> draft.nextPrevRandao = prevRandao);
  }

  BlockSettings withGasLimit(long limit) {
    return with(draft -> draft.gasLimit = limit);
  }

  BlockSettings withMinGasPrice(Word wei) {
    return with(draft -> draft.minGasPriceWei = wei);
  }

  BlockSettings withChainId(long id) {
    return with(draft -> draft.chainId = id);
  }

  BlockSettings withCoinbase(Address address) {
    return with(draft -> draft.coinbase = address);
  }

  private BlockSettings with(Consumer<Draft> change) {
    var draft = new Draft();
    change.accept(draft);
    return draft.done();
  }

  /** What a copy may differ in. */
  private final class Draft {
    private Address coinbase = BlockSettings.this.coinbase;
    private long chainId = BlockSettings.this.chainId;
    private long gasLimit = BlockSettings.this.gasLimit;
    private Word minGasPriceWei = BlockSettings.this.minGasPriceWei;
    private long timeOffsetMillis = BlockSettings.this.timeOffsetMillis;
    private long timestampIntervalMillis = BlockSettings.this.timestampIntervalMillis;
    private @Nullable Long nextTimestampMillis = BlockSettings.this.nextTimestampMillis;
    private @Nullable Word nextBaseFeeWei = BlockSettings.this.nextBaseFeeWei;
    private @Nullable Hash nextPrevRandao = BlockSettings.this.nextPrevRandao;

    BlockSettings done() {
      return new BlockSettings(
          author,
          coinbase,
          chainId,
          gasLimit,
          minGasPriceWei,
          timeOffsetMillis,
          timestampIntervalMillis,
          nextTimestampMillis,
          nextBaseFeeWei,
          nextPrevRandao);
    }
  }
}
