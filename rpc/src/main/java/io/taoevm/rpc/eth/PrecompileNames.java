package io.taoevm.rpc.eth;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.PrecompileSet;
import io.taoevm.precompile.BittensorPrecompiles;
import java.util.Map;
import java.util.TreeMap;

/** What the node's own contracts are called: as in EIP-7910, or as their ABI files are. */
public final class PrecompileNames {
  private static final Map<String, Integer> STANDARD =
      Map.ofEntries(
          Map.entry("ECREC", 0x01),
          Map.entry("SHA256", 0x02),
          Map.entry("RIPEMD160", 0x03),
          Map.entry("ID", 0x04),
          Map.entry("MODEXP", 0x05),
          Map.entry("DISPATCH", 0x06),
          Map.entry("BN254_MUL", 0x07),
          Map.entry("BN254_PAIRING", 0x08),
          Map.entry("BN254_ADD", 0x09),
          Map.entry("SHA3FIPS256", 0x400),
          Map.entry("ECREC_PUBLIC_KEY", 0x401),
          Map.entry("ED25519_VERIFY", 0x402));

  private PrecompileNames() {}

  /** Addresses by name, of those that a set has, at a release. */
  public static Map<String, Address> of(PrecompileSet set, ChainSpec spec) {
    var names = new TreeMap<String, Address>();
    STANDARD.forEach((name, number) -> names.put(name, Address.of(number)));
    names.values().removeIf(address -> !set.contains(address));
    for (var precompile : BittensorPrecompiles.described(spec)) {
      names.put(precompile.name(), precompile.address());
    }
    return names;
  }
}
