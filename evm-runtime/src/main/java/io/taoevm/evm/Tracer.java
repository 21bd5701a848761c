package io.taoevm.evm;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;

/**
 * Sees an execution step by step. {@link #NONE} costs nothing: an engine that is given it runs code
 * in which no call of the tracer occurs. Whatever a method is given may be read only during the
 * call.
 */
public interface Tracer {
  Tracer NONE = new Tracer() {};

  /** A frame, of code or of a precompile, begins. Depth 0 is the transaction's own. */
  default void enter(Entry entry) {}

  /** The frame that was entered does not run, for want of depth or funds; its end follows. */
  default void refused(int depth, String reason) {}

  /**
   * The frame ends.
   *
   * @param gasUsed of the gas it was given
   */
  default void exit(int depth, Outcome outcome, long gasUsed) {}

  /** An instruction is about to run; its operands are still on the stack. */
  default void step(Frame frame) {}

  /**
   * What the instruction of the last step at this depth costs in all; for calls with the gas that
   * it hands on. Told once the instruction is paid, before an inner frame is entered; not told if
   * the gas did not suffice.
   */
  default void cost(int depth, long gas) {}

  /** A log was written by the frame. */
  default void log(int depth, Log log) {}

  /** A SELFDESTRUCT moved {@code balanceWei}. */
  default void selfDestruct(int depth, Address contract, Address beneficiary, Word balanceWei) {}

  /**
   * What begins.
   *
   * @param caller as CALLER shows it
   * @param frameAddress as ADDRESS shows it
   * @param codeAddress whose code runs; the new account in a creation
   * @param valueWei as CALLVALUE shows it
   * @param input call data or init code
   * @param precompile whether the node's own contract runs
   */
  record Entry(
      int depth,
      CallKind kind,
      Address caller,
      Address frameAddress,
      Address codeAddress,
      Word valueWei,
      byte[] input,
      long gas,
      boolean precompile) {}

  /** A running frame, as far as tracers look into it. */
  interface Frame {
    int depth();

    /** Index of the instruction in the code. */
    int pc();

    /** The instruction, 0 to 255; 0 where the code has ended. */
    int opcode();

    /** Gas left before the instruction. */
    long gas();

    /** What the instruction costs at least, whatever its operands. */
    long staticGas();

    /** Refund counter before the instruction. */
    long refund();

    Address address();

    int stackSize();

    /** {@code index} 0 is the top. */
    Word stack(int index);

    int memorySize();

    /** A copy of the memory from {@code offset}; zeros beyond its end. */
    byte[] memory(int offset, int length);

    /** A copy of what the last inner call returned. */
    byte[] returnData();

    TransactionScope scope();
  }
}
