package io.taoevm.chain.block;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.function.LongFunction;

/**
 * The block in which transactions run and the economy steps.
 *
 * @param timestampMillis consensus time; the EVM sees whole seconds
 * @param gasLimit of the block
 * @param baseFeeWei wei a unit of gas
 * @param coinbase what COINBASE shows
 * @param author the chain core's account of the block's author, which gets base fees and swap fees;
 *     zero if there is none
 * @param prevRandao what PREVRANDAO shows
 * @param blobBaseFeeWei wei a unit of blob gas; 0 where the fork has none
 * @param blockHashes the hash of an earlier block by its number, {@link Hash#ZERO} for one that is
 *     not there; the window of BLOCKHASH is the rule set's to apply
 */
public record BlockContext(
    long chainId,
    long number,
    long timestampMillis,
    long gasLimit,
    Word baseFeeWei,
    Address coinbase,
    AccountId author,
    Hash prevRandao,
    Word blobBaseFeeWei,
    LongFunction<Hash> blockHashes) {

  public long timestampSeconds() {
    return timestampMillis / 1000;
  }

  /** The hash of the block before this one. */
  public Hash parentHash() {
    return blockHashes.apply(number - 1);
  }
}
