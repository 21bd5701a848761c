package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.state.State;
import io.taoevm.rpc.protocol.RpcException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Changes of the state from outside, each in a block of its own. */
final class Edits {
  private final Chain chain;

  Edits(Chain chain) {
    this.chain = chain;
  }

  /**
   * Makes the change and waits until it can be seen.
   *
   * @throws RpcException -32602 if the ledger cannot hold what was asked for
   */
  void apply(Consumer<State> change) {
    try {
      chain.edit(change).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ChainException refused
          && refused.getCause() instanceof IllegalArgumentException impossible) {
        throw RpcException.invalidParams(String.valueOf(impossible.getMessage()));
      }
      throw e;
    }
  }
}
