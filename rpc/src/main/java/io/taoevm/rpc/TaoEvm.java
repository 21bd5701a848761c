package io.taoevm.rpc;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.evm.EvmThreads;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.cli.Banner;
import io.taoevm.rpc.cli.Compatibility;
import io.taoevm.rpc.cli.ExitCodes;
import io.taoevm.rpc.cli.NodeCommand;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.StorageConfig;
import io.taoevm.rpc.console.ConsoleLog;
import io.taoevm.rpc.db.DbCommand;
import io.taoevm.rpc.db.ImportCommand;
import io.taoevm.rpc.eth.ChainFailures;
import io.taoevm.rpc.eth.SubtensorBehaviour;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.genesis.GenesisException;
import io.taoevm.rpc.genesis.GenesisOverrides;
import io.taoevm.rpc.http.RpcServer;
import io.taoevm.rpc.load.LoadCommand;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The program: its entry point, and the one place where the parts of a node are put together. To
 * know what a node is made of, read {@link #start}.
 */
public final class TaoEvm {
  private TaoEvm() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command and its subcommands. */
  static CommandLine commandLine() {
    return new CommandLine(new NodeCommand(TaoEvm::runNode))
        .addSubcommand(new LoadCommand())
        .addSubcommand(
            new CommandLine(new DbCommand()).addSubcommand(new ImportCommand(TaoEvm::openToImport)))
        .addSubcommand(new WarmUpCommand())
        .addSubcommand(new StateTestCommand())
        .addSubcommand(new BlockTestCommand())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * Starts a development node, which answers when this returns.
   *
   * @throws IOException if the address cannot be listened on
   * @throws GenesisException if the genesis file makes no sense
   * @throws StoreException if the data directory cannot be used
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
    return start(NodeChain.open(config, clock), config, clock, consoleLines);
  }

  /** Starts a node on a chain that is open. */
  static Node start(
      NodeChain parts, NodeConfig config, InstantSource clock, Consumer<String> consoleLines)
      throws IOException {
    var chain = parts.chain();

    var accounts = UnlockedAccounts.of(config.devAccounts().accounts());
    var workers = new WorkerPool(config.limits(), EvmThreads.interruptible("rpc-worker"));
    var methods = new Methods();
    var console = new ConsoleLog(consoleLines);
    var metrics = new Metrics(chain);
    var rpc = new JsonRpc(methods, workers, config.limits(), ChainFailures::errorOf, metrics);
    var pages = new NodePages(chain, metrics, rpc);
    var subscriptions = new Subscriptions(rpc.mapper());
    new MethodTable(methods, chain, workers, accounts, clock, console).register(parts, config);
    subscriptions.register(methods);
    new EconomySubscriptions(subscriptions, new EconomyNews(chain)).register(methods);
    if (config.compatibility() == Compatibility.SUBTENSOR) {
      new SubtensorBehaviour(chain).applyTo(methods);
    }
    chain.listen(console);
    chain.listen(subscriptions);
    chain.listen(metrics);
    chain.listen(pages);

    try {
      var server = RpcServer.start(rpc, pages, config.server());
      return new Node(chain, parts.economy(), methods, workers, subscriptions, server);
    } catch (IOException e) {
      workers.close();
      chain.close();
      throw e;
    }
  }

  private static Chain openToImport(
      Path directory, @Nullable Path genesis, @Nullable Long chainId, SealedBlock begin) {
    var header = begin.header();
    var accounts = DevAccounts.of(DevAccounts.MNEMONIC, 10, DevAccounts.DEFAULT_BALANCE_WEI);
    var overrides =
        new GenesisOverrides(
            chainId, header.timestampSeconds(), header.gasLimit(), header.baseFeeWei(), null);
    var storage = new StorageConfig(directory, Durability.INTERVAL, StoreLimits.DEFAULT, null);
    var config = NodeConfig.forTests(accounts).of(genesis, overrides).in(storage);
    return NodeChain.open(config, InstantSource.system()).chain();
  }

  /** Starts a node, prints what it is, and waits for its end. */
  private static int runNode(NodeConfig config) {
    Node node;
    try {
      node = start(config);
    } catch (GenesisException e) {
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
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (!config.silent()) {
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
    try {
      end.await();
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
