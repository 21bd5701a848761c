package io.taoevm.evm.engine;

import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmEngineProvider;
import java.util.Collections;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;

/** The engines of a program: the node's own, and those that its class path adds. */
public final class Engines {
  /** The name of the node's own engine. */
  public static final String DEFAULT = "taoevm";

  private Engines() {}

  /** The engine of that name; the class path is searched for any but the default. */
  public static Optional<EvmEngine> named(String name) {
    return name.equals(DEFAULT)
        ? Optional.of(new TaoEngine())
        : ServiceLoader.load(EvmEngineProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.name().equals(name))
            .findFirst()
            .map(EvmEngineProvider::engine);
  }

  /** The names that {@link #named} finds. */
  public static SortedSet<String> names() {
    var names = new TreeSet<String>();
    names.add(DEFAULT);
    ServiceLoader.load(EvmEngineProvider.class).forEach(provider -> names.add(provider.name()));
    return Collections.unmodifiableSortedSet(names);
  }
}
