package io.taoevm.rpc.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.shape.BlockShape;
import io.taoevm.rpc.shape.LogShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block that was simulated, with what came of each of its calls. */
record SimulatedBlock(@JsonUnwrapped BlockShape block, List<CallResult> calls) {

  /**
   * @param gasUsed after refunds
   * @param maxUsedGas before refunds
   * @param status 1 for success
   * @param error left out for success
   */
  record CallResult(
      byte[] returnData,
      List<LogShape> logs,
      long gasUsed,
      long maxUsedGas,
      long status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RpcError error) {}

  static SimulatedBlock of(SealedBlock block, List<CallResult> calls, boolean full) {
    return new SimulatedBlock(BlockShape.of(block, full), calls);
  }
}
