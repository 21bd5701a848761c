package io.taoevm.rpc.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.MalformedTransactionException;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.eth.CallRunner;
import io.taoevm.rpc.eth.CallRunner.Setting;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.List;

/** Traces in geth's shapes. */
public final class DebugTraceMethods {
  private final ChainReader reader;
  private final CallRunner runner;
  private final Replay replay;
  private final Traces traces;

  public DebugTraceMethods(
      ChainReader reader, CallRunner runner, TransactionProcessor processor, FrameWords words) {
    this.reader = reader;
    this.runner = runner;
    this.replay = new Replay(reader.chain(), processor);
    this.traces = new Traces(reader.chain().rules().ledger(), words);
  }

  public void register(Methods methods) {
    methods
        .trace("debug_traceTransaction", 2, this::traceTransaction)
        .trace("debug_traceCall", 3, this::traceCall)
        .trace(
            "debug_traceBlockByNumber",
            2,
            call -> traceBlock(block(call.get(0, Decoders::block)), options(call, 1)))
        .trace(
            "debug_traceBlockByHash",
            2,
            call -> traceBlock(block(call.get(0, DebugTraceMethods::byHash)), options(call, 1)))
        .trace(
            "debug_traceBlock",
            2,
            call ->
                traceBlock(block(call.get(0, DebugTraceMethods::byEncoding)), options(call, 1)));
  }

  /** A traced transaction of a block. */
  record TracedTransaction(Hash txHash, Object result) {}

  private static TraceOptions options(Call call, int index) {
    return call.get(index, TraceOptions::decode, TraceOptions.NONE);
  }

  private static BlockSelector byHash(JsonNode node) {
    return new BlockSelector.ByHash(Decoders.hash(node));
  }

  private static BlockSelector byEncoding(JsonNode node) {
    try {
      return new BlockSelector.ByHash(Block.decode(Decoders.data(node)).header().hash());
    } catch (RlpException | MalformedTransactionException malformed) {
      throw new IllegalArgumentException("no block: " + malformed.getMessage(), malformed);
    }
  }

  private SealedBlock block(BlockSelector selector) {
    if (selector == Tag.PENDING) {
      throw RpcException.server("tracing on top of pending is not supported");
    }
    var block =
        reader
            .find(selector)
            .orElseThrow(() -> RpcException.server("block " + named(selector) + " not found"));
    if (block.number() == reader.chain().genesis().number()) {
      throw RpcException.server("genesis is not traceable");
    }
    return block;
  }

  private static String named(BlockSelector selector) {
    return switch (selector) {
      case BlockSelector.ByNumber(var number) -> "#" + Long.toUnsignedString(number);
      case BlockSelector.ByHash(var hash) -> hash.toString();
      case Tag tag -> tag.toString();
    };
  }

  private Object traceTransaction(Call call) {
    var hash = call.get(0, Decoders::hash);
    var options = options(call, 1);
    var mined =
        reader
            .chain()
            .transaction(hash)
            .orElseThrow(() -> RpcException.server("transaction not found"));
    return replay.transaction(
        mined.block(), mined.index(), subject -> traces.open(options, subject));
  }

  private List<TracedTransaction> traceBlock(SealedBlock block, TraceOptions options) {
    var results = replay.block(block, subject -> traces.open(options, subject));
    var traced = new ArrayList<TracedTransaction>(results.size());
    for (var i = 0; i < results.size(); i++) {
      traced.add(new TracedTransaction(block.transactions().get(i).hash(), results.get(i)));
    }
    return traced;
  }

  private Object traceCall(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    var selector = call.get(1, Decoders::block, Tag.LATEST);
    var options = options(call, 2);
    var setting =
        new Setting(
            request, reader.view(selector), options.stateOverrides(), options.blockOverrides());
    var asked = request.gas();
    var cap = runner.gasCap(setting);
    var gas = asked == null || Long.compareUnsigned(asked, cap) > 0 ? cap : asked;
    var transaction = runner.transaction(request, gas);
    var subject =
        new Subject(runner.state(setting), setting.context(), transaction, request.sender(), null);
    var trace = traces.open(options, subject);
    var result =
        runner
            .processor(setting)
            .call(
                subject.state(), subject.context(), transaction, subject.sender(), trace.tracer());
    return switch (result) {
      case Refused refused -> throw CallRunner.refusal(setting, refused);
      case Executed executed -> trace.result(executed);
    };
  }
}
