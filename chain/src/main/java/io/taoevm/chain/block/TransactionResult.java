package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a transaction: refused with nothing changed, or executed, whether it succeeded or
 * not.
 */
public sealed interface TransactionResult {

  /**
   * The transaction cannot be part of this block.
   *
   * @param detail what was found and what was wanted, after the fault's own words; may be empty
   */
  record Refused(TransactionFault fault, String detail) implements TransactionResult {
    /** The fault's words, and the detail after a colon. */
    public String message() {
      return detail.isEmpty() ? fault.words() : fault.words() + ": " + detail;
    }
  }

  /**
   * The transaction ran.
   *
   * @param gasUsed after refunds: what is paid
   * @param gasPriceWei what a unit of gas was charged
   * @param output returned data; revert data if it reverted; the code if it created a contract
   * @param logs empty unless it succeeded
   * @param created the address of the contract that a creation was to make, also if it failed
   * @param refusal why the chain core refused in the frame that failed, if it did; never visible to
   *     contracts
   * @param consoleCalls what contracts wrote to the developer's console, encoded as they did, also
   *     in frames that failed; no part of the state or of the receipt
   */
  record Executed(
      Status status,
      long gasUsed,
      Word gasPriceWei,
      byte[] output,
      List<Log> logs,
      @Nullable Address created,
      @Nullable String refusal,
      List<byte[]> consoleCalls)
      implements TransactionResult {
    public boolean succeeded() {
      return status instanceof Success;
    }
  }

  /** How an execution ended. */
  sealed interface Status {}

  record Success() implements Status {}

  /** REVERT, or a precompile's failure of class Revert: the output is its data. */
  record Reverted() implements Status {}

  /**
   * All gas is gone and there is no output.
   *
   * @param text the reason as RPC shows it, such as {@code out of gas} or {@code dispatch execution
   *     failed: AmountTooLow}
   */
  record Halted(String text) implements Status {}
}
