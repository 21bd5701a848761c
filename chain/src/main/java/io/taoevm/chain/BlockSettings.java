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
 * @param gasLimit of a block
 * @param timeOffsetMillis what the chain's clock is ahead of the real one
 * @param timestampIntervalMillis from block to block; 0 follows the clock
 * @param nextTimestampMillis of the next block alone, if it is fixed
 * @param nextBaseFeeWei of the next block alone, if it is fixed
 * @param nextPrevRandao of the next block alone, if it is fixed
 */
public record BlockSettings(
    AccountId author,
    Address coinbase,
    long gasLimit,
    long timeOffsetMillis,
    long timestampIntervalMillis,
    @Nullable Long nextTimestampMillis,
    @Nullable Word nextBaseFeeWei,
    @Nullable Hash nextPrevRandao) {}
