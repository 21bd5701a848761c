package io.taoevm.evm.standard;

import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public keys from secp256k1 signatures: hash, v (27 or 28), r, s, 32 bytes each. */
final class Recovery {
  private static final int GAS = 3_000;
  private static final int INPUT = 128;
  private static final int FIRST_V = 27;

  private Recovery() {}

  private static Optional<byte[]> publicKey(byte[] input) {
    var padded = Arrays.copyOf(input, INPUT);
    var v = Word.of(padded, 32);
    if (!v.fitsLong() || (v.a() != FIRST_V && v.a() != FIRST_V + 1)) {
      return Optional.empty();
    }
    return Secp256k1.recover(
        Hash.of(padded, 0), Word.of(padded, 64), Word.of(padded, 96), (int) v.a() - FIRST_V);
  }

  /** 0x01: the address in 32 bytes; no output if there is none. */
  static final class EcRecover implements PureContract {
    @Override
    public long gas(byte[] input) {
      return GAS;
    }

    @Override
    public byte[] output(byte[] input) {
      return publicKey(input).map(key -> Secp256k1.address(key).word().bytes()).orElse(Bytes.EMPTY);
    }
  }

  /** 0x401 of the real chain: the key's 64 bytes; fails if there is none. */
  static final class EcRecoverPublicKey implements PureContract {
    @Override
    public long gas(byte[] input) {
      return GAS;
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return publicKey(input).orElse(null);
    }
  }
}
