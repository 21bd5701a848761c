package io.taoevm.chain.proxy;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.ChainError;
import org.jspecify.annotations.Nullable;

/** Events of the proxy pallet (chain-core.md A.4). */
public sealed interface ProxyEvent extends Event {
  @Override
  default String pallet() {
    return "Proxy";
  }

  /** A call was made for somebody; {@code refusal} is absent if it succeeded. */
  record ProxyExecuted(@Nullable ChainError refusal) implements ProxyEvent {}

  record PureCreated(AccountId pure, AccountId who, ProxyType proxyType, int disambiguationIndex)
      implements ProxyEvent {}

  record PureKilled(AccountId pure, AccountId spawner, ProxyType proxyType, int disambiguationIndex)
      implements ProxyEvent {}

  record Announced(AccountId real, AccountId proxy, Hash callHash) implements ProxyEvent {}

  record ProxyAdded(AccountId delegator, AccountId delegatee, ProxyType proxyType, int delay)
      implements ProxyEvent {}

  record ProxyRemoved(AccountId delegator, AccountId delegatee, ProxyType proxyType, int delay)
      implements ProxyEvent {}

  /** What a deposit is for; the order is the SCALE index. */
  enum DepositKind {
    Proxies,
    Announcements
  }

  record DepositPoked(AccountId who, DepositKind kind, long oldDepositRao, long newDepositRao)
      implements ProxyEvent {}

  record RealPaysFeeSet(AccountId real, AccountId delegate, boolean paysFee)
      implements ProxyEvent {}
}
