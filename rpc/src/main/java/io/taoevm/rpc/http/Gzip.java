package io.taoevm.rpc.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bodies in gzip, for those who ask for it. Vert.x can do it too, but its handlers then cost every
 * request of every client a third of the time that it takes.
 */
final class Gzip {
  private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

  private Gzip() {}

  /** Thrown where a body is longer than allowed once it is unpacked. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether a header names gzip among the encodings. */
  static boolean isMeant(@Nullable String encodings) {
    return encodings != null && encodings.contains("gzip") && !REFUSED.matcher(encodings).find();
  }

  static byte[] pack(byte[] bytes) {
    var packed = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new Fast(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does no I/O", e);
    }
    return packed.toByteArray();
  }

  /**
   * @throws TooLong if there are more bytes than the limit
   * @throws IOException if these are not gzip
   */
  static byte[] unpack(byte[] packed, int limit) throws IOException {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      var bytes = gzip.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new TooLong();
      }
      return bytes;
    }
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
