package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Address;
import io.taoevm.evm.Eip;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileSet;
import java.util.TreeMap;

/** Which standard contract lies at which address under which rules. */
public final class StandardPrecompiles {
  private StandardPrecompiles() {}

  /** Those of a fork of Ethereum. */
  public static PrecompileSet ethereum(Fork fork) {
    var repriced = fork.has(Eip.MODEXP_REPRICED);
    var set = common(new ModExp(repriced ? ModExp.Pricing.OSAKA : ModExp.Pricing.BERLIN));
    set.put(Address.of(0x06), new Bn254Contracts.Add());
    set.put(Address.of(0x09), new Blake2F());
    if (fork.has(Eip.BLOBS)) {
      set.put(Address.of(0x0a), new PointEvaluation());
    }
    if (fork.has(Eip.BLS12_381)) {
      set.put(Address.of(0x0b), Bls12Contracts.addG1());
      set.put(Address.of(0x0c), Bls12Contracts.multiplyG1());
      set.put(Address.of(0x0d), Bls12Contracts.addG2());
      set.put(Address.of(0x0e), Bls12Contracts.multiplyG2());
      set.put(Address.of(0x0f), Bls12Contracts.pairing());
      set.put(Address.of(0x10), Bls12Contracts.mapToG1());
      set.put(Address.of(0x11), Bls12Contracts.mapToG2());
    }
    if (fork.has(Eip.P256)) {
      set.put(Address.of(0x100), new P256Verify());
    }
    return PrecompileSet.of(set);
  }

  /**
   * Those of the real chain that need no chain core: the module of precompiles adds 0x06 and 0x800
   * upwards (precompiles.md 1).
   */
  public static PrecompileSet bittensor() {
    var set = common(new ModExp(ModExp.Pricing.BITTENSOR));
    set.put(Address.of(0x09), new Bn254Contracts.Add());
    set.put(Address.of(0x400), new Digests.Sha3());
    set.put(Address.of(0x401), new Recovery.EcRecoverPublicKey());
    set.put(Address.of(0x402), new Ed25519Verify());
    set.put(Address.of(0x403), new Sr25519Verify());
    return PrecompileSet.of(set);
  }

  private static TreeMap<Address, Precompile> common(ModExp modExp) {
    var set = new TreeMap<Address, Precompile>();
    set.put(Address.of(0x01), new Recovery.EcRecover());
    set.put(Address.of(0x02), new Digests.Sha256());
    set.put(Address.of(0x03), new Digests.Ripemd160());
    set.put(Address.of(0x04), new Digests.Identity());
    set.put(Address.of(0x05), modExp);
    set.put(Address.of(0x07), new Bn254Contracts.Multiply());
    set.put(Address.of(0x08), new Bn254Contracts.Pairing());
    return set;
  }
}
