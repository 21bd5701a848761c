package io.taoevm.chain.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TarGzTest {
  @TempDir Path folder;

  @Test
  void next_shouldGiveEachFile_withLongNamesOfEveryKind() throws IOException {
    var longName = "long/".repeat(40) + "name.json";
    var tar = new ByteArrayOutputStream();
    add(tar, "folder/", '5', "");
    add(tar, "folder/a.json", '0', "x".repeat(513));
    add(tar, "ignored", 'L', longName + "\0");
    add(tar, "cut off", '0', "gnu");
    add(tar, "ignored", 'x', "20 ctime=1234567890\n" + "218 path=" + longName + "\n");
    add(tar, "cut off", '0', "pax");
    add(tar, "empty", '0', "");
    tar.write(new byte[1024]);

    try (var archive = TarGz.open(zip(tar.toByteArray()))) {
      assertNext(archive, "folder/a.json", "x".repeat(513));
      assertNext(archive, longName, "gnu");
      assertNext(archive, longName, "pax");
      assertNext(archive, "empty", "");
      assertTrue(archive.next().isEmpty());
    }
  }

  @Test
  void next_shouldRefuse_whenArchiveIsCutOff() throws IOException {
    var tar = new ByteArrayOutputStream();
    add(tar, "a", '0', "x".repeat(2000));
    var cut = Arrays.copyOf(tar.toByteArray(), 1500);
    try (var archive = TarGz.open(zip(cut))) {
      assertThrows(UncheckedIOException.class, archive::next);
    }
  }

  @Test
  void next_shouldThrowOnlyItsOwnException_onRandomBytes() throws IOException {
    var seed = 4L;
    System.out.println("tar fuzz, seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var tar = new ByteArrayOutputStream();
      add(tar, "a", 'x', "11 path=b\nnonsense\n" + random.nextInt());
      add(tar, "c", '0', "content");
      var bytes = tar.toByteArray();
      for (var damage = random.nextInt(30); damage >= 0; damage--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        bytes[124 + 1024 * random.nextInt(2) + random.nextInt(12)] = (byte) random.nextInt(64);
      }
      try (var archive = TarGz.open(zip(bytes))) {
        while (archive.next().isPresent()) {
          // Every entry counts.
        }
      } catch (UncheckedIOException e) {
        assertNotNull(e.getMessage());
      }
    }
  }

  @Test
  void open_shouldRefuse_whenFileIsNotGzipped() throws IOException {
    var file = Files.write(folder.resolve("plain"), "plain".getBytes(US_ASCII));
    assertThrows(UncheckedIOException.class, () -> TarGz.open(file));
  }

  private static void assertNext(TarGz archive, String name, String text) {
    var entry = archive.next().orElseThrow();
    assertEquals(name, entry.name());
    assertEquals(text, entry.text());
  }

  private static void add(ByteArrayOutputStream tar, String name, char type, String content)
      throws IOException {
    var header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format("%011o", content.length()));
    header[156] = (byte) type;
    put(header, 257, "ustar");
    tar.write(header);
    tar.write(content.getBytes(US_ASCII));
    tar.write(new byte[Math.floorMod(-content.length(), 512)]);
  }

  private static void put(byte[] header, int offset, String text) {
    System.arraycopy(text.getBytes(US_ASCII), 0, header, offset, text.length());
  }

  private Path zip(byte[] tar) throws IOException {
    var file = folder.resolve("archive.tar.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(tar);
    }
    return file;
  }
}
