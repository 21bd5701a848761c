package io.taoevm.rpc;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.ChainOptions;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.demo.DemoMarket;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.step.EconomyStep;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.StoreException;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.PrecompileSet;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.standard.StandardPrecompiles;
import io.taoevm.precompile.BittensorPrecompiles;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.StorageConfig;
import io.taoevm.rpc.genesis.GenesisException;
import io.taoevm.rpc.genesis.GenesisFile;
import io.taoevm.rpc.genesis.StoredGenesis;
import java.time.InstantSource;

/**
 * The chain of a node with what executes its transactions.
 *
 * @param economy what its economy began with
 */
record NodeChain(
    Chain chain, EconomyGenesis economy, PrecompileSet precompiles, TransactionProcessor executor) {

  /**
   * Opens the chain that a configuration describes, in memory or where its directory ends. Block 0
   * of a directory has the time that it has, even if the configuration leaves it to the clock.
   *
   * @throws GenesisException if the genesis file makes no sense
   * @throws StoreException if the directory cannot be used or holds another chain
   */
  static NodeChain open(NodeConfig config, InstantSource clock) {
    var file = config.genesisFile();
    var genesisFile =
        file == null
            ? GenesisFile.development(config.devAccounts())
            : GenesisFile.read(file, config.devAccounts());
    var store = store(config.storage());
    try {
      var begin = Chain.storedBeginMillis(store).orElse(clock.millis());
      var content = genesisFile.content(config.genesisOverrides(), begin / 1_000);
      var demoSeed = config.demoSeed();
      var genesis = demoSeed == null ? content : content.with(DemoMarket.join(content.economy()));
      BlockStep step =
          demoSeed == null
              ? EconomyStep.STEP
              : new DemoMarket(demoSeed, genesis.economy().spec()).after(EconomyStep.STEP);
      var precompiles = precompiles(genesis.economy().spec());
      var executor = new TransactionProcessor(config.engine(), EvmRules.bittensor(precompiles));
      var chain =
          Chain.open(
              genesis.genesis(),
              ChainRules.bittensor(),
              executor,
              step,
              store,
              options(config, clock));
      var directory = config.storage().directory();
      if (directory != null) {
        StoredGenesis.keep(directory, chain);
      }
      return new NodeChain(chain, genesis.economy(), precompiles, executor);
    } catch (ChainException otherChain) {
      store.close();
      throw new StoreException(
          StoreException.Reason.NOT_OURS,
          "cannot go on in "
              + config.storage().directory()
              + ": "
              + otherChain.getMessage()
              + "; start with the flags and the genesis file that it was made with, or with"
              + " another directory",
          otherChain);
    } catch (RuntimeException | AssertionError e) {
      store.close();
      throw e;
    }
  }

  private static Store store(StorageConfig storage) {
    var directory = storage.directory();
    return directory == null
        ? new MemoryStore()
        : RocksStore.open(directory, storage.durability(), storage.limits());
  }

  /** The real chain's contracts: the standard ones, and those that speak to the economy. */
  private static PrecompileSet precompiles(ChainSpec spec) {
    return StandardPrecompiles.bittensor().with(BittensorPrecompiles.all(spec));
  }

  /** How many of the newest blocks keep their state; the largest long for all. */
  static long retainedBlocks(NodeConfig config) {
    var asked = config.storage().retainedBlocks();
    if (asked != null) {
      return asked;
    }
    return config.storage().directory() == null
        ? ChainOptions.DEFAULT_RETAINED_BLOCKS
        : Long.MAX_VALUE;
  }

  private static ChainOptions options(NodeConfig config, InstantSource clock) {
    var inMemory = config.storage().directory() == null;
    return new ChainOptions(
        clock,
        EvmThreads.factory("chain"),
        config.miningMode(),
        retainedBlocks(config),
        inMemory ? ChainOptions.DEFAULT_RETAINED_BYTES : Long.MAX_VALUE);
  }
}
