package io.taoevm.chain.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a gzipped tar archive one after the other: the form that Ethereum's public
 * fixtures come in. Knows the ustar header and the long names of GNU and pax; links and folders are
 * passed over.
 */
public final class TarGz implements AutoCloseable {
  private static final int BLOCK = 512;
  private static final int MAX_FILE_BYTES = 1 << 30;

  private final InputStream in;

  private TarGz(InputStream in) {
    this.in = in;
  }

  /** A file of the archive, with its path in it. */
  public record Entry(String name, byte[] content) {
    /** The content as UTF-8. */
    public String text() {
      return new String(content, UTF_8);
    }
  }

  /**
   * @throws UncheckedIOException if the file cannot be read or is not gzipped
   */
  public static TarGz open(Path archive) {
    try {
      var file = Files.newInputStream(archive);
      try {
        return new TarGz(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16));
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("not a gzipped archive: " + archive, e);
    }
  }

  /**
   * The next file; empty at the end of the archive.
   *
   * @throws UncheckedIOException if the archive is damaged
   */
  public Optional<Entry> next() {
    try {
      return nextEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Entry> nextEntry() throws IOException {
    String longName = null;
    while (true) {
      var header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        return Optional.empty();
      }
      var content = content(header);
      switch (header[156]) {
        case 'L' -> longName = text(content, 0, content.length);
        case 'x' -> longName = paxPath(new String(content, UTF_8), longName);
        case '0', 0 -> {
          return Optional.of(new Entry(longName == null ? name(header) : longName, content));
        }
        default -> longName = null;
      }
    }
  }

  private byte[] content(byte[] header) throws IOException {
    var length = octal(header, 124, 12);
    if (length < 0 || length > MAX_FILE_BYTES) {
      throw new IOException("a file of " + length + " bytes in an archive: " + name(header));
    }
    var content = in.readNBytes((int) length);
    if (content.length < length) {
      throw new IOException("the archive ends within " + name(header));
    }
    in.skipNBytes(Math.floorMod(-length, BLOCK));
    return content;
  }

  private static String name(byte[] header) {
    var name = text(header, 0, 100);
    var prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** The value of {@code path} in records of the form "length key=value". */
  private static @Nullable String paxPath(String records, @Nullable String otherwise) {
    return records
        .lines()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .filter(line -> line.startsWith("path="))
        .map(line -> line.substring("path=".length()))
        .findFirst()
        .orElse(otherwise);
  }

  private static String text(byte[] from, int offset, int length) {
    var end = offset;
    while (end < offset + length && from[end] != 0) {
      end++;
    }
    return new String(from, offset, end - offset, UTF_8);
  }

  private static long octal(byte[] from, int offset, int length) throws IOException {
    var digits = text(from, offset, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("not a tar header: " + Arrays.toString(digits.toCharArray()), e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
