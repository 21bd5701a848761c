package io.taoevm.precompile.schnorrkel;

/** Keccak-f[1600] on 25 lanes, lane {@code x + 5 * y} at (x, y) (FIPS 202, section 3). */
final class KeccakPermutation {
  private static final int ROUNDS = 24;
  private static final int[] ROTATIONS = new int[25];
  private static final long[] CONSTANTS = new long[ROUNDS];

  static {
    var x = 1;
    var y = 0;
    for (var t = 0; t < ROUNDS; t++) {
      ROTATIONS[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
      var next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
    }
    var register = 1;
    for (var round = 0; round < ROUNDS; round++) {
      for (var j = 0; j <= 6; j++) {
        if ((register & 1) != 0) {
          CONSTANTS[round] |= 1L << ((1 << j) - 1);
        }
        register = register << 1 ^ ((register >> 7) * 0x171);
      }
    }
  }

  private KeccakPermutation() {}

  static void permute(long[] lanes) {
    var columns = new long[5];
    var moved = new long[25];
    for (var round = 0; round < ROUNDS; round++) {
      for (var x = 0; x < 5; x++) {
        columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
      }
      for (var i = 0; i < 25; i++) {
        var x = i % 5;
        lanes[i] ^= columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
      }
      for (var i = 0; i < 25; i++) {
        var x = i % 5;
        var y = i / 5;
        moved[y + 5 * ((2 * x + 3 * y) % 5)] = Long.rotateLeft(lanes[i], ROTATIONS[i]);
      }
      for (var i = 0; i < 25; i++) {
        var row = i / 5 * 5;
        var x = i % 5;
        lanes[i] = moved[i] ^ (~moved[row + (x + 1) % 5] & moved[row + (x + 2) % 5]);
      }
      lanes[0] ^= CONSTANTS[round];
    }
  }
}
