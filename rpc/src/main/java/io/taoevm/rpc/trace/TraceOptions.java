package io.taoevm.rpc.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.taoevm.evm.trace.StructLogTracer;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;

/**
 * How to trace: geth's options. What geth knows besides (a time limit, how far to re-execute) has
 * no meaning here and is passed over, as is what nobody knows.
 *
 * @param tracer name of the tracer; empty for the struct logger
 * @param tracerConfig what the tracer is told; a missing node for nothing
 */
record TraceOptions(
    String tracer,
    JsonNode tracerConfig,
    StructLogTracer.Options structLogs,
    StateOverrides stateOverrides,
    BlockOverrides blockOverrides) {
  /** About how large a record of steps or frames may become in memory. */
  static final long MAX_TRACE_BYTES = 256L << 20;

  static final TraceOptions NONE = decode(MissingNode.getInstance());

  static TraceOptions decode(JsonNode node) {
    if (!node.isObject() && !node.isMissingNode()) {
      throw new IllegalArgumentException("expected an object of trace options");
    }
    return new TraceOptions(
        node.hasNonNull("tracer") ? Decoders.string(node.get("tracer")) : "",
        node.path("tracerConfig"),
        structLogs(node),
        node.hasNonNull("stateOverrides")
            ? StateOverrides.decode(node.get("stateOverrides"))
            : StateOverrides.NONE,
        node.hasNonNull("blockOverrides")
            ? BlockOverrides.decode(node.get("blockOverrides"))
            : BlockOverrides.NONE);
  }

  private static StructLogTracer.Options structLogs(JsonNode node) {
    return new StructLogTracer.Options(
        isSet(node, "enableMemory"),
        !isSet(node, "disableStack"),
        !isSet(node, "disableStorage"),
        isSet(node, "enableReturnData"),
        node.hasNonNull("limit") ? Decoders.count(node.get("limit")) : 0,
        MAX_TRACE_BYTES);
  }

  /** The error of a trace whose record reached its bound. */
  static RpcException tooLarge() {
    return new RpcException(
        new RpcError(
            RpcError.RESPONSE_TOO_LARGE,
            "response too large: trace fewer things, with a limit of steps, or onlyTopCall"));
  }

  /** Whether a member is there and true. */
  static boolean isSet(JsonNode node, String name) {
    return node.hasNonNull(name) && Decoders.bool(node.get(name));
  }
}
