package io.taoevm.precompile.storage;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.Optional;

/**
 * A part of a storage key that names an entry of a map: the hash that the real chain puts in front,
 * and the part itself.
 *
 * @param length bytes of the part
 */
record KeyPart(Hashing hashing, int length) {
  /** What stands in front of a part. */
  enum Hashing {
    IDENTITY(0),
    TWOX64(8),
    BLAKE128(16);

    private final int length;

    Hashing(int length) {
      this.length = length;
    }
  }

  static final KeyPart NETUID = new KeyPart(Hashing.IDENTITY, 2);
  static final KeyPart UID = new KeyPart(Hashing.IDENTITY, 2);
  static final KeyPart ACCOUNT = new KeyPart(Hashing.BLAKE128, 32);

  static KeyPart twox(int length) {
    return new KeyPart(Hashing.TWOX64, length);
  }

  /** Bytes in the storage key. */
  int width() {
    return hashing.length + length;
  }

  /** The part that a storage key has at a place; empty if the hash is not its own. */
  Optional<byte[]> read(byte[] key, int at) {
    var part = Arrays.copyOfRange(key, at + hashing.length, at + width());
    var hash = Arrays.copyOfRange(key, at, at + hashing.length);
    return Arrays.equals(hash, hash(part)) ? Optional.of(part) : Optional.empty();
  }

  /** The part with its hash in front. */
  byte[] write(byte[] part) {
    return Bytes.concat(hash(part), part);
  }

  private byte[] hash(byte[] part) {
    return switch (hashing) {
      case IDENTITY -> Bytes.EMPTY;
      case TWOX64 -> Twox.hash64(part);
      case BLAKE128 -> Blake2b.hash128(part);
    };
  }
}
