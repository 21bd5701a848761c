package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.protocol.RpcException;
import java.util.List;

/** Completes what a client left out of a transaction: nonce, gas, fees, chain id and type. */
final class TransactionFiller {
  private final Chain chain;
  private final FeeMethods fees;
  private final GasEstimator estimator;

  TransactionFiller(Chain chain, FeeMethods fees, GasEstimator estimator) {
    this.chain = chain;
    this.fees = fees;
    this.estimator = estimator;
  }

  /**
   * A transaction with everything in it.
   *
   * @throws RpcException if it is for another chain, or fails with any gas
   */
  Transaction fill(TransactionRequest request, Address sender) {
    var chainId = Word.of(chain.chainId());
    if (request.chainId() != null && !request.chainId().equals(chainId)) {
      throw RpcException.server(TransactionFault.INVALID_CHAIN_ID.words());
    }
    if (request.to() == null && request.data().length == 0) {
      throw RpcException.server("contract creation without any data provided");
    }
    var type = request.typeOr(TransactionType.DYNAMIC_FEE);
    var hasCaps = type.compareTo(TransactionType.DYNAMIC_FEE) >= 0;
    var tip = tip(request, hasCaps);
    var cap = hasCaps ? cap(request, tip) : tip;
    var nonce = request.nonce();
    var gas = request.gas();
    var accessList = request.accessList();
    var authorizations = request.authorizations();
    return new Transaction(
        type,
        chainId,
        nonce == null ? chain.nextNonce(sender) : nonce,
        tip,
        cap,
        gas == null ? estimate(request.withSender(sender)) : gas,
        request.to(),
        request.value(),
        request.data(),
        accessList == null ? List.of() : accessList,
        List.of(),
        Word.ZERO,
        authorizations == null ? List.of() : authorizations);
  }

  /** The tip, or the single price of types 0 and 1. */
  private Word tip(TransactionRequest request, boolean hasCaps) {
    var price = request.gasPrice();
    if (price != null) {
      return price;
    }
    if (!hasCaps) {
      return fees.baseFeeWei().plus(fees.tipWei());
    }
    var tip = request.maxPriorityFeePerGas();
    if (tip != null) {
      return tip;
    }
    var cap = request.maxFeePerGas();
    return cap != null && cap.compareTo(fees.tipWei()) < 0 ? cap : fees.tipWei();
  }

  /** Twice the base fee, so that the transaction outlives some full blocks. */
  private Word cap(TransactionRequest request, Word tip) {
    if (request.gasPrice() != null) {
      return request.gasPrice();
    }
    var cap = request.maxFeePerGas();
    return cap == null ? fees.baseFeeWei().times(Word.of(2)).plus(tip) : cap;
  }

  private long estimate(TransactionRequest request) {
    return estimator.estimate(
        new CallRunner.Setting(request, chain.pending(), StateOverrides.NONE, BlockOverrides.NONE));
  }
}
