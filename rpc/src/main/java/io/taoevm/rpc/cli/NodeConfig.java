package io.taoevm.rpc.cli;

import io.taoevm.chain.MiningMode;
import io.taoevm.chain.primitive.Address;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.engine.TaoEngine;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.genesis.GenesisOverrides;
import io.taoevm.rpc.http.ServerConfig;
import io.taoevm.rpc.protocol.Limits;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a node is started with.
 *
 * @param genesisFile null for the development chain's own
 * @param demoSeed what the demonstration's market follows from; null for no demonstration
 * @param engine what runs code
 * @param silent whether nothing is printed
 * @param deployers for whom calls and estimates of creations are answered; null for anyone
 */
public record NodeConfig(
    ServerConfig server,
    Limits limits,
    DevAccounts devAccounts,
    GenesisOverrides genesisOverrides,
    @Nullable Path genesisFile,
    MiningMode miningMode,
    StorageConfig storage,
    @Nullable Long demoSeed,
    Compatibility compatibility,
    EvmEngine engine,
    boolean silent,
    @Nullable Set<Address> deployers) {

  /** Whether calls and estimates of a creation by this address are answered. */
  public boolean mayDeploy(Address address) {
    return deployers == null || deployers.contains(address);
  }

  /** A development node on a free port of the loopback interface that prints nothing. */
  public static NodeConfig forTests(DevAccounts devAccounts) {
    return new NodeConfig(
        new ServerConfig("127.0.0.1", 0, Set.of(), Set.of()),
        Limits.DEFAULT,
        devAccounts,
        GenesisOverrides.NONE,
        null,
        new MiningMode.Instant(),
        StorageConfig.MEMORY,
        null,
        Compatibility.GETH,
        new TaoEngine(),
        true,
        null);
  }

  /** The same with a list of those who may deploy. */
  public NodeConfig withDeployers(Set<Address> list) {
    return with(draft -> draft.deployers = list);
  }

  /** The same with other limits. */
  public NodeConfig with(Limits other) {
    return with(draft -> draft.limits = other);
  }

  /** The same with another behaviour. */
  public NodeConfig with(Compatibility other) {
    return with(draft -> draft.compatibility = other);
  }

  /** The same with another beginning. */
  public NodeConfig of(@Nullable Path file, GenesisOverrides overrides) {
    return with(
        draft -> {
          draft.genesisFile = file;
          draft.genesisOverrides = overrides;
          draft.miningMode = new MiningMode.Manual();
        });
  }

  /** The same on another engine. */
  public NodeConfig on(EvmEngine other) {
    return with(draft -> draft.engine = other);
  }

  /** The same, kept elsewhere. */
  public NodeConfig in(StorageConfig place) {
    return with(draft -> draft.storage = place);
  }

  private NodeConfig with(Consumer<Draft> change) {
    var draft = new Draft();
    change.accept(draft);
    return draft.done();
  }

  /** What a copy may differ in. */
  private final class Draft {
    private Limits limits = NodeConfig.this.limits;
    private GenesisOverrides genesisOverrides = NodeConfig.this.genesisOverrides;
    private @Nullable Path genesisFile = NodeConfig.this.genesisFile;
    private MiningMode miningMode = NodeConfig.this.miningMode;
    private StorageConfig storage = NodeConfig.this.storage;
    private Compatibility compatibility = NodeConfig.this.compatibility;
    private EvmEngine engine = NodeConfig.this.engine;
    private @Nullable Set<Address> deployers = NodeConfig.this.deployers;

    NodeConfig done() {
      return new NodeConfig(
          server,
          limits,
          devAccounts,
          genesisOverrides,
          genesisFile,
          miningMode,
          storage,
          demoSeed,
          compatibility,
          engine,
          silent,
          deployers);
    }
  }
}
