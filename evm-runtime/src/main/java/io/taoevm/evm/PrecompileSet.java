package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The precompiles of a rule set by address; their addresses are always warm (EIP-2929). Addresses
 * lie below 0x10000, so that the look-up of every other address ends at once.
 */
public final class PrecompileSet {
  public static final PrecompileSet EMPTY = new PrecompileSet(new TreeMap<>());

  private static final int LIMIT = 0x10000;

  private final TreeMap<Address, Precompile> byAddress;
  private final @Nullable Precompile[] byNumber;

  private PrecompileSet(TreeMap<Address, Precompile> byAddress) {
    this.byAddress = byAddress;
    var highest = byAddress.isEmpty() ? -1 : (int) byAddress.lastKey().c();
    this.byNumber = new Precompile[highest + 1];
    byAddress.forEach((address, precompile) -> byNumber[(int) address.c()] = precompile);
  }

  /**
   * @throws IllegalArgumentException if an address is not below 0x10000
   */
  public static PrecompileSet of(Map<Address, Precompile> precompiles) {
    for (var address : precompiles.keySet()) {
      if (address.a() != 0 || address.b() != 0 || address.c() < 0 || address.c() >= LIMIT) {
        throw new IllegalArgumentException("no address of a precompile: " + address);
      }
    }
    return new PrecompileSet(new TreeMap<>(precompiles));
  }

  /** This set with others added; an address in both gets the added one. */
  public PrecompileSet with(Map<Address, Precompile> more) {
    var all = new TreeMap<>(byAddress);
    all.putAll(more);
    return of(all);
  }

  /** The precompile at the address, or null. */
  public @Nullable Precompile at(Address address) {
    var number = address.c();
    return (address.a() | address.b()) == 0 && number >= 0 && number < byNumber.length
        ? byNumber[(int) number]
        : null;
  }

  public boolean contains(Address address) {
    return at(address) != null;
  }

  /** In ascending order. */
  public Set<Address> addresses() {
    return Collections.unmodifiableSet(byAddress.keySet());
  }
}
