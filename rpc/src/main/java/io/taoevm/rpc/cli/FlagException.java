package io.taoevm.rpc.cli;

/** A value of a flag makes no sense. */
final class FlagException extends RuntimeException {
  FlagException(String message) {
    super(message);
  }

  /** What is wrong, for the user. */
  String words() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
