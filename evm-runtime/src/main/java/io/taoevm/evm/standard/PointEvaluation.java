package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.standard.bls12381.KzgProof;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 0x0a: that a blob's polynomial has a value at a point (EIP-4844): versioned hash, z and y of 32
 * bytes, commitment and proof of 48.
 */
final class PointEvaluation implements PureContract {
  private static final int INPUT = 192;
  private static final int COMMITMENT_AT = 96;
  private static final int PROOF_AT = COMMITMENT_AT + KzgProof.POINT;
  private static final byte VERSION = 0x01;

  /** Field elements of a blob, and the order of the field. */
  private static final byte[] OUTPUT =
      Bytes.concat(Word.of(4_096).bytes(), Word.of(KzgProof.ORDER).bytes());

  @Override
  public long gas(byte[] input) {
    return 50_000;
  }

  @Override
  public byte @Nullable [] output(byte[] input) {
    if (input.length != INPUT) {
      return null;
    }
    var commitment = Arrays.copyOfRange(input, COMMITMENT_AT, PROOF_AT);
    var hash = Digests.sha256(commitment);
    hash[0] = VERSION;
    var z = new BigInteger(1, input, 32, 32);
    var y = new BigInteger(1, input, 64, 32);
    var holds =
        Arrays.equals(hash, 0, 32, input, 0, 32)
            && z.compareTo(KzgProof.ORDER) < 0
            && y.compareTo(KzgProof.ORDER) < 0
            && KzgProof.verifies(commitment, z, y, Arrays.copyOfRange(input, PROOF_AT, INPUT));
    return holds ? OUTPUT.clone() : null;
  }
}
