package io.taoevm.evm.trace;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.Delegation;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.InstructionSet;
import io.taoevm.evm.code.Opcodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what every instruction left behind, frame within frame: Parity's {@code vmTrace}. An
 * instruction is complete when the next one of its frame begins, or the frame ends. Ends the
 * execution when the record becomes larger than it may.
 */
public final class VmTracer implements Tracer {
  private static final long OPERATION_BYTES = 100;
  private static final long WORD_BYTES = 40;

  /** What instructions push is the same under all rules. */
  private static final InstructionSet INSTRUCTIONS = new InstructionSet(Fork.OSAKA.eips());

  private final State state;
  private final long maxBytes;
  private final List<Running> open = new ArrayList<>();
  private @Nullable Program top;
  private long recordedBytes;
  private boolean tooLarge;

  /**
   * @param state in which the execution runs
   * @param maxBytes about how large the record may become
   */
  public VmTracer(State state, long maxBytes) {
    this.state = state;
    this.maxBytes = maxBytes;
  }

  /** What ran in one frame. */
  public record Program(byte[] code, List<Operation> operations) {}

  /** One instruction. */
  public static final class Operation {
    private final int pc;
    private final int opcode;
    private long cost;
    private @Nullable Effect effect;
    private @Nullable Program inner;

    private Operation(Frame frame) {
      this.pc = frame.pc();
      this.opcode = frame.opcode();
      this.cost = frame.staticGas();
    }

    public int pc() {
      return pc;
    }

    public int opcode() {
      return opcode;
    }

    /** What it cost, with the gas that it handed on; the least of it if it could not be paid. */
    public long cost() {
      return cost;
    }

    /** What it left behind; empty if it failed. */
    public Optional<Effect> effect() {
      return Optional.ofNullable(effect);
    }

    /** The code that it called; empty if it called none. */
    public Optional<Program> inner() {
      return Optional.ofNullable(inner);
    }
  }

  /**
   * What an instruction left behind.
   *
   * @param gasLeft after it
   * @param pushed the words that it may have changed on the stack, the lowest first
   * @param memory the part that it wrote or read; null for none
   * @param stored the slot that it wrote; null for none
   */
  public record Effect(
      long gasLeft, List<Word> pushed, @Nullable Memory memory, @Nullable Stored stored) {}

  /** A part of the memory. */
  public record Memory(int offset, byte[] data) {}

  /** A slot and its new value. */
  public record Stored(Word slot, Word value) {}

  /** A frame, and its instruction that is not complete. */
  private static final class Running {
    final Program program;
    final long gas;
    @Nullable Operation operation;
    int memoryOffset;
    int memoryLength;
    @Nullable Stored stored;

    Running(Program program, long gas) {
      this.program = program;
      this.gas = gas;
    }
  }

  /** The transaction's own code; empty if none ran. */
  public Optional<Program> top() {
    return Optional.ofNullable(top);
  }

  /** Whether the execution was ended because the record became too large. */
  public boolean isTooLarge() {
    return tooLarge;
  }

  @Override
  public void enter(Entry entry) {
    var program = new Program(code(entry), new ArrayList<>());
    if (open.isEmpty()) {
      top = program;
    } else if (program.code.length > 0) {
      var calling = open.getLast().operation;
      if (calling != null) {
        calling.inner = program;
      }
    }
    recordedBytes += program.code.length;
    open.add(new Running(program, entry.gas()));
  }

  private byte[] code(Entry entry) {
    if (entry.kind().isCreation()) {
      return entry.input();
    }
    if (entry.precompile()) {
      return Bytes.EMPTY;
    }
    var code = state.code(entry.codeAddress());
    var delegate = Delegation.target(code);
    return delegate == null ? code : state.code(delegate);
  }

  @Override
  public void step(Frame frame) {
    var running = open.getLast();
    complete(running, frame);
    var operation = new Operation(frame);
    running.operation = operation;
    if (tooLarge) {
      return;
    }
    running.program.operations.add(operation);
    var size = frame.stackSize();
    running.stored =
        frame.opcode() == Opcodes.SSTORE && size >= 2
            ? new Stored(frame.stack(0), frame.stack(1))
            : null;
    takeMemory(running, frame, size);
    recordedBytes += OPERATION_BYTES + running.memoryLength;
    if (recordedBytes > maxBytes) {
      tooLarge = true;
      frame.scope().cancel();
    }
  }

  /** Remembers which part of the memory the instruction is about to write or read. */
  private static void takeMemory(Running running, Frame frame, int stackSize) {
    running.memoryLength = 0;
    switch (frame.opcode()) {
      case Opcodes.MLOAD, Opcodes.MSTORE -> takeMemory(running, frame, stackSize, 0, 32);
      case Opcodes.MSTORE8 -> takeMemory(running, frame, stackSize, 0, 1);
      case Opcodes.CALLDATACOPY, Opcodes.CODECOPY, Opcodes.RETURNDATACOPY, Opcodes.MCOPY ->
          takeMemory(running, frame, stackSize, 0, length(frame, stackSize, 2));
      case Opcodes.EXTCODECOPY ->
          takeMemory(running, frame, stackSize, 1, length(frame, stackSize, 3));
      case Opcodes.CALL, Opcodes.CALLCODE ->
          takeMemory(running, frame, stackSize, 5, length(frame, stackSize, 6));
      case Opcodes.DELEGATECALL, Opcodes.STATICCALL ->
          takeMemory(running, frame, stackSize, 4, length(frame, stackSize, 5));
      default -> {
        // Leaves the memory alone.
      }
    }
  }

  private static int length(Frame frame, int stackSize, int index) {
    return index < stackSize ? small(frame.stack(index)) : 0;
  }

  private static void takeMemory(
      Running running, Frame frame, int stackSize, int offsetIndex, int length) {
    if (offsetIndex < stackSize) {
      running.memoryOffset = small(frame.stack(offsetIndex));
      running.memoryLength = length;
    }
  }

  /** Larger ones cannot be paid, so that the instruction fails. */
  private static int small(Word word) {
    return word.bitLength() < 31 ? (int) word.a() : 0;
  }

  /** Writes down what the frame's last instruction left, now that the next one begins. */
  private void complete(Running running, Frame frame) {
    var operation = running.operation;
    if (operation == null) {
      return;
    }
    var count = Math.min(INSTRUCTIONS.pushes(operation.opcode), frame.stackSize());
    var pushed = new ArrayList<Word>(count);
    for (var i = count - 1; i >= 0; i--) {
      pushed.add(frame.stack(i));
    }
    recordedBytes += WORD_BYTES * count;
    var memory =
        running.memoryLength == 0
            ? null
            : new Memory(
                running.memoryOffset, frame.memory(running.memoryOffset, running.memoryLength));
    operation.effect =
        new Effect(frame.gas(), Collections.unmodifiableList(pushed), memory, running.stored);
  }

  @Override
  public void cost(int depth, long gas) {
    var operation = open.getLast().operation;
    if (operation != null) {
      operation.cost = gas;
    }
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    var running = open.removeLast();
    var operation = running.operation;
    if (operation != null && !(outcome instanceof Outcome.Halted)) {
      operation.effect = new Effect(running.gas - gasUsed, List.of(), null, null);
    }
  }
}
