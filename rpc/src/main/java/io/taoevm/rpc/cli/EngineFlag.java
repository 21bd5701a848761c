package io.taoevm.rpc.cli;

import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.engine.Engines;
import io.taoevm.evm.engine.TaoEngine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The flag {@code --engine}, for every command that runs code. */
public final class EngineFlag {
  @Option(
      names = "--engine",
      paramLabel = "NAME",
      converter = Named.class,
      description =
          "What runs code: taoevm, the node's own engine, or besu, the EVM of Hyperledger Besu,"
              + " which has to be built and added first: docs/besu.md says how. Default: taoevm.")
  private EvmEngine engine = new TaoEngine();

  public EvmEngine engine() {
    return engine;
  }

  /** What the flag understands, and how it says that an engine is not there. */
  private static final class Named implements ITypeConverter<EvmEngine> {
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
}
