package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import org.jspecify.annotations.Nullable;

/** Leased subnets (chain-core.md 16.2 and 16.3). */
public sealed interface LeaseCall extends RuntimeCall {
  /** {@code register_leased_network}; without an end block the lease never ends. */
  record RegisterLeasedNetwork(int emissionsSharePercent, @Nullable Long endBlock)
      implements LeaseCall {}

  /** {@code terminate_lease}. */
  record TerminateLease(int leaseId, AccountId hotkey) implements LeaseCall {}
}
