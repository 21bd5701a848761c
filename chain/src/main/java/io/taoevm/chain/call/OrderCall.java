package io.taoevm.chain.call;

import io.taoevm.chain.order.Order;
import io.taoevm.chain.order.SignedOrder;
import java.util.List;

/** Limit orders, which relayers submit (staking-and-pools.md 14). */
public sealed interface OrderCall extends RuntimeCall {
  /** {@code execute_orders}. */
  record ExecuteOrders(List<SignedOrder> orders, boolean shouldFail) implements OrderCall {}

  /** {@code execute_batched_orders}. */
  record ExecuteBatchedOrders(int netuid, List<SignedOrder> orders) implements OrderCall {}

  /** {@code cancel_order}. */
  record CancelOrder(Order order) implements OrderCall {}

  /** {@code set_pallet_status}. */
  record SetPalletStatus(boolean enabled) implements OrderCall {}
}
