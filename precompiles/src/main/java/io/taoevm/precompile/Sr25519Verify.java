package io.taoevm.precompile;

import io.taoevm.chain.crypto.Sr25519;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import java.util.Arrays;

/**
 * 0x403: four ignored bytes, then message, public key and the two halves of an sr25519 signature,
 * 32 bytes each (precompiles.md 5).
 */
final class Sr25519Verify implements Precompile {
  private static final long GAS = 6_000;
  private static final int INPUT = 132;

  @Override
  public Outcome run(PrecompileCall call) {
    if (call.gas() < GAS) {
      return Outcome.outOfGas();
    }
    var input = call.input();
    if (input.length < INPUT) {
      return Outcome.failed("input must contain 128 bytes");
    }
    var valid =
        Sr25519.verifies(
            Arrays.copyOfRange(input, 36, 68),
            Arrays.copyOfRange(input, 4, 36),
            Arrays.copyOfRange(input, 68, INPUT));
    return call.returned((valid ? Word.ONE : Word.ZERO).bytes(), GAS);
  }
}
