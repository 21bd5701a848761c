package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * 0x402 of the real chain: four ignored bytes, then message, public key, R and s, 32 bytes each
 * (precompiles.md 5).
 */
final class Ed25519Verify implements Precompile {
  private static final long GAS = 6_000;
  private static final int INPUT = 132;

  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);

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
    if (!isPoint(key)) {
      return Outcome.failed("Public key recover failed");
    }
    var valid = Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    return call.returned((valid ? Word.ONE : Word.ZERO).bytes(), GAS);
  }

  /** Whether x² = (y² - 1) / (d·y² + 1) has a root, so that the key decodes to a point. */
  private static boolean isPoint(byte[] key) {
    var reversed = new byte[32];
    for (var i = 0; i < 32; i++) {
      reversed[i] = key[31 - i];
    }
    reversed[0] &= 0x7F;
    var y = new BigInteger(1, reversed).mod(P);
    var ySquared = y.multiply(y).mod(P);
    var numerator = ySquared.subtract(BigInteger.ONE).mod(P);
    var denominator = D.multiply(ySquared).add(BigInteger.ONE).mod(P);
    if (numerator.signum() == 0) {
      return true;
    }
    var square = numerator.multiply(denominator.modInverse(P)).mod(P);
    return square.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
  }
}
