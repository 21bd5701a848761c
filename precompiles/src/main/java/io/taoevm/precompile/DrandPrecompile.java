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

  /** The beacon that the chain follows where nothing else was set: quicknet. */
  private static final List<?> QUICKNET =
      List.of(
          Bytes.fromHex(
              "0x83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
                  + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
                  + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"),
          3,
          1_692_803_367,
          Bytes.fromHex("0x52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"),
          Bytes.fromHex("0xf477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"),
          "bls-unchained-g1-rfc9380",
          "quicknet");

  private DrandPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x810,
        "drand",
        PrecompileSwitch.Drand,
        spec,
        List.of(
            reads(
                    "getBeaconConfig() view returns (bytes publicKey, uint32 period, uint32"
                        + " genesisTime, bytes chainHash, bytes groupHash, bytes schemeId, bytes"
                        + " beaconId)",
                    1,
                    in -> QUICKNET)
                .since(SINCE),
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
            read("getNextUnsignedAt() view returns (uint64)", 1, in -> 0).since(SINCE),
            read("hasMigrationRun(bytes:128 key) view returns (bool)", 1, in -> false)
                .since(SINCE)));
  }
}
