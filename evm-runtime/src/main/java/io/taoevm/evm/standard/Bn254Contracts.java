package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.standard.bn254.Bn254;
import org.jspecify.annotations.Nullable;

/** The contracts of the curve BN254 at the prices of EIP-1108. */
final class Bn254Contracts {
  private Bn254Contracts() {}

  /** 0x06 of Ethereum, 0x09 of the real chain: the sum of two points. */
  static final class Add implements PureContract {
    @Override
    public long gas(byte[] input) {
      return 150;
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return Bn254.add(input).orElse(null);
    }
  }

  /** 0x07: a multiple of a point. */
  static final class Multiply implements PureContract {
    @Override
    public long gas(byte[] input) {
      return 6_000;
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return Bn254.multiply(input).orElse(null);
    }
  }

  /** 0x08: whether a product of pairings is one. */
  static final class Pairing implements PureContract {
    @Override
    public long gas(byte[] input) {
      return 45_000 + 34_000L * (input.length / Bn254.PAIR_LENGTH);
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return Bn254.pairing(input).map(one -> (one ? Word.ONE : Word.ZERO).bytes()).orElse(null);
    }
  }
}
