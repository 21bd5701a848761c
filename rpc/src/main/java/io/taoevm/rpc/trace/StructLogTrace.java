package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Halted;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.OpcodeNames;
import io.taoevm.evm.trace.StructLogTracer;
import io.taoevm.evm.trace.StructLogTracer.Step;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * geth's struct logger, whose gas is written in plain numbers. An instruction that calls one of the
 * chain's own contracts, or the console, has one member more, {@code precompile}.
 */
final class StructLogTrace implements Trace {
  private final StructLogTracer tracer;
  private final FrameWords words;

  StructLogTrace(StructLogTracer.Options options, FrameWords words) {
    this.tracer = new StructLogTracer(options);
    this.words = words;
  }

  record Answer(BigInteger gas, boolean failed, byte[] returnValue, List<StructLog> structLogs) {}

  /** One instruction; depth 1 is the transaction's own frame. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StructLog(
      int pc,
      String op,
      BigInteger gas,
      BigInteger gasCost,
      int depth,
      @Nullable String error,
      @Nullable List<String> stack,
      byte @Nullable [] returnData,
      @Nullable List<String> memory,
      @Nullable Map<String, String> storage,
      @Nullable BigInteger refund,
      FrameWords.@Nullable Words precompile) {

    static StructLog of(Step step, FrameWords words) {
      var entered = step.entered();
      return new StructLog(
          step.pc(),
          OpcodeNames.of(step.opcode()),
          BigInteger.valueOf(step.gas()),
          BigInteger.valueOf(step.cost()),
          step.depth() + 1,
          step.error(),
          stack(step.stack()),
          step.returnData().length == 0 ? null : step.returnData(),
          memory(step.memory()),
          storage(step.storage()),
          step.refund() == 0 ? null : BigInteger.valueOf(step.refund()),
          entered == null ? null : words.of(entered));
    }

    private static @Nullable List<String> stack(Word @Nullable [] words) {
      if (words == null) {
        return null;
      }
      var stack = new ArrayList<String>(words.length);
      for (var word : words) {
        stack.add(word.toQuantity());
      }
      return stack;
    }

    private static @Nullable List<String> memory(byte @Nullable [] bytes) {
      if (bytes == null) {
        return null;
      }
      var memory = new ArrayList<String>(bytes.length / Word.LENGTH);
      for (var at = 0; at + Word.LENGTH <= bytes.length; at += Word.LENGTH) {
        memory.add(digits(Word.of(bytes, at)));
      }
      return memory;
    }

    private static @Nullable Map<String, String> storage(@Nullable Map<Word, Word> slots) {
      if (slots == null) {
        return null;
      }
      var storage = new LinkedHashMap<String, String>();
      slots.forEach((slot, value) -> storage.put(digits(slot), digits(value)));
      return storage;
    }

    private static String digits(Word word) {
      return Bytes.toHex(word.bytes());
    }
  }

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Object result(Executed executed) {
    if (tracer.isTooLarge()) {
      throw TraceOptions.tooLarge();
    }
    var halted = executed.status() instanceof Halted;
    return new Answer(
        BigInteger.valueOf(executed.gasUsed()),
        !executed.succeeded(),
        halted ? Bytes.EMPTY : executed.output(),
        tracer.steps().stream().map(step -> StructLog.of(step, words)).toList());
  }
}
