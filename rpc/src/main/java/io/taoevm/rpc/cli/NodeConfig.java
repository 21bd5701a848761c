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

  /** The same with a list of those who may deploy. */
  public NodeConfig withDeployers(Set<Address> list) {
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
        list);
  }

  /** The same with other limits. */
  public NodeConfig with(Limits other) {
    return new NodeConfig(
        server,
        other,
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

  /** The same with another behaviour. */
  public NodeConfig with(Compatibility other) {
    return new NodeConfig(
        server,
        limits,
        devAccounts,
        genesisOverrides,
        genesisFile,
        miningMode,
        storage,
        demoSeed,
        other,
        engine,
        silent,
        deployers);
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

  /** The same with another beginning. */
  public NodeConfig of(@Nullable Path file, GenesisOverrides overrides) {
    return new NodeConfig(
        server,
        limits,
        devAccounts,
        overrides,
        file,
        new MiningMode.Manual(),
        storage,
        demoSeed,
        compatibility,
        engine,
        silent,
        deployers);
  }

  /** The same on another engine. */
  public NodeConfig on(EvmEngine other) {
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
        other,
        silent,
        deployers);
  }

  /** The same, kept elsewhere. */
  public NodeConfig in(StorageConfig place) {
    return new NodeConfig(
        server,
        limits,
        devAccounts,
        genesisOverrides,
        genesisFile,
        miningMode,
        place,
        demoSeed,
        compatibility,
        engine,
        silent,
        deployers);
  }
}
