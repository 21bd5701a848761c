package io.taoevm.evm.standard;

import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import org.jspecify.annotations.Nullable;

/** A precompile that is a function of its input alone, with a price known before it runs. */
interface PureContract extends Precompile {
  /** The price; more than anyone has if the input's sizes are absurd. */
  long gas(byte[] input);

  /** The output, or null if the call fails and takes all gas. Never called for an unpaid call. */
  byte @Nullable [] output(byte[] input);

  @Override
  default Outcome run(PrecompileCall call) {
    var gas = gas(call.input());
    if (gas < 0 || gas > call.gas()) {
      return Outcome.outOfGas();
    }
    var output = output(call.input());
    return output == null
        ? Outcome.failed("invalid input")
        : new Outcome.Returned(output, call.gas() - gas);
  }

  /** A price of a base and a part per word of 32 bytes. */
  static long perWord(long base, long word, byte[] input) {
    return base + word * ((input.length + 31L) >>> 5);
  }
}
