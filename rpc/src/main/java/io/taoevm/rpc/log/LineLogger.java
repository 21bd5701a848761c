package io.taoevm.rpc.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** A logger whose lines the process's {@link LogOutput} writes. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final long serialVersionUID = 1L;

  LineLogger(String name) {
    this.name = name;
  }

  @Override
  public boolean isTraceEnabled() {
    return LogOutput.current().shows(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return LogOutput.current().shows(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return LogOutput.current().shows(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return LogOutput.current().shows(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return LogOutput.current().shows(Level.ERROR);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return LineLogger.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    write(level, pattern, arguments, null, failure);
  }

  /** Called by the fluent calls, after they have asked for the level. */
  @Override
  public void log(LoggingEvent event) {
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        event.getKeyValuePairs(),
        event.getThrowable());
  }

  private void write(
      Level level,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable List<KeyValuePair> values,
      @Nullable Throwable failure) {
    var message = MessageFormatter.basicArrayFormat(pattern, arguments);
    LogOutput.current().write(level, name, message, values, failure);
  }
}
