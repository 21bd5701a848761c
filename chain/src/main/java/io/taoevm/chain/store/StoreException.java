package io.taoevm.chain.store;

/** The data on disk cannot be used, or no longer; the message says why, in words for a user. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why data cannot be used. */
  public enum Reason {
    /** Another process works on it. */
    IN_USE,
    /** The directory holds something else. */
    NOT_OURS,
    /** Another version of the program has written it, in a format that this one does not read. */
    OTHER_FORMAT,
    /** The directory or a file in it cannot be made, read or written. */
    NOT_ACCESSIBLE,
    /** The disk has no space left. */
    DISK_FULL,
    /** The files are damaged. */
    DAMAGED
  }

  public StoreException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public StoreException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
