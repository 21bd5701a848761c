package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/** The contracts that hash or copy their input. */
final class Digests {
  private Digests() {}

  /** 0x02. */
  static final class Sha256 implements PureContract {
    @Override
    public long gas(byte[] input) {
      return PureContract.perWord(60, 12, input);
    }

    @Override
    public byte[] output(byte[] input) {
      return sha256(input);
    }
  }

  /** 0x03: 20 bytes, zeros before them. */
  static final class Ripemd160 implements PureContract {
    @Override
    public long gas(byte[] input) {
      return PureContract.perWord(600, 120, input);
    }

    @Override
    public byte[] output(byte[] input) {
      var digest = new RIPEMD160Digest();
      digest.update(input, 0, input.length);
      var output = new byte[32];
      digest.doFinal(output, 12);
      return output;
    }
  }

  /** 0x04. */
  static final class Identity implements PureContract {
    @Override
    public long gas(byte[] input) {
      return PureContract.perWord(15, 3, input);
    }

    @Override
    public byte[] output(byte[] input) {
      return input.length == 0 ? Bytes.EMPTY : input;
    }
  }

  /** 0x400 of the real chain: SHA3-256 of FIPS 202, which is not keccak. */
  static final class Sha3 implements PureContract {
    @Override
    public long gas(byte[] input) {
      return PureContract.perWord(60, 12, input);
    }

    @Override
    public byte[] output(byte[] input) {
      return digest("SHA3-256", input);
    }
  }

  static byte[] sha256(byte[] input) {
    return digest("SHA-256", input);
  }

  private static byte[] digest(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError("every Java platform has " + algorithm, missing);
    }
  }
}
