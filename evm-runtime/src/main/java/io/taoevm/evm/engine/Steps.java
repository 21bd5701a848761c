package io.taoevm.evm.engine;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import java.util.Arrays;

/** Shows a tracer the instruction that is about to run, and afterwards what it cost. */
final class Steps implements Tracer.Frame {
  private static final int STOP = 0;

  private final TaoExecutor executor;
  private final Tracer tracer;
  private Frame frame = new Frame(0);
  private int pc;
  private int opcode;
  private long gas;
  private long[] stack = {};
  private int base;
  private int top;

  Steps(TaoExecutor executor, Tracer tracer) {
    this.executor = executor;
    this.tracer = tracer;
  }

  /** The frame is about to run the instruction that is its code's block {@code number}. */
  void before(Frame running, int number, long[] s, int stackBase, int sp, long gasLeft) {
    paid(running, gasLeft);
    running.stepGas = gasLeft;
    frame = running;
    stack = s;
    base = stackBase;
    top = sp;
    gas = gasLeft;
    pc = running.code.positions()[number];
    var bytes = running.code.bytes();
    opcode = pc < bytes.length ? bytes[pc] & 0xFF : STOP;
    tracer.step(this);
  }

  /** The last instruction of the frame left it {@code gasLeft}. */
  void paid(Frame running, long gasLeft) {
    if (running.stepGas >= 0) {
      tracer.cost(running.depth, running.stepGas - gasLeft);
      running.stepGas = -1;
    }
  }

  @Override
  public int depth() {
    return frame.depth;
  }

  @Override
  public int pc() {
    return pc;
  }

  @Override
  public int opcode() {
    return opcode;
  }

  @Override
  public long gas() {
    return gas;
  }

  @Override
  public long staticGas() {
    return executor.instructions().gas(opcode);
  }

  @Override
  public long refund() {
    return executor.scope().refund();
  }

  @Override
  public Address address() {
    return frame.account().address();
  }

  @Override
  public int stackSize() {
    return (top - base) >> 2;
  }

  @Override
  public Word stack(int index) {
    if (index < 0 || index >= stackSize()) {
      throw new IndexOutOfBoundsException(
          "no word " + index + " on a stack of " + stackSize() + " words");
    }
    return Stack.word(stack, top - 4 * (index + 1));
  }

  @Override
  public int memorySize() {
    return frame.memorySize;
  }

  @Override
  public byte[] memory(int offset, int length) {
    var copy = new byte[length];
    var there = Math.clamp((long) frame.memorySize - offset, 0, length);
    if (there > 0) {
      System.arraycopy(frame.memory, offset, copy, 0, there);
    }
    return copy;
  }

  @Override
  public byte[] returnData() {
    return Arrays.copyOfRange(
        frame.returnData, frame.returnOffset, frame.returnOffset + frame.returnLength);
  }

  @Override
  public TransactionScope scope() {
    return executor.scope();
  }
}
