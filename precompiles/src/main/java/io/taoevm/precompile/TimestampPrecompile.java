package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x811: the chain's time in milliseconds. It is set before any transaction of a block. */
final class TimestampPrecompile {
  private TimestampPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x811,
        "timestamp",
        PrecompileSwitch.Timestamp,
        spec,
        List.of(
            read("getTimestamp() view returns (uint64)", 1, in -> in.block().timestampMillis())
                .since(444),
            read("wasUpdatedThisBlock() view returns (bool)", 1, in -> true).since(444)));
  }
}
