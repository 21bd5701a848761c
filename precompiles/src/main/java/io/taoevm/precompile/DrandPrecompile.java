package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x810: the randomness beacon. No pulse of it is stored on this chain. */
final class DrandPrecompile {
  private static final int SINCE = 444;

  private DrandPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x810,
        "drand",
        PrecompileSwitch.Drand,
        spec,
        List.of(
            reads(
                    "getPulse(uint64 round) view returns (bool exists, uint64 storedRound, bytes"
                        + " randomness, bytes signature)",
                    1,
                    in -> List.of(false, in.u64(0), Bytes.EMPTY, Bytes.EMPTY))
                .since(SINCE),
            reads(
                    "getStoredRoundRange() view returns (uint64 oldest, uint64 latest)",
                    2,
                    in -> List.of(0, 0))
                .since(SINCE),
            read("getNextUnsignedAt() view returns (uint64)", 1, in -> 0).since(SINCE)));
  }
}
