package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import java.util.List;

/** Plain transfers of TAO, and the upkeep of accounts. */
public sealed interface BalancesCall extends RuntimeCall {
  /** {@code transfer_allow_death}. */
  record TransferAllowDeath(AccountId dest, long valueRao) implements BalancesCall {}

  /** {@code transfer_keep_alive}. */
  record TransferKeepAlive(AccountId dest, long valueRao) implements BalancesCall {}

  /** {@code transfer_all}. */
  record TransferAll(AccountId dest, boolean keepAlive) implements BalancesCall {}

  /** {@code upgrade_accounts}: accounts stored in an old form, of which there are none here. */
  record UpgradeAccounts(List<AccountId> who) implements BalancesCall {
    public UpgradeAccounts {
      who = List.copyOf(who);
    }
  }
}
