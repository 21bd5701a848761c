package io.taoevm.rpc.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.SelectorTracer;
import io.taoevm.evm.trace.TracerGroup;
import io.taoevm.rpc.protocol.RpcException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens the tracer that a client names. */
final class Traces {
  private final EvmLedger ledger;
  private final FrameWords words;

  Traces(EvmLedger ledger, FrameWords words) {
    this.ledger = ledger;
    this.words = words;
  }

  /**
   * @throws RpcException if there is no such tracer
   */
  Trace open(TraceOptions options, Subject subject) {
    return options.tracer().isEmpty()
        ? new StructLogTrace(options.structLogs(), words)
        : open(options.tracer(), options.tracerConfig(), subject);
  }

  private Trace open(String name, JsonNode config, Subject subject) {
    return switch (name) {
      case "callTracer" -> new CallTrace(config, subject, words);
      case "prestateTracer" -> new PrestateTrace(config, subject, ledger);
      case "4byteTracer" -> new FourByteTrace(words);
      case "flatCallTracer" -> new FlatCallTrace(config, subject, words);
      case "noopTracer" -> new NoopTrace();
      case "muxTracer" -> mux(config, subject);
      default ->
          throw RpcException.server(
              "tracer not found: "
                  + name
                  + " (there are callTracer, prestateTracer, 4byteTracer, flatCallTracer,"
                  + " noopTracer and muxTracer)");
    };
  }

  private Trace mux(JsonNode config, Subject subject) {
    var members = new LinkedHashMap<String, Trace>();
    for (var member : config.properties()) {
      members.put(member.getKey(), open(member.getKey(), member.getValue(), subject));
    }
    return new MuxTrace(members);
  }

  /** Counts selectors; calls of the standard contracts, which have none, are left out. */
  private record FourByteTrace(SelectorTracer tracer) implements Trace {
    FourByteTrace(FrameWords words) {
      this(new SelectorTracer(entry -> !entry.precompile() || words.knows(entry.codeAddress())));
    }

    @Override
    public Object result(Executed executed) {
      return tracer.bySelector();
    }
  }

  /** Sees everything and says nothing. */
  private record NoopTrace() implements Trace {
    @Override
    public Tracer tracer() {
      return Tracer.NONE;
    }

    @Override
    public Object result(Executed executed) {
      return Map.of();
    }
  }

  /** Several tracers at once, each result under its tracer's name. */
  private record MuxTrace(Map<String, Trace> members) implements Trace {
    @Override
    public Tracer tracer() {
      return new TracerGroup(members.values().stream().map(Trace::tracer).toList());
    }

    @Override
    public Object result(Executed executed) {
      var results = new LinkedHashMap<String, Object>();
      members.forEach((name, trace) -> results.put(name, trace.result(executed)));
      return results;
    }
  }
}
