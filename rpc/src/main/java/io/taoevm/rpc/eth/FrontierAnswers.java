package io.taoevm.rpc.eth;

import io.taoevm.chain.BlockNotFoundException;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.gas.Gas;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.protocol.RpcMethod.Handler;
import java.util.List;

/**
 * Where the real chain's node answers what another refuses, or refuses what another answers: the
 * state at the hash of an unknown block is empty, no more gas may be asked for than it would give,
 * a plain transfer is estimated without a look at balances, and a filter that is not there has its
 * number named, also to who takes it away.
 */
final class FrontierAnswers {
  private static final Word GAS_MULTIPLE = Word.of(CallRunner.GAS_MULTIPLE);

  private final ChainReader reader;

  FrontierAnswers(ChainReader reader) {
    this.reader = reader;
  }

  void applyTo(Methods methods) {
    methods
        .replace("eth_getBalance", handler -> atUnknownHash(handler, 1, Word.ZERO))
        .replace("eth_getTransactionCount", handler -> atUnknownHash(handler, 1, Word.ZERO))
        .replace("eth_getCode", handler -> atUnknownHash(handler, 1, Bytes.EMPTY))
        .replace("eth_getStorageAt", handler -> atUnknownHash(handler, 2, Hash.ZERO));
    for (var name : List.of("eth_call", "eth_estimateGas")) {
      methods.replace(name, this::withinGas);
    }
    methods.replace("eth_estimateGas", this::plainTransfers);
    for (var name : List.of("eth_getFilterChanges", "eth_getFilterLogs", "eth_uninstallFilter")) {
      methods.replace(name, FrontierAnswers::namingFilters);
    }
  }

  private static Handler atUnknownHash(Handler handler, int blockArgument, Object empty) {
    return call -> {
      try {
        return handler.answer(call);
      } catch (BlockNotFoundException e) {
        if (call.find(blockArgument, Decoders::block) instanceof BlockSelector.ByHash) {
          return empty;
        }
        throw e;
      }
    };
  }

  private Handler withinGas(Handler handler) {
    return call -> {
      var gas = call.get(0, TransactionRequest::decode).gas();
      var most = Word.of(reader.chain().head().header().gasLimit()).times(GAS_MULTIPLE);
      if (gas != null && Word.of(gas).compareTo(most) > 0) {
        throw internal(
            "provided gas limit is too high (can be up to "
                + CallRunner.GAS_MULTIPLE
                + "x the block gas limit)");
      }
      return handler.answer(call);
    };
  }

  /** No data for an account without code takes 21,000, whether or not the sender can pay. */
  private Handler plainTransfers(Handler handler) {
    return call -> {
      var request = call.get(0, TransactionRequest::decode);
      var to = request.to();
      var isPlain =
          to != null
              && request.data().length == 0
              && reader.view(call.get(1, Decoders::block, Tag.LATEST)).state().code(to).length == 0;
      return isPlain ? (Object) Gas.TRANSACTION : handler.answer(call);
    };
  }

  private static Handler namingFilters(Handler handler) {
    return call -> {
      Object answer;
      try {
        answer = handler.answer(call);
      } catch (RpcException e) {
        throw e.error().message().equals(Filters.NOT_FOUND) ? unknownFilter(call) : e;
      }
      if (Boolean.FALSE.equals(answer)) {
        throw unknownFilter(call);
      }
      return answer;
    };
  }

  private static RpcException unknownFilter(Call call) {
    var id = call.get(0, Decoders::word);
    return internal("Filter id " + id + " does not exist.");
  }

  private static RpcException internal(String message) {
    return new RpcException(new RpcError(RpcError.INTERNAL_ERROR, message));
  }
}
