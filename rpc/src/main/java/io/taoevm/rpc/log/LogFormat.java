package io.taoevm.rpc.log;

/** How a line of the log looks. */
public enum LogFormat {
  /** Time, level, logger, message and values, separated by spaces. */
  TEXT,
  /** A JSON object. */
  JSON
}
