package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;

/** How subnets and neurons come to be (chain-core.md 7 to 9). */
public sealed interface RegistrationCall extends RuntimeCall {
  /** {@code register_network}. */
  record RegisterNetwork(AccountId hotkey) implements RegistrationCall {}

  /** {@code burned_register}. */
  record BurnedRegister(int netuid, AccountId hotkey) implements RegistrationCall {}

  /** {@code register_limit}. */
  record RegisterLimit(int netuid, AccountId hotkey, long limitPriceRao)
      implements RegistrationCall {}

  /** {@code root_register}. */
  record RootRegister(AccountId hotkey) implements RegistrationCall {}

  /** {@code start_call}. */
  record StartCall(int netuid) implements RegistrationCall {}
}
