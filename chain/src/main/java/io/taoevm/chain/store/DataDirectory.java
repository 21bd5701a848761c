package io.taoevm.chain.store;

import io.taoevm.chain.store.StoreException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which one process at a time keeps a chain: {@code FORMAT} names the format of
 * the data, {@code LOCK} is locked while the directory is open and holds the process's id, {@code
 * db} is RocksDB's. Refuses what is not its own before anything in it is touched.
 */
final class DataDirectory implements AutoCloseable {
  /** The format that this program reads and writes. */
  static final int FORMAT = 3;

  private static final String FORMAT_FILE = "FORMAT";
  private static final String LOCK_FILE = "LOCK";
  private static final String FORMAT_WORDS = "taoevm data, format ";
  private static final int LONGEST_ID = 20;

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens a directory, which is made if it is not there, or empty.
   *
   * @throws StoreException if it cannot be used
   */
  static DataDirectory open(Path path) {
    try {
      if (isEmptyOrMissing(path)) {
        Files.createDirectories(path.resolve("db"));
      } else {
        requireFormat(path);
      }
      var directory = lock(path);
      writeFormat(path);
      return directory;
    } catch (ReadOnlyFileSystemException e) {
      throw notAccessible(path, "the file system is read-only", e);
    } catch (AccessDeniedException e) {
      throw notAccessible(path, "permission denied for " + e.getFile(), e);
    } catch (FileAlreadyExistsException e) {
      throw notAccessible(path, e.getFile() + " is not a directory", e);
    } catch (NoSuchFileException e) {
      throw notAccessible(path, "it cannot be made", e);
    } catch (IOException e) {
      throw notAccessible(path, e.getMessage(), e);
    }
  }

  /** Where RocksDB works. */
  Path database() {
    return path.resolve("db");
  }

  private static StoreException notAccessible(Path path, @Nullable String why, Throwable cause) {
    return new StoreException(
        Reason.NOT_ACCESSIBLE, "cannot use the data directory " + path + ": " + why, cause);
  }

  private static boolean isEmptyOrMissing(Path path) throws IOException {
    if (Files.notExists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
      return !content.iterator().hasNext();
    }
  }

  private static void requireFormat(Path path) throws IOException {
    String text;
    try {
      text = Files.readString(path.resolve(FORMAT_FILE), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      if (wasLeftHalfMade(path)) {
        return;
      }
      throw new StoreException(
          Reason.NOT_OURS,
          path + " is not empty and holds no TaoEVM data; give --data-dir a directory of its own",
          e);
    }
    var format = text.startsWith(FORMAT_WORDS) ? text.substring(FORMAT_WORDS.length()) : "";
    if (!format.matches("[1-9][0-9]{0,8}")) {
      throw new StoreException(
          Reason.DAMAGED, path.resolve(FORMAT_FILE) + " names no format: " + text);
    }
    if (Integer.parseInt(format) != FORMAT) {
      throw new StoreException(
          Reason.OTHER_FORMAT,
          "the data in "
              + path
              + " has format "
              + format
              + ", and this version reads format "
              + FORMAT
              + (Integer.parseInt(format) > FORMAT
                  ? "; use a newer TaoEVM"
                  : "; export its blocks with the TaoEVM that wrote it and import them here"));
    }
  }

  /** Whether the process that made the directory ended before it wrote the format. */
  private static boolean wasLeftHalfMade(Path path) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
      for (var entry : content) {
        var name = entry.getFileName().toString();
        var isEmpty =
            name.equals("db") ? isEmptyOrMissing(entry) : name.startsWith(FORMAT_FILE + ".");
        if (!isEmpty && !name.equals(LOCK_FILE)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Makes a directory, which must not be there, one that this program reads.
   *
   * @param writeDatabase puts RocksDB's files into the folder that it is given
   */
  static void makeCopy(Path path, Consumer<Path> writeDatabase) {
    if (Files.exists(path)) {
      throw new StoreException(Reason.NOT_ACCESSIBLE, path + " exists");
    }
    try {
      Files.createDirectories(path);
      writeDatabase.accept(path.resolve("db"));
      writeFormat(path);
    } catch (IOException e) {
      throw notAccessible(path, e.getMessage(), e);
    }
  }

  private static void writeFormat(Path path) throws IOException {
    var file = path.resolve(FORMAT_FILE);
    var text = FORMAT_WORDS + FORMAT + "\n";
    if (Files.notExists(file) || !Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
      var complete = path.resolve(FORMAT_FILE + ".new");
      Files.writeString(complete, text, StandardCharsets.UTF_8);
      Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static DataDirectory lock(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path.resolve(LOCK_FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      lock = null;
    }
    if (lock == null) {
      var owner = owner(channel);
      channel.close();
      throw new StoreException(
          Reason.IN_USE, "the data directory " + path + " is in use by process " + owner);
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
        0);
    return new DataDirectory(path, channel, lock);
  }

  private static String owner(FileChannel channel) throws IOException {
    var id = ByteBuffer.allocate(LONGEST_ID);
    channel.read(id, 0);
    return new String(id.array(), 0, id.position(), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw notAccessible(path, e.getMessage(), e);
    }
  }
}
