package io.taoevm.chain.crypto;

import org.bouncycastle.crypto.digests.Blake2bDigest;

/** BLAKE2b without a key, over the concatenation of its arguments. */
public final class Blake2b {
  private Blake2b() {}

  /** 32 bytes. */
  public static byte[] hash256(byte[]... parts) {
    return hash(256, parts);
  }

  /** 64 bytes. */
  public static byte[] hash512(byte[]... parts) {
    return hash(512, parts);
  }

  /** 16 bytes, as Substrate's hashed storage maps prefix their keys with. */
  public static byte[] hash128(byte[]... parts) {
    return hash(128, parts);
  }

  private static byte[] hash(int bits, byte[][] parts) {
    var digest = new Blake2bDigest(bits);
    for (var part : parts) {
      digest.update(part, 0, part.length);
    }
    var result = new byte[bits / 8];
    digest.doFinal(result, 0);
    return result;
  }
}
