package io.taoevm.rpc;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.UnsupportedRulesException;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.bench.BenchCommand;
import io.taoevm.rpc.bench.NodeOpener.Served;
import io.taoevm.rpc.cli.Banner;
import io.taoevm.rpc.cli.Compatibility;
import io.taoevm.rpc.cli.ExitCodes;
import io.taoevm.rpc.cli.NodeCommand;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.PlainFlags;
import io.taoevm.rpc.cli.StorageConfig;
import io.taoevm.rpc.console.ConsoleLog;
import io.taoevm.rpc.db.DbCommand;
import io.taoevm.rpc.db.ImportCommand;
import io.taoevm.rpc.eth.ChainFailures;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.eth.SubtensorBehaviour;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.genesis.GenesisException;
import io.taoevm.rpc.genesis.GenesisOverrides;
import io.taoevm.rpc.http.RpcServer;
import io.taoevm.rpc.load.LoadCommand;
import io.taoevm.rpc.log.EventLog;
import io.taoevm.rpc.log.LogFormat;
import io.taoevm.rpc.log.LogOutput;
import io.taoevm.rpc.page.Metrics;
import io.taoevm.rpc.page.NodePages;
import io.taoevm.rpc.protocol.JsonRpc;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.WorkerPool;
import io.taoevm.rpc.reference.BlockTestCommand;
import io.taoevm.rpc.reference.StateTestCommand;
import io.taoevm.rpc.tao.EconomyNews;
import io.taoevm.rpc.ws.EconomySubscriptions;
import io.taoevm.rpc.ws.Subscriptions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine;

/**
 * The program: its entry point, and the one place where the parts of a node are put together. To
 * know what a node is made of, read {@link #start}.
 */
public final class TaoEvm {
  private static final Logger LOG = LoggerFactory.getLogger(TaoEvm.class);
  private static final long HEAP_CHECK_SECONDS = 1;

  private TaoEvm() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    var plain = PlainFlags.read(args);
    System.exit(plain.isPresent() ? runPlain(plain.get()) : commandLine().execute(args));
  }

  private static int runPlain(NodeConfig config) {
    LogOutput.configure(LogFormat.TEXT, config.silent() ? Level.ERROR : Level.INFO);
    return runNode(config);
  }

  /** The command and its subcommands. */
  static CommandLine commandLine() {
    return new CommandLine(new NodeCommand(TaoEvm::runNode))
        .addSubcommand(new LoadCommand())
        .addSubcommand(new BenchCommand(TaoEvm::serve))
        .addSubcommand(
            new CommandLine(new DbCommand()).addSubcommand(new ImportCommand(TaoEvm::openToImport)))
        .addSubcommand(new WarmUpCommand())
        .addSubcommand(new StateTestCommand())
        .addSubcommand(new BlockTestCommand())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static Served serve(NodeConfig config) throws IOException {
    var node = start(config);
    return new Served(node.chain(), URI.create("http://127.0.0.1:" + node.port()), node::close);
  }

  /**
   * Starts a development node, which answers when this returns.
   *
   * @throws IOException if the address cannot be listened on
   * @throws GenesisException if the genesis file makes no sense
   * @throws StoreException if the data directory cannot be used
   * @throws UnsupportedRulesException if the engine does not carry the chain's rules
   */
  public static Node start(NodeConfig config) throws IOException {
    Consumer<String> console = config.silent() ? line -> {} : System.out::println;
    return start(config, InstantSource.system(), console);
  }

  /** Starts a node that tells the time by this clock. */
  static Node start(NodeConfig config, InstantSource clock) throws IOException {
    return start(config, clock, line -> {});
  }

  /**
   * @param consoleLines takes what contracts write to the console
   */
  static Node start(NodeConfig config, InstantSource clock, Consumer<String> consoleLines)
      throws IOException {
    var network = RpcServer.prepare();
    try {
      return start(network, NodeChain.open(config, clock), config, clock, consoleLines);
    } catch (RuntimeException | AssertionError e) {
      RpcServer.abandon(network);
      throw e;
    }
  }

  /** Starts a node on a chain that is open. */
  static Node start(
      NodeChain parts, NodeConfig config, InstantSource clock, Consumer<String> consoleLines)
      throws IOException {
    return start(RpcServer.prepare(), parts, config, clock, consoleLines);
  }

  private static Node start(
      CompletableFuture<Vertx> network,
      NodeChain parts,
      NodeConfig config,
      InstantSource clock,
      Consumer<String> consoleLines)
      throws IOException {
    var chain = parts.chain();

    var accounts = UnlockedAccounts.of(config.devAccounts().accounts());
    var workers = new WorkerPool(config.limits(), EvmThreads.interruptible("rpc-worker"));
    var methods = new Methods();
    var console = new ConsoleLog(consoleLines);
    var metrics = new Metrics(chain);
    var log = new EventLog();
    var observer = log.wantsCalls() ? metrics.and(log) : metrics;
    var rpc = new JsonRpc(methods, workers, config.limits(), ChainFailures::errorOf, observer);
    var pages = new NodePages(chain, metrics, rpc);
    var subscriptions = new Subscriptions(rpc.mapper());
    var callGas = config.limits().callGas();
    new MethodTable(methods, chain, workers, accounts, clock, console, callGas)
        .register(parts, config);
    subscriptions.register(methods);
    new EconomySubscriptions(subscriptions, new EconomyNews(chain)).register(methods);
    if (config.compatibility() == Compatibility.SUBTENSOR) {
      new SubtensorBehaviour(new ChainReader(chain, workers)).applyTo(methods);
    }
    chain.listen(console);
    chain.listen(subscriptions);
    chain.listen(metrics);
    chain.listen(log);
    chain.listen(pages);

    try {
      var server = RpcServer.start(network, rpc, pages, config.server());
      return new Node(chain, parts.economy(), methods, workers, subscriptions, server);
    } catch (IOException e) {
      workers.close();
      chain.close();
      throw e;
    }
  }

  private static Chain openToImport(
      Path directory,
      @Nullable Path genesis,
      @Nullable Long chainId,
      EvmEngine engine,
      SealedBlock begin) {
    var header = begin.header();
    var accounts = DevAccounts.of(DevAccounts.MNEMONIC, 10, DevAccounts.DEFAULT_BALANCE_WEI);
    var overrides =
        new GenesisOverrides(
            chainId, header.timestampSeconds(), header.gasLimit(), header.baseFeeWei(), null);
    var storage = new StorageConfig(directory, Durability.INTERVAL, StoreLimits.DEFAULT, null);
    var config = NodeConfig.forTests(accounts).of(genesis, overrides).in(storage).on(engine);
    return NodeChain.open(config, InstantSource.system()).chain();
  }

  /** Starts a node, prints what it is, and waits for its end. */
  private static int runNode(NodeConfig config) {
    Node node;
    try {
      node = start(config);
    } catch (GenesisException | UnsupportedRulesException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (StoreException e) {
      System.err.println("taoevm: " + e.getMessage());
      return ExitCodes.of(e.reason());
    } catch (IOException e) {
      var server = config.server();
      System.err.println(
          "Cannot listen on " + server.host() + ":" + server.port() + ": " + e.getMessage());
      return ExitCodes.COULD_NOT_START;
    }
    var end = new CountDownLatch(1);
    var broken = new BrokenChain(end);
    node.chain().listen(broken);
    var stop =
        new Thread(
            () -> {
              end.countDown();
              node.close();
              LOG.atInfo().addKeyValue("block", node.chain().head().number()).log("stopped");
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    LOG.atInfo()
        .addKeyValue("url", "http://" + config.server().host() + ":" + node.port())
        .addKeyValue("chainId", Long.toUnsignedString(node.chain().chainId()))
        .addKeyValue("block", node.chain().head().number())
        .log("listening");
    if (!config.silent() && !LogOutput.isForMachines()) {
      System.out.print(banner(node, config));
      System.out.flush();
    }
    return waitFor(end) ? broken.exitCode : CommandLine.ExitCode.OK;
  }

  static String banner(Node node, NodeConfig config) {
    return Banner.of(
        node.chain(), node.economy(), config.devAccounts(), config.server().host(), node.port());
  }

  private static boolean waitFor(CountDownLatch end) {
    var heap = new HeapKeeper();
    try {
      while (!end.await(HEAP_CHECK_SECONDS, TimeUnit.SECONDS)) {
        heap.tend();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the process when the chain says that it is broken: better none than a wrong one. */
  private static final class BrokenChain implements ChainListener {
    private final CountDownLatch end;
    private volatile int exitCode = CommandLine.ExitCode.OK;

    BrokenChain(CountDownLatch end) {
      this.end = end;
    }

    @Override
    public void onFailure(Throwable cause) {
      if (cause instanceof StoreException store) {
        System.err.println("taoevm: " + store.getMessage());
        exitCode = ExitCodes.of(store.reason());
      } else {
        System.err.println("The chain is broken and stops: " + cause);
        exitCode = ExitCodes.CHAIN_IS_BROKEN;
      }
      end.countDown();
    }
  }
}
