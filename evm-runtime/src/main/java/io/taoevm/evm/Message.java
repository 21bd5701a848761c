package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;

/**
 * What a transaction asks the engine to run.
 *
 * @param kind {@code CALL} or {@code CREATE}
 * @param target the account called, or the account to be created
 * @param valueWei moved from sender to target before the code runs
 * @param input call data, or the init code of a creation
 * @param gas unsigned is not needed: 0 to 2^63 - 1
 */
public record Message(
    CallKind kind, Address sender, Address target, Word valueWei, byte[] input, long gas) {
  public Message {
    if (gas < 0) {
      throw new IllegalArgumentException("a message cannot have " + gas + " gas");
    }
    if (kind != CallKind.CALL && kind != CallKind.CREATE) {
      throw new IllegalArgumentException("a transaction does not begin with " + kind);
    }
  }

  public static Message call(
      Address sender, Address target, Word valueWei, byte[] input, long gas) {
    return new Message(CallKind.CALL, sender, target, valueWei, input, gas);
  }

  public static Message create(
      Address sender, Address created, Word valueWei, byte[] initCode, long gas) {
    return new Message(CallKind.CREATE, sender, created, valueWei, initCode, gas);
  }
}
