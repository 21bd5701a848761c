package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.code.OpcodeNames;
import io.taoevm.evm.trace.VmTracer;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parity's {@code vmTrace}: the code of a frame, and what each of its instructions did. */
@JsonInclude
record VmTrace(byte[] code, List<Operation> ops) {
  /** The transaction ran no code. */
  static final VmTrace NONE = new VmTrace(Bytes.EMPTY, List.of());

  /**
   * An instruction.
   *
   * @param ex null if it failed
   * @param sub the code that it called, if it called any
   */
  @JsonInclude
  record Operation(BigInteger cost, @Nullable Effect ex, int pc, @Nullable VmTrace sub, String op) {
    static Operation of(VmTracer.Operation operation) {
      return new Operation(
          BigInteger.valueOf(operation.cost()),
          operation.effect().map(Effect::of).orElse(null),
          operation.pc(),
          operation.inner().map(VmTrace::of).orElse(null),
          OpcodeNames.of(operation.opcode()));
    }
  }

  /**
   * What an instruction left behind.
   *
   * @param used the gas that is left, whatever the name says
   */
  @JsonInclude
  record Effect(BigInteger used, List<Word> push, @Nullable Memory mem, @Nullable Stored store) {
    static Effect of(VmTracer.Effect effect) {
      var memory = effect.memory();
      var stored = effect.stored();
      return new Effect(
          BigInteger.valueOf(effect.gasLeft()),
          effect.pushed(),
          memory == null ? null : new Memory(memory.data(), memory.offset()),
          stored == null ? null : new Stored(stored.slot(), stored.value()));
    }
  }

  record Memory(byte[] data, int off) {}

  record Stored(Word key, Word val) {}

  static VmTrace of(VmTracer.Program program) {
    return new VmTrace(program.code(), program.operations().stream().map(Operation::of).toList());
  }
}
