package io.taoevm.rpc.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.primitive.Address;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.trace.FlatFrames.FlatFrame;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which frames {@code trace_filter} answers.
 *
 * @param senders empty for any
 * @param receivers empty for any; a new contract counts, and a beneficiary
 * @param after how many matching frames to pass over
 * @param count how many to answer at most
 */
record TraceFilter(
    BlockSelector from,
    BlockSelector to,
    Set<Address> senders,
    Set<Address> receivers,
    long after,
    long count) {
  private static final long MOST = 10_000;

  static TraceFilter decode(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected an object");
    }
    return new TraceFilter(
        node.hasNonNull("fromBlock") ? Decoders.block(node.get("fromBlock")) : Tag.LATEST,
        node.hasNonNull("toBlock") ? Decoders.block(node.get("toBlock")) : Tag.LATEST,
        addresses(node.path("fromAddress")),
        addresses(node.path("toAddress")),
        node.hasNonNull("after") ? Decoders.count(node.get("after")) : 0,
        node.hasNonNull("count") ? Math.min(MOST, Decoders.count(node.get("count"))) : MOST);
  }

  private static Set<Address> addresses(JsonNode node) {
    var addresses = new HashSet<Address>();
    if (node.isTextual()) {
      addresses.add(Decoders.address(node));
    }
    for (var address : node) {
      addresses.add(Decoders.address(address));
    }
    return addresses;
  }

  long fromBlock(long head) {
    return number(from, head);
  }

  long toBlock(long head) {
    return number(to, head);
  }

  private static long number(BlockSelector selector, long head) {
    return switch (selector) {
      case Tag tag -> tag == Tag.EARLIEST ? 0 : head;
      case BlockSelector.ByNumber(var number) -> number < 0 ? Long.MAX_VALUE : number;
      case BlockSelector.ByHash hash ->
          throw new IllegalArgumentException("a range of blocks is given by numbers");
    };
  }

  boolean matches(FlatFrame frame) {
    var action = frame.action();
    var result = frame.result();
    var created = result == null ? null : result.address();
    return (senders.isEmpty() || isOneOf(senders, action.from(), action.address()))
        && (receivers.isEmpty()
            || isOneOf(receivers, action.to(), action.refundAddress())
            || isOneOf(receivers, created, null));
  }

  private static boolean isOneOf(
      Set<Address> wanted, @Nullable Address one, @Nullable Address other) {
    return (one != null && wanted.contains(one)) || (other != null && wanted.contains(other));
  }
}
