package io.taoevm.rpc.account;

import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.primitive.Address;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The senders that need no signature from outside: the development accounts, whose keys are here,
 * and impersonated ones, of which nobody here has a key. Safe for any number of threads.
 */
public final class UnlockedAccounts {
  private final Map<Address, byte[]> keys;
  private final Set<Address> impersonated = ConcurrentHashMap.newKeySet();
  private volatile boolean impersonatesAll;

  private UnlockedAccounts(Map<Address, byte[]> keys) {
    this.keys = Collections.unmodifiableMap(keys);
  }

  /** The accounts of a wallet, in its order. */
  public static UnlockedAccounts of(List<HdKeys.Account> accounts) {
    var keys = new LinkedHashMap<Address, byte[]>();
    accounts.forEach(account -> keys.put(account.address(), account.privateKey()));
    return new UnlockedAccounts(keys);
  }

  /** The accounts whose keys are here, in the order of the wallet. */
  public List<Address> addresses() {
    return List.copyOf(keys.keySet());
  }

  /** The private key of an account; 32 bytes. */
  public Optional<byte[]> key(Address address) {
    return Optional.ofNullable(keys.get(address));
  }

  public boolean isImpersonated(Address address) {
    return impersonatesAll || impersonated.contains(address);
  }

  public void impersonate(Address address) {
    impersonated.add(address);
  }

  /** False if it was not impersonated. */
  public boolean stopImpersonating(Address address) {
    return impersonated.remove(address);
  }

  /** Whether every address may send. */
  public void impersonateAll(boolean all) {
    impersonatesAll = all;
  }

  /** The addresses that are impersonated one by one, for a snapshot. */
  public Set<Address> impersonated() {
    return Set.copyOf(impersonated);
  }

  /** Back to what a snapshot holds. */
  public void restoreImpersonated(Set<Address> addresses) {
    impersonated.retainAll(addresses);
    impersonated.addAll(addresses);
  }
}
