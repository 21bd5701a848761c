package io.taoevm.rpc;

import io.taoevm.chain.Chain;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.step.EconomyStep;
import io.taoevm.precompile.AbiPrecompile;
import io.taoevm.precompile.BittensorPrecompiles;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.cli.Compatibility;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.Version;
import io.taoevm.rpc.console.ConsoleLog;
import io.taoevm.rpc.dev.AccountControlMethods;
import io.taoevm.rpc.dev.AnvilAnswers;
import io.taoevm.rpc.dev.CheckpointMethods;
import io.taoevm.rpc.dev.DumpMethods;
import io.taoevm.rpc.dev.MemoryMethods;
import io.taoevm.rpc.dev.MiningMethods;
import io.taoevm.rpc.dev.NodeInfoMethods;
import io.taoevm.rpc.dev.ReorgMethods;
import io.taoevm.rpc.dev.SnapshotMethods;
import io.taoevm.rpc.dev.TimeMethods;
import io.taoevm.rpc.dev.TokenMethods;
import io.taoevm.rpc.discover.DiscoverMethods;
import io.taoevm.rpc.eth.AccessListMethods;
import io.taoevm.rpc.eth.AccountMethods;
import io.taoevm.rpc.eth.BlockMethods;
import io.taoevm.rpc.eth.CallMethods;
import io.taoevm.rpc.eth.CallRunner;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.eth.ConfigMethods;
import io.taoevm.rpc.eth.FeeMethods;
import io.taoevm.rpc.eth.Filters;
import io.taoevm.rpc.eth.GasEstimator;
import io.taoevm.rpc.eth.Inclusions;
import io.taoevm.rpc.eth.LogMethods;
import io.taoevm.rpc.eth.NodeMethods;
import io.taoevm.rpc.eth.OtterscanMethods;
import io.taoevm.rpc.eth.PoolMethods;
import io.taoevm.rpc.eth.PrecompileNames;
import io.taoevm.rpc.eth.RawMethods;
import io.taoevm.rpc.eth.StateMethods;
import io.taoevm.rpc.eth.StorageRangeMethods;
import io.taoevm.rpc.eth.TransactionMethods;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.WorkerPool;
import io.taoevm.rpc.refusal.RefusalMethods;
import io.taoevm.rpc.refusal.Refusals;
import io.taoevm.rpc.simulate.SimulationMethods;
import io.taoevm.rpc.tao.DispatchMethods;
import io.taoevm.rpc.tao.EconomyControlMethods;
import io.taoevm.rpc.tao.EconomyReadMethods;
import io.taoevm.rpc.tao.EventMethods;
import io.taoevm.rpc.tao.ProofMethods;
import io.taoevm.rpc.tao.RuntimeInfoMethods;
import io.taoevm.rpc.trace.DebugTraceMethods;
import io.taoevm.rpc.trace.FrameWords;
import io.taoevm.rpc.trace.OtterscanTraceMethods;
import io.taoevm.rpc.trace.ParityTraceMethods;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Which methods a node answers, and what each class of them needs. */
final class MethodTable {
  private final Methods methods;
  private final Chain chain;
  private final ChainReader reader;
  private final UnlockedAccounts accounts;
  private final InstantSource clock;
  private final ConsoleLog console;
  private final long callGas;

  MethodTable(
      Methods methods,
      Chain chain,
      WorkerPool workers,
      UnlockedAccounts accounts,
      InstantSource clock,
      ConsoleLog console,
      long callGas) {
    this.methods = methods;
    this.chain = chain;
    this.reader = new ChainReader(chain, workers);
    this.accounts = accounts;
    this.clock = clock;
    this.console = console;
    this.callGas = callGas;
  }

  void register(NodeChain parts, NodeConfig config) {
    var spec = parts.economy().spec();
    var isGeth = config.compatibility() == Compatibility.GETH;
    var explained = isGeth ? BittensorPrecompiles.described(spec) : List.<AbiPrecompile>of();
    var refusals = new Refusals(parts.executor(), explained);
    var runner = new CallRunner(chain, parts.executor(), refusals, callGas, config::mayDeploy);
    registerEthereum(parts, runner, !isGeth);
    new RefusalMethods(chain, refusals).register(methods);
    new ConfigMethods(
            chain, NodeChain.retainedBlocks(config), PrecompileNames.of(parts.precompiles(), spec))
        .register(methods);
    registerTraces(parts, runner);
    registerDevelopment(parts);
    registerEconomy(spec);
    new DiscoverMethods(methods, Version.client()).register(methods);
  }

  private void registerEthereum(NodeChain parts, CallRunner runner, boolean clampsRanges) {
    var estimator = new GasEstimator(chain, runner, console);
    var fees = new FeeMethods(reader);
    var filters = new Filters(clock);
    var inclusions = new Inclusions(chain);
    chain.listen(filters);
    chain.listen(inclusions);
    new NodeMethods(chain, Version.client()).register(methods);
    new BlockMethods(reader).register(methods);
    new StateMethods(reader).register(methods);
    new TransactionMethods(chain, inclusions).register(methods);
    new RawMethods(reader).register(methods);
    new StorageRangeMethods(reader).register(methods);
    new OtterscanMethods(reader).register(methods);
    new CallMethods(reader, runner, estimator, console).register(methods);
    new AccessListMethods(reader, runner).register(methods);
    new SimulationMethods(reader, parts.executor(), EconomyStep.STEP).register(methods);
    fees.register(methods);
    new LogMethods(reader, filters, clampsRanges).register(methods);
    new AccountMethods(chain, accounts, fees, estimator, inclusions).register(methods);
    new PoolMethods(chain).register(methods);
  }

  private void registerTraces(NodeChain parts, CallRunner runner) {
    var words = new FrameWords(BittensorPrecompiles.described(parts.economy().spec()));
    new DebugTraceMethods(reader, runner, parts.executor(), words).register(methods);
    new ParityTraceMethods(reader, runner, parts.executor(), words).register(methods);
    new OtterscanTraceMethods(reader, parts.executor(), words).register(methods);
  }

  private void registerDevelopment(NodeChain parts) {
    new MiningMethods(chain).register(methods);
    new TimeMethods(chain).register(methods);
    new DumpMethods(chain).register(methods);
    new MemoryMethods().register(methods);
    new CheckpointMethods(chain).register(methods);
    new ReorgMethods(chain, accounts).register(methods);
    new SnapshotMethods(chain, accounts).register(methods);
    new AccountControlMethods(chain, accounts, parts.precompiles()::contains).register(methods);
    new TokenMethods(chain, parts.executor()).register(methods);
    new NodeInfoMethods(chain, Version.client(), UUID.randomUUID()).register(methods);
    AnvilAnswers.applyTo(methods);
  }

  private void registerEconomy(ChainSpec spec) {
    new EconomyReadMethods(reader, spec).register(methods);
    new RuntimeInfoMethods(reader).register(methods);
    new EventMethods(chain).register(methods);
    new ProofMethods(reader).register(methods);
    new DispatchMethods(chain, spec).register(methods);
    new EconomyControlMethods(chain, spec, accounts).register(methods);
  }
}
