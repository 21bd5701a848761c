package io.taoevm.rpc.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.eth.CallRunner;
import io.taoevm.rpc.eth.CallRunner.Setting;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.trace.FlatFrames.FlatFrame;
import io.taoevm.rpc.trace.ParityTrace.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traces in Parity's shapes. Gas is what frames had and used, without the transaction's own. */
public final class ParityTraceMethods {
  /** A range of blocks may not be longer, since every transaction in it runs again. */
  private static final long MAX_BLOCKS = 10_000;

  private final ChainReader reader;
  private final CallRunner runner;
  private final TransactionProcessor processor;
  private final FrameWords words;
  private final Replay replay;

  public ParityTraceMethods(
      ChainReader reader, CallRunner runner, TransactionProcessor processor, FrameWords words) {
    this.reader = reader;
    this.runner = runner;
    this.processor = processor;
    this.words = words;
    this.replay = new Replay(reader.chain(), processor);
  }

  public void register(Methods methods) {
    methods
        .trace("trace_transaction", 1, this::transaction)
        .trace("trace_get", 2, this::get)
        .trace("trace_block", 1, call -> frames(block(call)))
        .trace("trace_filter", 1, this::filter)
        .trace("trace_call", 3, this::call)
        .trace("trace_callMany", 2, this::callMany)
        .trace("trace_replayTransaction", 2, this::replayTransaction)
        .trace("trace_replayBlockTransactions", 2, this::replayBlock);
  }

  private @Nullable List<FlatFrame> transaction(Call call) {
    return reader
        .chain()
        .transaction(call.get(0, Decoders::hash))
        .map(
            mined ->
                replay.transaction(
                    mined.block(),
                    mined.index(),
                    subject -> new PlacedFrames(subject.place(), words)))
        .orElse(null);
  }

  private @Nullable FlatFrame get(Call call) {
    var frames = transaction(call);
    var path = call.get(1, ParityTraceMethods::path);
    if (frames == null) {
      return null;
    }
    return frames.stream()
        .filter(frame -> java.util.Arrays.equals(frame.traceAddress(), path))
        .findFirst()
        .orElse(null);
  }

  private static int[] path(JsonNode node) {
    if (!node.isArray()) {
      throw new IllegalArgumentException("expected a list of indexes");
    }
    var path = new int[node.size()];
    for (var i = 0; i < path.length; i++) {
      path[i] = (int) Math.min(Integer.MAX_VALUE, Decoders.count(node.get(i)));
    }
    return path;
  }

  private List<FlatFrame> frames(SealedBlock block) {
    return replay.block(block, subject -> new PlacedFrames(subject.place(), words)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private SealedBlock block(Call call) {
    return reader
        .find(call.get(0, Decoders::block))
        .orElseThrow(() -> RpcException.server("header not found"));
  }

  private List<FlatFrame> filter(Call call) {
    var filter = call.get(0, TraceFilter::decode);
    var head = reader.chain().head().number();
    var from = filter.fromBlock(head);
    var to = Math.min(head, filter.toBlock(head));
    if (to - from >= MAX_BLOCKS) {
      throw RpcException.invalidParams("the range has more than " + MAX_BLOCKS + " blocks");
    }
    var found = new ArrayList<FlatFrame>();
    var skipped = 0L;
    for (var number = from; number <= to && found.size() < filter.count(); number++) {
      var block = reader.chain().block(number);
      if (block.isEmpty()) {
        break;
      }
      for (var frame : frames(block.get())) {
        if (filter.matches(frame)) {
          if (skipped < filter.after()) {
            skipped++;
          } else if (found.size() < filter.count()) {
            found.add(frame);
          }
        }
      }
    }
    return found;
  }

  private Object replayTransaction(Call call) {
    var hash = call.get(0, Decoders::hash);
    var wanted = call.get(1, Wanted::decode);
    var mined =
        reader
            .chain()
            .transaction(hash)
            .orElseThrow(() -> RpcException.server("transaction not found"));
    return replay.transaction(
        mined.block(), mined.index(), subject -> trace(wanted, subject, null));
  }

  private Object replayBlock(Call call) {
    var block = block(call);
    var wanted = call.get(1, Wanted::decode);
    return replay.block(block, subject -> trace(wanted, subject, hash(subject)));
  }

  private static @Nullable Hash hash(Subject subject) {
    var place = subject.place();
    return place == null ? null : place.transactionHash();
  }

  private ParityTrace trace(Wanted wanted, Subject subject, @Nullable Hash hash) {
    return new ParityTrace(wanted, subject, reader.chain().rules().ledger(), words, hash);
  }

  private Object call(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    var wanted = call.get(1, Wanted::decode);
    var view = reader.view(call.get(2, Decoders::block, Tag.LATEST));
    var setting = new Setting(request, view, StateOverrides.NONE, BlockOverrides.NONE);
    return run(setting, wanted, runner.state(setting));
  }

  /** Calls one after the other, each in the state that those before it left. */
  private Object callMany(Call call) {
    var pairs = call.get(0, ParityTraceMethods::pairs);
    var view = reader.view(call.get(1, Decoders::block, Tag.LATEST));
    var state = view.state();
    var results = new ArrayList<>();
    for (var pair : pairs) {
      var setting = new Setting(pair.request, view, StateOverrides.NONE, BlockOverrides.NONE);
      results.add(run(setting, pair.wanted, state));
      state.settle();
    }
    return results;
  }

  private record Pair(TransactionRequest request, Wanted wanted) {}

  private static List<Pair> pairs(JsonNode node) {
    if (!node.isArray()) {
      throw new IllegalArgumentException("expected a list of pairs of call and trace types");
    }
    var pairs = new ArrayList<Pair>();
    for (var pair : node) {
      if (!pair.isArray() || pair.size() != 2) {
        throw new IllegalArgumentException("expected a pair of call and trace types");
      }
      pairs.add(new Pair(TransactionRequest.decode(pair.get(0)), Wanted.decode(pair.get(1))));
    }
    return pairs;
  }

  private Object run(Setting setting, Wanted wanted, io.taoevm.chain.state.State state) {
    var request = setting.request();
    var asked = request.gas();
    var cap = runner.gasCap(setting);
    var gas = asked == null || Long.compareUnsigned(asked, cap) > 0 ? cap : asked;
    var transaction = runner.transaction(request, gas);
    var subject = new Subject(state, setting.context(), transaction, request.sender(), null);
    var trace = trace(wanted, subject, null);
    var result =
        processor.call(state, subject.context(), transaction, subject.sender(), trace.tracer());
    return switch (result) {
      case Refused refused -> throw CallRunner.refusal(setting, refused);
      case Executed executed -> trace.result(executed);
    };
  }
}
