package io.taoevm.chain.call;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.proxy.Announcements;
import io.taoevm.chain.proxy.LastCallResult;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.proxy.ProxyDefinition;
import io.taoevm.chain.proxy.ProxyEvent;
import io.taoevm.chain.refusal.ProxyError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import java.util.Optional;

/** Carries out the calls about proxies, and the calls that proxies make. */
final class ProxyRunner {
  private final State state;
  private final long block;
  private final Dispatcher dispatcher;
  private final Proxies proxies;
  private final Announcements announcements;

  ProxyRunner(State state, long block, Dispatcher dispatcher) {
    this.state = state;
    this.block = block;
    this.dispatcher = dispatcher;
    this.proxies = new Proxies(state);
    this.announcements = new Announcements(state, block, proxies);
  }

  CallWeight run(AccountId who, ProxyCall call, CallWeight declared) {
    switch (call) {
      case ProxyCall.Proxy c -> {
        var definition = proxies.find(c.real(), who, Optional.ofNullable(c.forceProxyType()));
        Refusal.unless(definition.delay() == 0, ProxyError.Unannounced);
        runFor(c.real(), definition, c.call());
      }
      case ProxyCall.AddProxy c ->
          proxies.add(who, new ProxyDefinition(c.delegate(), c.proxyType(), c.delay()));
      case ProxyCall.RemoveProxy c ->
          proxies.remove(who, new ProxyDefinition(c.delegate(), c.proxyType(), c.delay()));
      case ProxyCall.RemoveProxies ignored -> proxies.removeAll(who);
      case ProxyCall.CreatePure c ->
          proxies.createPure(
              who,
              new ProxyDefinition(who, c.proxyType(), c.delay()),
              c.index(),
              Proxies.Birth.in(block));
      case ProxyCall.KillPure c ->
          proxies.killPure(
              who,
              c.spawner(),
              c.proxyType(),
              c.index(),
              new Proxies.Birth(c.height(), c.extIndex()));
      case ProxyCall.Announce c -> announcements.announce(who, c.real(), c.callHash());
      case ProxyCall.RemoveAnnouncement c -> announcements.remove(who, c.real(), c.callHash());
      case ProxyCall.RejectAnnouncement c -> announcements.remove(c.delegate(), who, c.callHash());
      case ProxyCall.ProxyAnnounced c -> runAnnounced(c);
      case ProxyCall.PokeDeposit ignored -> {
        var ofProxies = proxies.pokeDeposit(who);
        var ofAnnouncements = announcements.pokeDeposit(who);
        return ofProxies || ofAnnouncements ? declared.free() : declared;
      }
      case ProxyCall.SetRealPaysFee c -> proxies.setRealPaysFee(who, c.delegate(), c.paysFee());
    }
    return declared;
  }

  /** Anybody may carry out what a delegate announced. */
  private void runAnnounced(ProxyCall.ProxyAnnounced call) {
    var definition =
        proxies.find(call.real(), call.delegate(), Optional.ofNullable(call.forceProxyType()));
    var hash = Hash.of(Blake2b.hash256(CallTable.encode(call.call())));
    announcements.use(definition, call.real(), hash);
    runFor(call.real(), definition, call.call());
  }

  /** What the call says becomes an event; the outer call has succeeded. */
  private void runFor(AccountId real, ProxyDefinition definition, RuntimeCall call) {
    var result =
        dispatcher.dispatch(
            Origin.signed(real), call, inner -> ProxyFilter.allows(definition.type(), inner));
    var refusal = result instanceof DispatchResult.Refused(var error) ? error : null;
    LastCallResult.store(state, real, refusal);
    state.emit(new ProxyEvent.ProxyExecuted(refusal));
  }
}
