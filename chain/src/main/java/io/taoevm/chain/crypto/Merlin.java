package io.taoevm.chain.crypto;

import java.nio.charset.StandardCharsets;

/** A Merlin transcript: labelled messages in, challenges out. Not safe for several threads. */
final class Merlin {
  private final Strobe128 strobe = new Strobe128(ascii("Merlin v1.0"));

  Merlin(String label) {
    append("dom-sep", ascii(label));
  }

  void append(String label, byte[] message) {
    strobe.absorbMeta(ascii(label), false);
    strobe.absorbMeta(length(message.length), true);
    strobe.absorbData(message);
  }

  byte[] challenge(String label, int length) {
    strobe.absorbMeta(ascii(label), false);
    strobe.absorbMeta(length(length), true);
    return strobe.squeeze(length);
  }

  private static byte[] length(int length) {
    return new byte[] {
      (byte) length, (byte) (length >>> 8), (byte) (length >>> 16), (byte) (length >>> 24)
    };
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
