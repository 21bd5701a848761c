package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;

/** Plain transfers of TAO. */
public sealed interface BalancesCall extends RuntimeCall {
  /** {@code transfer_allow_death}. */
  record TransferAllowDeath(AccountId dest, long valueRao) implements BalancesCall {}

  /** {@code transfer_keep_alive}. */
  record TransferKeepAlive(AccountId dest, long valueRao) implements BalancesCall {}

  /** {@code transfer_all}. */
  record TransferAll(AccountId dest, boolean keepAlive) implements BalancesCall {}
}
