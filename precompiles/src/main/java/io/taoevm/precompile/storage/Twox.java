package io.taoevm.precompile.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.primitive.Bytes;

/** xxHash64 as storage keys use it: 64 bits with seed 0, or 128 bits with the seeds 0 and 1. */
final class Twox {
  private static final long PRIME1 = 0x9E3779B185EBCA87L;
  private static final long PRIME2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME3 = 0x165667B19E3779F9L;
  private static final long PRIME4 = 0x85EBCA77C2B2AE63L;
  private static final long PRIME5 = 0x27D4EB2F165667C5L;

  private Twox() {}

  /** 16 bytes of the name of a pallet or item. */
  static byte[] hash128(String name) {
    var bytes = name.getBytes(US_ASCII);
    var hash = new byte[16];
    Bytes.putLong(hash, 0, Long.reverseBytes(hash(bytes, 0)));
    Bytes.putLong(hash, 8, Long.reverseBytes(hash(bytes, 1)));
    return hash;
  }

  /** 8 bytes. */
  static byte[] hash64(byte[] bytes) {
    var hash = new byte[8];
    Bytes.putLong(hash, 0, Long.reverseBytes(hash(bytes, 0)));
    return hash;
  }

  private static long hash(byte[] bytes, long seed) {
    var at = 0;
    long sum;
    if (bytes.length >= 32) {
      long[] lanes = {seed + PRIME1 + PRIME2, seed + PRIME2, seed, seed - PRIME1};
      for (; at <= bytes.length - 32; at += 32) {
        for (var lane = 0; lane < 4; lane++) {
          lanes[lane] = round(lanes[lane], word(bytes, at + 8 * lane));
        }
      }
      sum =
          Long.rotateLeft(lanes[0], 1)
              + Long.rotateLeft(lanes[1], 7)
              + Long.rotateLeft(lanes[2], 12)
              + Long.rotateLeft(lanes[3], 18);
      for (var lane : lanes) {
        sum = (sum ^ round(0, lane)) * PRIME1 + PRIME4;
      }
    } else {
      sum = seed + PRIME5;
    }
    return finish(sum + bytes.length, bytes, at);
  }

  private static long finish(long sum, byte[] bytes, int from) {
    var at = from;
    for (; at <= bytes.length - 8; at += 8) {
      sum = Long.rotateLeft(sum ^ round(0, word(bytes, at)), 27) * PRIME1 + PRIME4;
    }
    if (at <= bytes.length - 4) {
      var half = Integer.toUnsignedLong(Integer.reverseBytes(Bytes.getInt(bytes, at)));
      sum = Long.rotateLeft(sum ^ half * PRIME1, 23) * PRIME2 + PRIME3;
      at += 4;
    }
    for (; at < bytes.length; at++) {
      sum = Long.rotateLeft(sum ^ (bytes[at] & 0xFF) * PRIME5, 11) * PRIME1;
    }
    sum = (sum ^ sum >>> 33) * PRIME2;
    sum = (sum ^ sum >>> 29) * PRIME3;
    return sum ^ sum >>> 32;
  }

  private static long round(long sum, long input) {
    return Long.rotateLeft(sum + input * PRIME2, 31) * PRIME1;
  }

  private static long word(byte[] bytes, int at) {
    return Long.reverseBytes(Bytes.getLong(bytes, at));
  }
}
