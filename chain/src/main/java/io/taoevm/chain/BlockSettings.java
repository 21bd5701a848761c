package io.taoevm.chain;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
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
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        gasLimit,
        minGasPriceWei,
        timeOffsetMillis,
        timestampIntervalMillis,
        null,
        null,
        null);
  }

  BlockSettings withTimeOffset(long millis) {
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        gasLimit,
        minGasPriceWei,
        millis,
        timestampIntervalMillis,
        nextTimestampMillis,
        nextBaseFeeWei,
        nextPrevRandao);
  }

  BlockSettings withTimestampInterval(long millis) {
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        gasLimit,
        minGasPriceWei,
        timeOffsetMillis,
        millis,
        nextTimestampMillis,
        nextBaseFeeWei,
        nextPrevRandao);
  }

  BlockSettings withNextTimestamp(@Nullable Long millis) {
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        gasLimit,
        minGasPriceWei,
        timeOffsetMillis,
        timestampIntervalMillis,
        millis,
        nextBaseFeeWei,
        nextPrevRandao);
  }

  BlockSettings withNextBaseFee(Word wei) {
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        gasLimit,
        minGasPriceWei,
        timeOffsetMillis,
        timestampIntervalMillis,
        nextTimestampMillis,
        wei,
        nextPrevRandao);
  }

  BlockSettings withNextPrevRandao(Hash prevRandao) {
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
        prevRandao);
  }

  BlockSettings withGasLimit(long limit) {
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        limit,
        minGasPriceWei,
        timeOffsetMillis,
        timestampIntervalMillis,
        nextTimestampMillis,
        nextBaseFeeWei,
        nextPrevRandao);
  }

  BlockSettings withMinGasPrice(Word wei) {
    return new BlockSettings(
        author,
        coinbase,
        chainId,
        gasLimit,
        wei,
        timeOffsetMillis,
        timestampIntervalMillis,
        nextTimestampMillis,
        nextBaseFeeWei,
        nextPrevRandao);
  }

  BlockSettings withChainId(long id) {
    return new BlockSettings(
        author,
        coinbase,
        id,
        gasLimit,
        minGasPriceWei,
        timeOffsetMillis,
        timestampIntervalMillis,
        nextTimestampMillis,
        nextBaseFeeWei,
        nextPrevRandao);
  }

  BlockSettings withCoinbase(Address address) {
    return new BlockSettings(
        author,
        address,
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
