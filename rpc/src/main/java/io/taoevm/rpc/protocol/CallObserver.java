package io.taoevm.rpc.protocol;

/** Hears of every call of a method that exists. Safe for any number of threads. */
@FunctionalInterface
public interface CallObserver {
  /** Listens to nothing. */
  CallObserver NONE = (method, nanos, failed) -> {};

  /** Both. */
  default CallObserver and(CallObserver other) {
    return (method, nanos, failed) -> {
      called(method, nanos, failed);
      other.called(method, nanos, failed);
    };
  }

  /**
   * @param nanos from its begin to its result
   */
  void called(String method, long nanos, boolean failed);
}
