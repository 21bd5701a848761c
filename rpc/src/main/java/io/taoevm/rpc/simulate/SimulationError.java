package io.taoevm.rpc.simulate;

import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;

/** The error codes that eth_simulateV1 has of its own (execution-apis). */
final class SimulationError {
  static final int BLOCK_GAS_LIMIT = -38015;
  static final int NUMBERS_OUT_OF_ORDER = -38020;
  static final int TIMES_OUT_OF_ORDER = -38021;
  static final int CLIENT_LIMIT = -38026;
  static final int VM_ERROR = -32015;

  private SimulationError() {}

  static RpcException of(int code, String message) {
    return new RpcException(new RpcError(code, message));
  }

  /** A call that cannot be part of its block fails the whole request. */
  static RpcException of(Refused refused) {
    return of(code(refused.fault()), refused.message());
  }

  private static int code(TransactionFault fault) {
    return switch (fault) {
      case NONCE_TOO_LOW -> -38010;
      case NONCE_TOO_HIGH -> -38011;
      case FEE_CAP_BELOW_BASE_FEE -> -38012;
      case INTRINSIC_GAS_TOO_LOW -> -38013;
      case INSUFFICIENT_FUNDS -> -38014;
      case EXCEEDS_BLOCK_GAS_LIMIT -> BLOCK_GAS_LIMIT;
      case SENDER_HAS_CODE -> -38024;
      case INIT_CODE_TOO_LARGE -> -38025;
      case NONCE_EXHAUSTED,
          GAS_LIMIT_TOO_HIGH,
          TIP_ABOVE_FEE_CAP,
          INVALID_CHAIN_ID,
          TYPE_NOT_SUPPORTED,
          BLOB_FEE_CAP_TOO_LOW,
          BLOB_HASHES_INVALID,
          BLOB_CREATION,
          TOO_MANY_BLOBS,
          AUTHORIZATION_LIST_EMPTY,
          SET_CODE_CREATION,
          INVALID_SIGNATURE,
          ALREADY_KNOWN,
          UNDERPRICED,
          REPLACEMENT_UNDERPRICED,
          POOL_FULL ->
          RpcError.INTERNAL_ERROR;
    };
  }
}
