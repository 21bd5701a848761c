package io.taoevm.chain.call;

import io.taoevm.chain.call.DispatchResult.Dispatched;
import io.taoevm.chain.call.DispatchResult.Refused;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SystemError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import java.util.function.Predicate;

/**
 * Runs calls: guards, checkpoint, service, events, and then the weight used or a named refusal with
 * everything undone. Precompiles, SCALE dispatch, proxies, stored calls and the development RPC all
 * come through here; the block step and genesis do not.
 */
public final class Dispatcher {
  private final State state;
  private final ChainSpec spec;
  private final Guards guards;
  private final CallRunner runner;

  Dispatcher(State state, ChainSpec spec, Guards guards, CallRunner runner) {
    this.state = state;
    this.spec = spec;
    this.guards = guards;
    this.runner = runner;
  }

  /** Runs a call on somebody's authority. */
  public DispatchResult dispatch(Origin origin, RuntimeCall call) {
    return dispatch(origin, call, any -> true);
  }

  /** Runs a call on an authority that only covers some calls. */
  DispatchResult dispatch(Origin origin, RuntimeCall call, Predicate<RuntimeCall> filter) {
    var checkpoint = state.checkpoint();
    try {
      Refusal.unless(filter.test(call), SystemError.CallFiltered);
      guards.check(origin, call);
      var used = runner.run(origin, call, CallTable.weight(spec, call));
      return new Dispatched(used.declared(), used.paysFee());
    } catch (Refusal refused) {
      state.rollback(checkpoint);
      return new Refused(refused.error());
    }
  }
}
