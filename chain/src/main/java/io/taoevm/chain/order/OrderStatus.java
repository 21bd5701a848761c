package io.taoevm.chain.order;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;

/** What the chain remembers of an order. */
public sealed interface OrderStatus {
  ValueCodec<OrderStatus> CODEC = ValueCodecs.of(OrderStatus::encode, OrderStatus::decode);

  /** Executed as a whole. */
  record Fulfilled() implements OrderStatus {}

  /** Executed up to an amount. */
  record PartiallyFilled(long amount) implements OrderStatus {}

  /** Taken back by its signer. */
  record Cancelled() implements OrderStatus {}

  private static byte[] encode(OrderStatus status) {
    var writer = new ScaleWriter();
    return switch (status) {
      case Fulfilled() -> writer.u8(0).toBytes();
      case PartiallyFilled(long amount) -> writer.u8(1).u64(amount).toBytes();
      case Cancelled() -> writer.u8(2).toBytes();
    };
  }

  private static OrderStatus decode(byte[] bytes) {
    var reader = new ScaleReader(bytes);
    int kind = reader.u8();
    return switch (kind) {
      case 0 -> new Fulfilled();
      case 1 -> new PartiallyFilled(reader.u64());
      case 2 -> new Cancelled();
      default -> throw new IllegalArgumentException("no status of an order: " + kind);
    };
  }
}
