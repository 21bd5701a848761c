package io.taoevm.chain.store;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;
import org.slf4j.LoggerFactory;

/**
 * Loads RocksDB's native library. It lies in a jar, from which RocksDB would unpack its 17 MB at
 * every start; here it is unpacked once, into the user's folder of caches ({@code
 * TAOEVM_CACHE_DIR}, {@code XDG_CACHE_HOME/taoevm}, {@code ~/.cache/taoevm}, on Windows {@code
 * LOCALAPPDATA\taoevm}). Where that cannot be written, a folder for temporary files serves.
 */
final class RocksLibrary {
  private static final String NAME = "rocksdbjni";

  private RocksLibrary() {}

  /**
   * @throws StoreException if there is no library for this machine, or it cannot be unpacked
   */
  static synchronized void load() {
    var library = inJar();
    var folder = caches().resolve(folderName(library));
    try {
      unpack(library, folder);
    } catch (IOException unwritable) {
      LoggerFactory.getLogger(RocksLibrary.class)
          .info("RocksDB's library cannot be kept in {}: {}", folder, unwritable.toString());
      folder = unpackTemporarily(library);
    }
    RocksDB.loadLibrary(List.of(folder.toString()));
  }

  private static URL inJar() {
    for (var name :
        new @Nullable String[] {
          Environment.getJniLibraryFileName("rocksdb"),
          Environment.getFallbackJniLibraryFileName("rocksdb")
        }) {
      var found = name == null ? null : RocksDB.class.getClassLoader().getResource(name);
      if (found != null) {
        return found;
      }
    }
    throw new StoreException(
        StoreException.Reason.NOT_ACCESSIBLE,
        "there is no RocksDB for "
            + System.getProperty("os.name")
            + " on "
            + System.getProperty("os.arch")
            + ", so --data-dir does not work here");
  }

  /** The name of the jar, which has RocksDB's version in it, without its ending. */
  private static String folderName(URL library) {
    var path = library.getPath();
    var end = path.lastIndexOf(".jar!");
    return end < 0 ? NAME : path.substring(path.lastIndexOf('/', end) + 1, end);
  }

  /** What RocksDB looks for in a folder that it is told of. */
  private static String fileName() {
    return Environment.getJniLibraryFileName(NAME);
  }

  private static void unpack(URL library, Path folder) throws IOException {
    var file = folder.resolve(fileName());
    var connection = library.openConnection();
    var size = connection.getContentLengthLong();
    if (connection instanceof JarURLConnection inJar) {
      size = inJar.getJarEntry().getSize();
    }
    if (Files.isRegularFile(file) && Files.size(file) == size) {
      return;
    }
    Files.createDirectories(folder);
    var complete = Files.createTempFile(folder, NAME, ".new");
    try (var packed = connection.getInputStream()) {
      Files.copy(packed, complete, StandardCopyOption.REPLACE_EXISTING);
      Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(complete);
    }
  }

  private static Path unpackTemporarily(URL library) {
    try {
      var folder = Files.createTempDirectory(NAME);
      folder.toFile().deleteOnExit(); // In reverse order: first the file, then its folder.
      folder.resolve(fileName()).toFile().deleteOnExit();
      unpack(library, folder);
      return folder;
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Reason.NOT_ACCESSIBLE, "cannot unpack RocksDB's library: " + e, e);
    }
  }

  private static Path caches() {
    var own = System.getenv("TAOEVM_CACHE_DIR");
    if (own != null && !own.isEmpty()) {
      return Path.of(own);
    }
    var isWindows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    var shared = System.getenv(isWindows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
    var parent =
        shared == null || shared.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(shared);
    return parent.resolve("taoevm");
  }
}
