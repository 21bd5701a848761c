package io.taoevm.rpc.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be simulated.
 *
 * @param traceTransfers whether every movement of value is shown as a log
 * @param validation whether calls are checked like transactions
 * @param fullTransactions whether blocks show whole transactions
 */
record SimulationRequest(
    List<BlockRequest> blocks,
    boolean traceTransfers,
    boolean validation,
    boolean fullTransactions) {
  static final int MAX_BLOCKS = 256;

  /** One block: what it differs in, and its calls. */
  record BlockRequest(
      BlockOverrides overrides, StateOverrides accounts, List<TransactionRequest> calls) {
    /** A block between two whose numbers do not follow each other. */
    static final BlockRequest EMPTY =
        new BlockRequest(BlockOverrides.NONE, StateOverrides.NONE, List.of());

    static BlockRequest decode(JsonNode node) {
      if (!node.isObject()) {
        throw new IllegalArgumentException("expected an object for each block");
      }
      var calls = new ArrayList<TransactionRequest>();
      for (var call : list(node, "calls")) {
        calls.add(TransactionRequest.decode(call));
      }
      return new BlockRequest(
          node.hasNonNull("blockOverrides")
              ? BlockOverrides.decode(node.get("blockOverrides"))
              : BlockOverrides.NONE,
          node.hasNonNull("stateOverrides")
              ? StateOverrides.decode(node.get("stateOverrides"))
              : StateOverrides.NONE,
          calls);
    }
  }

  static SimulationRequest decode(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected an object with blockStateCalls");
    }
    var blocks = list(node, "blockStateCalls");
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("empty input");
    }
    if (blocks.size() > MAX_BLOCKS) {
      throw tooMany();
    }
    var requests = new ArrayList<BlockRequest>();
    blocks.forEach(block -> requests.add(BlockRequest.decode(block)));
    return new SimulationRequest(
        requests,
        flag(node, "traceTransfers"),
        flag(node, "validation"),
        flag(node, "returnFullTransactions"));
  }

  static RpcException tooMany() {
    return new RpcException(new RpcError(SimulationError.CLIENT_LIMIT, "too many blocks"));
  }

  private static boolean flag(JsonNode node, String name) {
    return node.hasNonNull(name) && Decoders.bool(node.get(name));
  }

  private static JsonNode list(JsonNode node, String name) {
    var list = node.path(name);
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw new IllegalArgumentException(name + ": expected an array");
    }
    return list;
  }
}
