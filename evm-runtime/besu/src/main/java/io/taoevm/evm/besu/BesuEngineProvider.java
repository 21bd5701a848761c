package io.taoevm.evm.besu;

import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmEngineProvider;

/** Makes the engine known to a node that has this module on its class path. */
public final class BesuEngineProvider implements EvmEngineProvider {
  /** Called by {@link java.util.ServiceLoader}. */
  public BesuEngineProvider() {}

  @Override
  public String name() {
    return BesuEngine.NAME;
  }

  @Override
  public EvmEngine engine() {
    return new BesuEngine();
  }
}
