package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.taoevm.chain.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of a store, held by the one on disk; and what only a disk can do. */
final class RocksStoreTest extends StoreContract {
  private static final byte[] KEY = {1};
  private static final byte[] VALUE = {9};

  @TempDir private Path parent;

  @Override
  Store open() {
    return open("contract", Durability.NONE);
  }

  private RocksStore open(String name, Durability durability) {
    return RocksStore.open(parent.resolve(name), durability, StoreLimits.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource(Durability.class)
  void everything_shouldBeThere_whenOpenedAgain(Durability durability) {
    try (var store = open("again", durability)) {
      store.commit(
          new WriteBatch().put(Column.STATE, KEY, VALUE).putVersion(KEY, 7, new byte[] {7}));
      store.commit(new WriteBatch().put(Column.META, KEY, VALUE).delete(Column.STATE, KEY));
    }
    try (var store = open("again", Durability.BLOCK)) {
      assertNull(store.get(Column.STATE, KEY));
      assertArrayEquals(VALUE, store.get(Column.META, KEY));
      assertArrayEquals(new byte[] {7}, store.firstVersion(KEY, 1));
    }
  }

  @Test
  void cursor_shouldShowWhatWasThere_whenItWasOpened() {
    try (var store = open("cursor", Durability.NONE)) {
      store.commit(new WriteBatch().put(Column.STATE, KEY, VALUE));
      try (var cursor = store.ascending(Column.STATE, new byte[0], null)) {
        store.commit(new WriteBatch().put(Column.STATE, new byte[] {2}, VALUE));
        assertTrue(cursor.next());
        assertArrayEquals(KEY, cursor.key());
        assertThrows(IllegalStateException.class, () -> endOf(cursor).value());
      }
    }
  }

  private static Cursor endOf(Cursor cursor) {
    while (cursor.next()) {
      assertNotNull(cursor.key());
    }
    return cursor;
  }

  @Test
  void memory_shouldStayWithinTheLimits() {
    var limits = new StoreLimits(3L << 20, 4L << 20);
    try (var store = RocksStore.open(parent.resolve("small"), Durability.INTERVAL, limits)) {
      assertEquals(3L << 20, store.property(Column.STATE, "rocksdb.block-cache-capacity"));
      var most = 0L;
      for (var i = 0; i < 200; i++) {
        var batch = new WriteBatch();
        for (var j = 0; j < 100; j++) {
          batch.put(Column.BODIES, new byte[] {(byte) i, (byte) j}, new byte[1_000]);
        }
        store.commit(batch);
        most = Math.max(most, store.property(Column.BODIES, "rocksdb.cur-size-all-mem-tables"));
      }
      assertTrue(most > 100_000 && most <= 4L << 20, "buffers held " + most + " bytes of 20 MB");
      assertTrue(store.property(Column.BODIES, "rocksdb.block-cache-usage") <= 3L << 20);
    }
  }

  @Test
  void use_shouldBeRefused_whenClosed() {
    var store = open("closed", Durability.INTERVAL);
    store.close();
    store.close();
    assertThrows(IllegalStateException.class, () -> store.get(Column.STATE, KEY));
    assertThrows(IllegalStateException.class, () -> store.firstVersion(KEY, 0));
    assertThrows(IllegalStateException.class, () -> store.ascending(Column.STATE, KEY, null));
    assertThrows(IllegalStateException.class, () -> store.commit(new WriteBatch()));
  }

  @Test
  void open_shouldRefuse_whenTheDirectoryIsInUse() {
    try (var _ = open("used", Durability.BLOCK)) {
      var refusal = refusal("used");
      assertEquals(Reason.IN_USE, refusal.reason());
      assertTrue(refusal.getMessage().endsWith("process " + ProcessHandle.current().pid()));
    }
    open("used", Durability.BLOCK).close();
  }

  private StoreException refusal(String name) {
    return assertThrows(StoreException.class, () -> open(name, Durability.BLOCK).close());
  }

  @Test
  void open_shouldRefuseAndTouchNothing_whenTheDirectoryHoldsSomethingElse() throws IOException {
    var directory = Files.createDirectory(parent.resolve("letters"));
    Files.writeString(directory.resolve("letter.txt"), "Dear Alice");
    assertEquals(Reason.NOT_OURS, refusal("letters").reason());
    try (var content = Files.list(directory)) {
      assertEquals(List.of(directory.resolve("letter.txt")), content.toList());
    }
    Files.writeString(parent.resolve("file"), "no directory");
    assertEquals(Reason.NOT_ACCESSIBLE, refusal("file").reason());
  }

  @Test
  void open_shouldRefuse_whenTheFormatIsAnother() throws IOException {
    open("other", Durability.BLOCK).close();
    var format = parent.resolve("other/FORMAT");
    assertEquals("taoevm data, format 3\n", Files.readString(format));
    Files.writeString(format, "taoevm data, format 4\n");
    assertRefused("format 4, and this version reads format 3; use a newer TaoEVM");
    Files.writeString(format, "taoevm data, format 2\n");
    assertRefused("format 2, and this version reads format 3; export its blocks with the TaoEVM");
    Files.writeString(format, "shopping list");
    assertEquals(Reason.DAMAGED, refusal("other").reason());
  }

  private void assertRefused(String why) {
    var refusal = refusal("other");
    assertEquals(Reason.OTHER_FORMAT, refusal.reason());
    assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
  }

  @Test
  void open_shouldRefuse_whenTheDirectoryCannotBeMade() {
    assumeTrue(Files.isDirectory(Path.of("/proc")));
    var nowhere = Path.of("/proc/taoevm-data");
    var refusal =
        assertThrows(
            StoreException.class,
            () -> RocksStore.open(nowhere, Durability.BLOCK, StoreLimits.DEFAULT));
    assertEquals(Reason.NOT_ACCESSIBLE, refusal.reason());
    assertTrue(refusal.getMessage().contains("/proc/taoevm-data"));
  }

  @Test
  void open_shouldGoOn_whenTheFirstStartWasCutOff() throws IOException {
    Files.createDirectories(parent.resolve("half/db"));
    Files.createFile(parent.resolve("half/LOCK"));
    open("half", Durability.BLOCK).close();
  }

  @Test
  void open_shouldDropOnlyAnUnfinishedRecord_whenTheLogEndsEarly() throws IOException {
    fill("torn");
    var log = largest("torn", ".log");
    try (var channel = Files.newByteChannel(log, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(log) - 3);
    }
    try (var store = open("torn", Durability.BLOCK)) {
      assertArrayEquals(new byte[1_000], store.get(Column.STATE, new byte[] {98}));
      assertNull(store.get(Column.STATE, new byte[] {99}));
      assertNull(store.get(Column.META, new byte[] {99}));
    }
  }

  @Test
  void open_shouldReportDamage_whenTheLogIsBrokenInside() throws IOException {
    fill("broken");
    flip(largest("broken", ".log"));
    assertEquals(Reason.DAMAGED, refusal("broken").reason());
    assertEquals(Reason.DAMAGED, refusal("broken").reason(), "nothing was repaired silently");
  }

  @Test
  void reading_shouldReportDamage_whenAFileIsBroken() throws IOException {
    fill("rotten");
    open("rotten", Durability.BLOCK).close(); // Brings the log into files.
    open("rotten", Durability.BLOCK).close();
    flip(largest("rotten", ".sst"));
    var damage = assertThrows(StoreException.class, this::readRotten);
    assertEquals(Reason.DAMAGED, damage.reason());
    assertTrue(damage.getMessage().contains("rotten"));
  }

  private void readRotten() {
    try (var store = open("rotten", Durability.BLOCK)) {
      for (var i = 0; i < 100; i++) {
        store.get(Column.STATE, new byte[] {(byte) i});
      }
    }
  }

  @Test
  void open_shouldReportDamage_whenAFileIsMissing() throws IOException {
    fill("missing");
    open("missing", Durability.BLOCK).close();
    Files.delete(largest("missing", ".sst"));
    assertEquals(Reason.DAMAGED, refusal("missing").reason());
  }

  /** A hundred batches that are in the log alone: the store ends as a killed process ends it. */
  private void fill(String name) throws IOException {
    var copy = parent.resolve(name);
    try (var store = open(name + "-open", Durability.BLOCK)) {
      for (var i = 0; i < 100; i++) {
        var key = new byte[] {(byte) i};
        store.commit(
            new WriteBatch().put(Column.STATE, key, new byte[1_000]).put(Column.META, key, key));
      }
      copy(parent.resolve(name + "-open"), copy);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private Path largest(String name, String ending) throws IOException {
    try (var files = Files.list(parent.resolve(name + "/db"))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  /** Changes bytes near the begin of a file. */
  private static void flip(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (var i = 40; i < 60; i++) {
      bytes[i] ^= 0x5a;
    }
    Files.write(file, bytes);
  }
}
