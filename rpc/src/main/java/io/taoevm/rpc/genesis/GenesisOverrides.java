package io.taoevm.rpc.genesis;

import io.taoevm.chain.primitive.Word;
import org.jspecify.annotations.Nullable;

/**
 * What flags of the command replace in a genesis file; null leaves the file's value.
 *
 * @param timestampSeconds of block 0
 * @param baseFeeWei of block 0
 * @param specVersion the release of the real chain whose rules hold
 */
public record GenesisOverrides(
    @Nullable Long chainId,
    @Nullable Long timestampSeconds,
    @Nullable Long gasLimit,
    @Nullable Word baseFeeWei,
    @Nullable Integer specVersion) {
  public static final GenesisOverrides NONE = new GenesisOverrides(null, null, null, null, null);
}
