package io.taoevm.evm;

/**
 * How an engine that is not always on the class path is found, by {@link java.util.ServiceLoader}.
 */
public interface EvmEngineProvider {
  /** The name by which it is chosen on the command line. */
  String name();

  EvmEngine engine();
}
