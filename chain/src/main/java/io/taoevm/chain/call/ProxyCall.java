package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.proxy.ProxyType;
import org.jspecify.annotations.Nullable;

/** Acting for another account (chain-core.md 16.7). Delays and heights are blocks, u32. */
public sealed interface ProxyCall extends RuntimeCall {
  /** {@code proxy}. */
  record Proxy(AccountId real, @Nullable ProxyType forceProxyType, RuntimeCall call)
      implements ProxyCall {}

  /** {@code add_proxy}. */
  record AddProxy(AccountId delegate, ProxyType proxyType, int delay) implements ProxyCall {}

  /** {@code remove_proxy}. */
  record RemoveProxy(AccountId delegate, ProxyType proxyType, int delay) implements ProxyCall {}

  /** {@code remove_proxies}. */
  record RemoveProxies() implements ProxyCall {}

  /** {@code create_pure}. */
  record CreatePure(ProxyType proxyType, int delay, int index) implements ProxyCall {}

  /** {@code kill_pure}. */
  record KillPure(AccountId spawner, ProxyType proxyType, int index, int height, int extIndex)
      implements ProxyCall {}

  /** {@code announce}. */
  record Announce(AccountId real, Hash callHash) implements ProxyCall {}

  /** {@code remove_announcement}. */
  record RemoveAnnouncement(AccountId real, Hash callHash) implements ProxyCall {}

  /** {@code reject_announcement}. */
  record RejectAnnouncement(AccountId delegate, Hash callHash) implements ProxyCall {}

  /** {@code proxy_announced}. */
  record ProxyAnnounced(
      AccountId delegate, AccountId real, @Nullable ProxyType forceProxyType, RuntimeCall call)
      implements ProxyCall {}

  /** {@code poke_deposit}. */
  record PokeDeposit() implements ProxyCall {}

  /** {@code set_real_pays_fee}. */
  record SetRealPaysFee(AccountId delegate, boolean paysFee) implements ProxyCall {}
}
