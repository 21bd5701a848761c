package io.taoevm.evm.code;

import io.taoevm.chain.primitive.Address;
import org.jspecify.annotations.Nullable;

/**
 * Contract code made ready to run: a stream of entries, each an instruction in its low 8 bits and
 * an operand above, in which constants are decoded, static jumps resolved, common groups fused (see
 * {@link Fused}) and each basic block begins with its number. Gas that is the same every time, and
 * the bounds of the stack, are summed per block, so that both are checked once a block.
 *
 * <p>The sum is exact although it is charged before the block runs: a block ends before and after
 * every instruction that can see the gas left, and whatever fails within a block takes all gas of
 * the frame. Immutable; the arrays are shared and never written.
 *
 * @param bytes the code as the EVM sees it
 * @param stream entry 0 is {@link Fused#BAD_JUMP}, entry 1 where the code begins
 * @param blocks by block number: gas in the low 40 bits, then 12 bits of words that must be on the
 *     stack, then 12 bits of words by which it may grow
 * @param constants the limbs that entries refer to
 * @param jumpTargets by index in the code: the entry of the JUMPDEST there, otherwise 0
 * @param positions by block number: its index in the code
 * @param delegate the account whose code runs instead (EIP-7702), or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Code(
    byte[] bytes,
    int[] stream,
    long[] blocks,
    long[] constants,
    int[] jumpTargets,
    int[] positions,
    @Nullable Address delegate) {

  private static final int GAS_BITS = 40;
  private static final int STACK_BITS = 12;
  private static final int STACK_MASK = (1 << STACK_BITS) - 1;

  /** No code at all. */
  public static final Code EMPTY = CodeCompiler.compileEmpty();

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  static long block(long gas, int needed, int growth) {
    return gas
        | (long) Math.min(needed, STACK_MASK) << GAS_BITS
        | (long) Math.min(growth, STACK_MASK) << (GAS_BITS + STACK_BITS);
  }

  /** Gas that the block costs. */
  public static long gas(long block) {
    return block & ((1L << GAS_BITS) - 1);
  }

  /** Words that the block finds on the stack, at least. */
  public static int needed(long block) {
    return (int) (block >>> GAS_BITS) & STACK_MASK;
  }

  /** Words that the block adds to the stack, at most. */
  public static int growth(long block) {
    return (int) (block >>> (GAS_BITS + STACK_BITS));
  }

  /** Rough size in bytes, for the bound of a cache. */
  int weight() {
    return 100
        + bytes.length
        + 4 * (stream.length + jumpTargets.length + positions.length)
        + 8 * (blocks.length + constants.length);
  }
}
