package io.taoevm.chain.store;

import io.taoevm.chain.store.StoreException.Reason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Tells in a user's words what RocksDB reports. */
final class RocksErrors {
  private RocksErrors() {}

  static StoreException explain(Path directory, RocksDBException cause) {
    var said = cause.getMessage();
    return switch (reason(cause.getStatus(), said == null ? "" : said)) {
      case DISK_FULL ->
          new StoreException(
              Reason.DISK_FULL,
              "no space is left for " + directory + "; everything up to the last block is kept",
              cause);
      case DAMAGED ->
          new StoreException(
              Reason.DAMAGED,
              "the data in "
                  + directory
                  + " is damaged: "
                  + said
                  + "; see `taoevm db check`, or begin with an empty directory",
              cause);
      case OTHER_FORMAT ->
          new StoreException(
              Reason.OTHER_FORMAT,
              "the data in " + directory + " is of a newer TaoEVM: " + said,
              cause);
      case IN_USE -> new StoreException(Reason.IN_USE, directory + " is in use: " + said, cause);
      case NOT_OURS, NOT_ACCESSIBLE ->
          new StoreException(
              Reason.NOT_ACCESSIBLE, "cannot work in " + directory + ": " + said, cause);
    };
  }

  private static Reason reason(@Nullable Status status, String said) {
    if (status == null) {
      return Reason.NOT_ACCESSIBLE;
    }
    if (status.getSubCode() == Status.SubCode.NoSpace
        || said.contains("No space left")
        || said.contains("File too large")) {
      return Reason.DISK_FULL;
    }
    return switch (status.getCode()) {
      case Corruption -> Reason.DAMAGED;
      case InvalidArgument -> said.contains("olumn famil") ? Reason.OTHER_FORMAT : Reason.DAMAGED;
      case IOError -> ioError(said);
      case NotFound,
          NotSupported,
          MergeInProgress,
          Incomplete,
          ShutdownInProgress,
          TimedOut,
          Aborted,
          Busy,
          Expired,
          TryAgain,
          Ok,
          Undefined ->
          Reason.NOT_ACCESSIBLE;
    };
  }

  private static Reason ioError(String said) {
    if (said.contains("lock")) {
      return Reason.IN_USE;
    }
    // A file that the manifest names is gone or shorter than it says.
    return said.contains("No such file") || said.contains("truncated")
        ? Reason.DAMAGED
        : Reason.NOT_ACCESSIBLE;
  }
}
