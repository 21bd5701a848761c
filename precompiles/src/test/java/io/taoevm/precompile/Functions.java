package io.taoevm.precompile;

import io.taoevm.chain.spec.ChainSpec;
import java.util.Optional;

/** The functions of a release by address, name and number of arguments. */
final class Functions {
  private Functions() {}

  /** The function; nothing if the release does not have it. */
  static Optional<PrecompileFunction> look(
      ChainSpec spec, int address, String name, int arguments) {
    return BittensorPrecompiles.described(spec).stream()
        .filter(precompile -> precompile.address().c() == address)
        .flatMap(precompile -> precompile.table().stream())
        .filter(
            function ->
                function.abi().name().equals(name) && function.abi().inputs().size() == arguments)
        .findAny();
  }

  static PrecompileFunction find(ChainSpec spec, int address, String name, int arguments) {
    return look(spec, address, name, arguments)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    spec.version() + ": " + name + "/" + arguments + " at " + address));
  }
}
