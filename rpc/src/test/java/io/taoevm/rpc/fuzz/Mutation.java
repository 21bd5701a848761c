package io.taoevm.rpc.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes of an input as fuzzers make them. */
final class Mutation {
  private static final byte[] EXTREMES = {
    0,
    1,
    0x7f,
    (byte) 0x80,
    (byte) 0x81,
    (byte) 0xb7,
    (byte) 0xb8,
    (byte) 0xbf,
    (byte) 0xc0,
    (byte) 0xf7,
    (byte) 0xf8,
    (byte) 0xff,
    '"',
    '{',
    '[',
    '9',
    'e',
    '-'
  };

  private static final int LONGEST = 1 << 16;
  private static final int MOST_CHANGES = 6;

  private Mutation() {}

  /** One of the inputs after one to six changes. */
  static byte[] of(List<byte[]> corpus, Random random) {
    var bytes = corpus.get(random.nextInt(corpus.size())).clone();
    for (var changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      bytes = change(bytes, corpus, random);
    }
    return bytes;
  }

  private static byte[] change(byte[] bytes, List<byte[]> corpus, Random random) {
    var at = random.nextInt(bytes.length + 1);
    var length = Math.min(bytes.length - at, random.nextInt(16));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> splice(bytes, at, at + length, new byte[0]);
      case 2 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
      case 3 -> {
        var other = corpus.get(random.nextInt(corpus.size()));
        yield splice(
            bytes, at, bytes.length, Arrays.copyOfRange(other, other.length / 2, other.length));
      }
      case 4 -> splice(bytes, at, at, new byte[] {extreme(random)});
      default -> {
        if (at < bytes.length) {
          bytes[at] = random.nextBoolean() ? extreme(random) : (byte) random.nextInt();
        }
        yield bytes;
      }
    };
  }

  private static byte extreme(Random random) {
    return EXTREMES[random.nextInt(EXTREMES.length)];
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
    var changed = new byte[Math.min(LONGEST, from + with.length + bytes.length - to)];
    System.arraycopy(bytes, 0, changed, 0, Math.min(from, changed.length));
    var middle = Math.max(0, Math.min(with.length, changed.length - from));
    System.arraycopy(with, 0, changed, Math.min(from, changed.length), middle);
    var rest = Math.max(0, changed.length - from - middle);
    System.arraycopy(bytes, to, changed, changed.length - rest, rest);
    return changed;
  }
}
