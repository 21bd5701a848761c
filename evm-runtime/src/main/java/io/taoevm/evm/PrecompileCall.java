package io.taoevm.evm;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;

/**
 * What a precompile is told (precompiles.md 3.1 and 3.2).
 *
 * @param kind by which instruction it was entered; a transaction enters by CALL
 * @param caller the caller of the frame, as CALLER shows it: under DELEGATECALL the caller of the
 *     calling contract
 * @param codeAddress the precompile's own address
 * @param frameAddress the account the frame acts for, as ADDRESS shows it: the precompile under
 *     CALL and STATICCALL, the calling contract otherwise
 * @param valueMovedWei what was moved to the precompile's account before it runs; 0 except under
 *     CALL
 * @param valueApparentWei what CALLVALUE would show
 * @param isStatic whether the frame must not change the state, by its own kind or by inheritance
 * @param depth 0 for a transaction's own frame
 * @param gas what the frame may spend
 * @param input never written to
 */
public record PrecompileCall(
    CallKind kind,
    Address caller,
    Address codeAddress,
    Address frameAddress,
    Word valueMovedWei,
    Word valueApparentWei,
    boolean isStatic,
    int depth,
    long gas,
    byte[] input,
    TransactionScope scope,
    BlockContext block) {

  public State state() {
    return scope.state();
  }

  /**
   * Success with {@code output} for {@code gasUsed}, or out of gas if that is more than there is.
   */
  public Outcome returned(byte[] output, long gasUsed) {
    return gasUsed < 0 || gasUsed > gas
        ? Outcome.outOfGas()
        : new Outcome.Returned(output, gas - gasUsed);
  }

  /** A revert with {@code data}; {@code gasUsed} is kept. */
  public Outcome reverted(byte[] data, long gasUsed) {
    return gasUsed < 0 || gasUsed > gas
        ? Outcome.outOfGas()
        : new Outcome.Reverted(data, gas - gasUsed);
  }
}
