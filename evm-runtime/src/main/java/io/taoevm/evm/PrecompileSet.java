package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The precompiles of a rule set by address; their addresses are always warm (EIP-2929). Addresses
 * lie below 0x10000, so that the look-up of every other address ends at once, but in sets that were
 * {@link #overridden}.
 */
public final class PrecompileSet {
  public static final PrecompileSet EMPTY = new PrecompileSet(new TreeMap<>());

  private static final int LIMIT = 0x10000;

  private final TreeMap<Address, Precompile> byAddress;
  private final @Nullable Precompile[] byNumber;

  /** Whether some lie where no rule set has one. */
  private final boolean hasStrays;

  private PrecompileSet(TreeMap<Address, Precompile> byAddress) {
    this.byAddress = byAddress;
    var near = byAddress.headMap(Address.of(LIMIT));
    var highest = near.isEmpty() ? -1 : (int) near.lastKey().c();
    this.byNumber = new Precompile[highest + 1];
    near.forEach((address, precompile) -> byNumber[(int) address.c()] = precompile);
    this.hasStrays = near.size() < byAddress.size();
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

  /**
   * This set without some of its precompiles, and with others where they are not in this set, as
   * simulations may ask for.
   *
   * @param moves from where to where; each from an address of this set
   */
  public PrecompileSet overridden(Set<Address> removed, Map<Address, Address> moves) {
    var all = new TreeMap<>(byAddress);
    all.keySet().removeAll(removed);
    all.keySet().removeAll(moves.keySet());
    moves.forEach((from, to) -> all.put(to, Objects.requireNonNull(byAddress.get(from))));
    return new PrecompileSet(all);
  }

  /** The precompile at the address, or null. */
  public @Nullable Precompile at(Address address) {
    var number = address.c();
    if ((address.a() | address.b()) == 0 && number >= 0 && number < byNumber.length) {
      return byNumber[(int) number];
    }
    return hasStrays ? byAddress.get(address) : null;
  }

  public boolean contains(Address address) {
    return at(address) != null;
  }

  /** In ascending order. */
  public Set<Address> addresses() {
    return Collections.unmodifiableSet(byAddress.keySet());
  }
}
