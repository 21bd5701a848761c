package io.taoevm.chain.order;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.ChainError;

/** What happened to orders, in the reference's names and order of fields. */
public sealed interface OrderEvent extends Event {
  @Override
  default String pallet() {
    return "LimitOrders";
  }

  /** {@code amountIn} and {@code amountOut} are rao and alpha, or alpha and rao. */
  record OrderExecuted(
      Hash orderId,
      AccountId signer,
      int netuid,
      Order.Type orderType,
      long amountIn,
      long amountOut)
      implements OrderEvent {}

  record OrderSkipped(Hash orderId, ChainError reason) implements OrderEvent {}

  record OrderCancelled(Hash orderId, AccountId signer) implements OrderEvent {}

  /** What was left after netting and went through the pool: TAO for a buy, alpha for a sale. */
  record GroupExecutionSummary(
      int netuid, boolean netSell, long netAmount, long actualOut, int executedCount)
      implements OrderEvent {}

  record LimitOrdersPalletStatusChanged(boolean enabled) implements OrderEvent {}
}
