package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.SubnetIdentity;
import org.jspecify.annotations.Nullable;

/** How subnets and neurons come, start and go (chain-core.md 7 to 9). */
public sealed interface RegistrationCall extends RuntimeCall {
  /** {@code register}. */
  record Register(
      int netuid, long blockNumber, long nonce, byte[] work, AccountId hotkey, AccountId coldkey)
      implements RegistrationCall {}

  /** {@code burned_register}. */
  record BurnedRegister(int netuid, AccountId hotkey) implements RegistrationCall {}

  /** {@code register_limit}. */
  record RegisterLimit(int netuid, AccountId hotkey, long limitPriceRao)
      implements RegistrationCall {}

  /** {@code root_register}. */
  record RootRegister(AccountId hotkey) implements RegistrationCall {}

  /** {@code register_network}. */
  record RegisterNetwork(AccountId hotkey) implements RegistrationCall {}

  /** {@code register_network_with_identity}. */
  record RegisterNetworkWithIdentity(AccountId hotkey, @Nullable SubnetIdentity identity)
      implements RegistrationCall {}

  /** {@code faucet}, of the fast build alone. */
  record Faucet(long blockNumber, long nonce, byte[] work) implements RegistrationCall {}

  /** {@code start_call}. */
  record StartCall(int netuid) implements RegistrationCall {}

  /** {@code dissolve_network}. */
  record DissolveNetwork(AccountId coldkey, int netuid) implements RegistrationCall {}

  /** {@code root_dissolve_network}. */
  record RootDissolveNetwork(int netuid) implements RegistrationCall {}
}
