package io.taoevm.rpc.cli;

import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.engine.Engines;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --engine} understands, and how it says that an engine is not there. */
public final class EngineFlag implements ITypeConverter<EvmEngine> {
  /** What the flag says of itself. */
  public static final String DESCRIPTION =
      "What runs code: taoevm, the node's own engine, or besu, the EVM of Hyperledger Besu, which"
          + " has to be built and added first: docs/besu.md says how. Default: taoevm.";

  /** Called by picocli. */
  public EngineFlag() {}

  @Override
  public EvmEngine convert(String name) {
    return Engines.named(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + name
                        + "' is not on the class path, only "
                        + String.join(", ", Engines.names())
                        + "; docs/besu.md says how to build and add besu"));
  }
}
