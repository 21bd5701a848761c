package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.order.LimitOrders;
import io.taoevm.chain.order.Order;
import io.taoevm.chain.order.SignedOrder;
import java.util.List;

/** The rows of {@link OrderCall}: indices, SCALE codecs, and what each order adds to the weight. */
final class OrderCalls {
  private static final int PALLET = 32;
  private static final long ORDER_WEIGHT = 1_495_180_782;
  private static final long BATCHED_ORDER_WEIGHT = 1_209_134_004;

  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              OrderCall.ExecuteOrders.class,
              PALLET,
              0,
              (in, depth) -> new OrderCall.ExecuteOrders(orders(in), in.bool()),
              (call, out) -> orders(out, call.orders()).bool(call.shouldFail())),
          CallRow.of(
              OrderCall.ExecuteBatchedOrders.class,
              PALLET,
              1,
              (in, depth) -> new OrderCall.ExecuteBatchedOrders(in.u16(), orders(in)),
              (call, out) -> orders(out.u16(call.netuid()), call.orders())),
          CallRow.of(
              OrderCall.CancelOrder.class,
              PALLET,
              2,
              (in, depth) -> new OrderCall.CancelOrder(order(in)),
              (call, out) -> out.raw(call.order().encode())),
          CallRow.of(
              OrderCall.SetPalletStatus.class,
              PALLET,
              3,
              (in, depth) -> new OrderCall.SetPalletStatus(in.bool()),
              (call, out) -> out.bool(call.enabled())));

  private OrderCalls() {}

  /** The weight that the orders of a call add to the declared one. */
  static long weightOfOrders(OrderCall call) {
    return switch (call) {
      case OrderCall.ExecuteOrders c -> c.orders().size() * ORDER_WEIGHT;
      case OrderCall.ExecuteBatchedOrders c -> c.orders().size() * BATCHED_ORDER_WEIGHT;
      case OrderCall.CancelOrder ignored -> 0;
      case OrderCall.SetPalletStatus ignored -> 0;
    };
  }

  private static Order order(ScaleReader in) {
    try {
      return Order.decode(in);
    } catch (IllegalArgumentException e) {
      throw new ScaleException(String.valueOf(e.getMessage()));
    }
  }

  private static List<SignedOrder> orders(ScaleReader in) {
    var orders = in.list(1, OrderCalls::signed);
    if (orders.size() > LimitOrders.MAX_ORDERS) {
      throw new ScaleException(
          "at most " + LimitOrders.MAX_ORDERS + " orders were expected, not " + orders.size());
    }
    return orders;
  }

  private static SignedOrder signed(ScaleReader in) {
    var order = order(in);
    int scheme = in.u8();
    var signature = in.raw(SignedOrder.signatureBytes(scheme));
    return new SignedOrder(order, scheme, signature, in.option(ScaleReader::u64));
  }

  private static ScaleWriter orders(ScaleWriter out, List<SignedOrder> orders) {
    return out.list(
        orders,
        (to, signed) ->
            to.raw(signed.order().encode())
                .u8(signed.scheme())
                .raw(signed.signature())
                .option(signed.partialFill(), ScaleWriter::u64));
  }
}
