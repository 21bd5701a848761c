package io.taoevm.evm.standard;

import io.taoevm.chain.crypto.Sr25519;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import java.util.Arrays;

/**
 * 0x403 of the real chain: four ignored bytes, then message, public key, R and s, 32 bytes each
 * (precompiles.md 5). A key or signature that is none counts as a signature that does not hold.
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
    var message = Arrays.copyOfRange(input, 4, 36);
    var key = Arrays.copyOfRange(input, 36, 68);
    var signature = Arrays.copyOfRange(input, 68, INPUT);
    var valid = Sr25519.verifies(key, message, signature);
    return call.returned((valid ? Word.ONE : Word.ZERO).bytes(), GAS);
  }
}
