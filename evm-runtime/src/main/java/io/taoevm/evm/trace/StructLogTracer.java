package io.taoevm.evm.trace;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.Opcodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records every instruction with what it found: geth's struct logger. Ends the execution when the
 * record becomes larger than the options allow.
 */
public final class StructLogTracer implements Tracer {
  private static final long STEP_BYTES = 120;
  private static final long WORD_BYTES = 40;
  private static final long SLOT_BYTES = 140;

  private final Options options;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Address, Map<Word, Word>> storage = new HashMap<>();

  /** By depth: the step that is not yet known to have been paid. */
  private final List<@Nullable Step> last = new ArrayList<>();

  /** The step before this moment, if it is paid. */
  private @Nullable Step paid;

  private long recordedBytes;
  private boolean tooLarge;

  /**
   * What is recorded besides instruction and gas.
   *
   * @param limit the most steps to record; 0 for no limit
   * @param maxBytes about how large the record may become
   */
  public record Options(
      boolean memory,
      boolean stack,
      boolean storage,
      boolean returnData,
      long limit,
      long maxBytes) {}

  /** One instruction. */
  public static final class Step {
    private final int depth;
    private final int pc;
    private final int opcode;
    private final long gas;
    private final long refund;
    private final Word @Nullable [] stack;
    private final byte @Nullable [] memory;
    private final byte[] returnData;
    private final @Nullable Map<Word, Word> storage;
    private long cost;
    private @Nullable String error;
    private @Nullable Entry entered;

    private Step(
        Frame frame,
        Word @Nullable [] stack,
        byte @Nullable [] memory,
        byte[] returnData,
        @Nullable Map<Word, Word> storage) {
      this.depth = frame.depth();
      this.pc = frame.pc();
      this.opcode = frame.opcode();
      this.gas = frame.gas();
      this.cost = frame.staticGas();
      this.refund = frame.refund();
      this.stack = stack;
      this.memory = memory;
      this.returnData = returnData;
      this.storage = storage;
    }

    /** 0 for the transaction's own frame. */
    public int depth() {
      return depth;
    }

    public int pc() {
      return pc;
    }

    public int opcode() {
      return opcode;
    }

    /** Gas left before. */
    public long gas() {
      return gas;
    }

    /** What it cost, with the gas that it handed on; the least of it if it could not be paid. */
    public long cost() {
      return cost;
    }

    public long refund() {
      return refund;
    }

    /** The lowest word first; null if not recorded. */
    public Word @Nullable [] stack() {
      return stack;
    }

    public byte @Nullable [] memory() {
      return memory;
    }

    /** What the last inner call returned; empty if not recorded. */
    public byte[] returnData() {
      return returnData;
    }

    /** Slots that the contract accessed so far, if this instruction accesses one. */
    public @Nullable Map<Word, Word> storage() {
      return storage;
    }

    /** The frame that it entered, if it entered one. */
    public @Nullable Entry entered() {
      return entered;
    }

    /** Why it ended the frame, if it failed. */
    public @Nullable String error() {
      return error;
    }
  }

  public StructLogTracer(Options options) {
    this.options = options;
  }

  public List<Step> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** Whether the execution was ended because the record became too large. */
  public boolean isTooLarge() {
    return tooLarge;
  }

  @Override
  public void enter(Entry entry) {
    while (last.size() <= entry.depth()) {
      last.add(null);
    }
    last.set(entry.depth(), null);
    if (paid != null) {
      paid.entered = entry;
      recordedBytes += entry.input().length;
    }
  }

  @Override
  public void step(Frame frame) {
    paid = null;
    if ((options.limit > 0 && steps.size() >= options.limit) || tooLarge) {
      last.set(frame.depth(), null);
      return;
    }
    var step =
        new Step(
            frame,
            options.stack ? stack(frame) : null,
            options.memory ? frame.memory(0, frame.memorySize()) : null,
            options.returnData ? frame.returnData() : Bytes.EMPTY,
            options.storage ? storage(frame) : null);
    steps.add(step);
    last.set(frame.depth(), step);
    recordedBytes += size(step);
    if (recordedBytes > options.maxBytes) {
      tooLarge = true;
      frame.scope().cancel();
    }
  }

  private static long size(Step step) {
    var size = STEP_BYTES + step.returnData.length;
    size += step.stack == null ? 0 : WORD_BYTES * step.stack.length;
    size += step.memory == null ? 0 : step.memory.length;
    return size + (step.storage == null ? 0 : SLOT_BYTES * step.storage.size());
  }

  private static Word[] stack(Frame frame) {
    var words = new Word[frame.stackSize()];
    for (var i = 0; i < words.length; i++) {
      words[i] = frame.stack(words.length - 1 - i);
    }
    return words;
  }

  private @Nullable Map<Word, Word> storage(Frame frame) {
    var loads = frame.opcode() == Opcodes.SLOAD && frame.stackSize() >= 1;
    var stores = frame.opcode() == Opcodes.SSTORE && frame.stackSize() >= 2;
    if (!loads && !stores) {
      return null;
    }
    var slots = storage.computeIfAbsent(frame.address(), address -> new LinkedHashMap<>());
    var slot = frame.stack(0);
    slots.put(slot, loads ? frame.scope().state().storage(frame.address(), slot) : frame.stack(1));
    return new LinkedHashMap<>(slots);
  }

  @Override
  public void cost(int depth, long gas) {
    var step = last.get(depth);
    paid = step;
    if (step != null) {
      step.cost = gas;
      last.set(depth, null);
    }
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    var step = last.get(depth);
    if (step != null && outcome instanceof Outcome.Halted halted) {
      step.error = halted.text();
    }
  }
}
