package io.taoevm.precompile.schnorrkel;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A Merlin transcript: everything that both sides of a proof have said, from which a challenge
 * follows. Built on STROBE-128 (merlin.cool, section "Transcript operations").
 */
final class Transcript {
  private static final int RATE = 166;
  private static final int INBOUND = 1;
  private static final int APPLICATION = 2;
  private static final int CIPHER = 4;
  private static final int META = 16;

  private final long[] lanes = new long[25];
  private int position;
  private int begin;

  Transcript(String label) {
    var header = new byte[] {1, (byte) (RATE + 2), 1, 0, 1, 96};
    for (var i = 0; i < header.length; i++) {
      mix(i, header[i]);
    }
    var name = "STROBEv1.0.2".getBytes(US_ASCII);
    for (var i = 0; i < name.length; i++) {
      mix(header.length + i, name[i]);
    }
    KeccakPermutation.permute(lanes);
    start(META | APPLICATION);
    absorb("Merlin v1.0".getBytes(US_ASCII));
    append("dom-sep", label.getBytes(US_ASCII));
  }

  /** Adds a message under a label. */
  void append(String label, byte[] message) {
    announce(label, message.length);
    start(APPLICATION);
    absorb(message);
  }

  /** What follows from all that was added. */
  byte[] challenge(String label, int length) {
    announce(label, length);
    start(INBOUND | APPLICATION | CIPHER);
    var bytes = new byte[length];
    for (var i = 0; i < length; i++) {
      bytes[i] = (byte) (lanes[position / 8] >>> (position % 8 * 8));
      mix(position, bytes[i]);
      advance();
    }
    return bytes;
  }

  private void announce(String label, int length) {
    start(META | APPLICATION);
    absorb(label.getBytes(US_ASCII));
    absorb(
        new byte[] {
          (byte) length, (byte) (length >>> 8), (byte) (length >>> 16), (byte) (length >>> 24)
        });
  }

  private void start(int flags) {
    var before = begin;
    begin = position + 1;
    absorb(new byte[] {(byte) before, (byte) flags});
    if ((flags & CIPHER) != 0 && position != 0) {
      permute();
    }
  }

  private void absorb(byte[] bytes) {
    for (var next : bytes) {
      mix(position, next);
      advance();
    }
  }

  private void advance() {
    position++;
    if (position == RATE) {
      permute();
    }
  }

  private void permute() {
    mix(position, begin);
    mix(position + 1, 0x04);
    mix(RATE + 1, 0x80);
    KeccakPermutation.permute(lanes);
    position = 0;
    begin = 0;
  }

  private void mix(int at, int value) {
    lanes[at / 8] ^= (value & 0xFFL) << (at % 8 * 8);
  }
}
