package io.taoevm.chain.call;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.Sr25519;
import io.taoevm.chain.order.LimitOrders;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;

/** Carries out the calls about limit orders. */
final class OrderRunner {
  private final LimitOrders orders;

  OrderRunner(State state, BlockContext block, Staking staking) {
    orders =
        new LimitOrders(
            state,
            block,
            staking,
            (order, message, signature) ->
                Sr25519.verifies(order.signer().bytes(), message, signature));
  }

  void run(Origin origin, OrderCall call) {
    switch (call) {
      case OrderCall.ExecuteOrders c -> orders.execute(origin.signer(), c.orders(), c.shouldFail());
      case OrderCall.ExecuteBatchedOrders c ->
          orders.executeBatch(origin.signer(), c.netuid(), c.orders());
      case OrderCall.CancelOrder c -> orders.cancel(origin.signer(), c.order());
      case OrderCall.SetPalletStatus c -> {
        origin.requireRoot();
        orders.setEnabled(c.enabled());
      }
    }
  }
}
