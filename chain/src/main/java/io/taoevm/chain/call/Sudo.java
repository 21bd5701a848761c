package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** The one key that may speak as root. Sudo pays no fee, and what it runs may fail within. */
final class Sudo {
  static final Table<Only, AccountId> KEY =
      new Table<>(700, "Key", KeyCodecs.ONLY, ValueCodecs.ACCOUNT);

  private final State state;
  private final Dispatcher dispatcher;

  Sudo(State state, Dispatcher dispatcher) {
    this.state = state;
    this.dispatcher = dispatcher;
  }

  CallWeight run(Origin origin, RuntimeCall call, CallWeight declared) {
    Refusal.unless(origin.signer().equals(state.get(KEY, Only.ROW)), DispatchError.BadOrigin);
    state.emit(new SudoEvent.Sudid(dispatcher.dispatch(new Origin.Root(), call)));
    return declared.free();
  }
}
