package io.taoevm.rpc;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainOptions;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.Genesis;
import io.taoevm.chain.Genesis.GenesisAccount;
import io.taoevm.chain.MiningMode;
import io.taoevm.chain.block.HeaderForm;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Fork;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.engine.TaoEngine;
import io.taoevm.evm.standard.StandardPrecompiles;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.genesis.GenesisFile;
import io.taoevm.rpc.genesis.GenesisOverrides;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A node of this process under Ethereum's rules of Prague, without an economy, so that other
 * development nodes can be compared with it.
 */
public final class EthereumNode {
  public static final long CHAIN_ID = 31_337;
  public static final long GENESIS_SECONDS = 1_800_000_000;
  public static final long GAS_LIMIT = 30_000_000;
  public static final long BASE_FEE_WEI = 1_000_000_000;

  private EthereumNode() {}

  /** Starts it with ten accounts of the well-known mnemonic, 10,000 ether each. */
  public static TestNode start() throws IOException {
    var accounts = DevAccounts.of(DevAccounts.MNEMONIC, 10, DevAccounts.DEFAULT_BALANCE_WEI);
    var clock = InstantSource.fixed(Instant.ofEpochSecond(GENESIS_SECONDS));
    var precompiles = StandardPrecompiles.ethereum(Fork.PRAGUE);
    var executor =
        new TransactionProcessor(new TaoEngine(), EvmRules.ethereum(Fork.PRAGUE, precompiles));
    var options =
        new ChainOptions(
            clock,
            EvmThreads.factory("chain"),
            new MiningMode.Instant(),
            ChainOptions.DEFAULT_RETAINED_BLOCKS,
            ChainOptions.DEFAULT_RETAINED_BYTES);
    var chain =
        Chain.open(
            genesis(accounts),
            ChainRules.ethereum(HeaderForm.PRAGUE),
            executor,
            BlockStep.NONE,
            new MemoryStore(),
            options);
    var economy =
        GenesisFile.development(accounts).content(GenesisOverrides.NONE, GENESIS_SECONDS).economy();
    var parts = new NodeChain(chain, economy, precompiles, executor);
    return TestNode.of(TaoEvm.start(parts, NodeConfig.forTests(accounts), clock, line -> {}));
  }

  private static Genesis genesis(DevAccounts accounts) {
    var funded =
        accounts.accounts().stream()
            .map(account -> GenesisAccount.of(account.address(), accounts.balanceWei()))
            .toList();
    return new Genesis(
        CHAIN_ID,
        GENESIS_SECONDS * 1_000,
        GAS_LIMIT,
        Word.of(BASE_FEE_WEI),
        Address.ZERO,
        new AccountId(0, 0, 0, 0),
        funded,
        Genesis.NO_ECONOMY);
  }
}
