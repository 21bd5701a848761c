package io.taoevm.rpc.cli;

import io.taoevm.chain.MiningMode;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.genesis.GenesisOverrides;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code taoevm}: starts a node. Flags that anvil has are named as there. The default
 * of a flag is the first value of its field.
 */
@Command(
    name = "taoevm",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = NodeCommand.VersionWords.class,
    sortOptions = false,
    sortSynopsis = false,
    usageHelpAutoWidth = true,
    header = "A Bittensor EVM development node: Ethereum JSON-RPC over HTTP and WebSocket.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped as asked",
      "1:could not start, for instance because the port is in use",
      "2:a flag or a genesis file makes no sense",
      "65:the data directory holds another chain, something else, a newer format or damage",
      "70:the chain found itself broken and stopped",
      "73:the data directory cannot be made, read or written",
      "74:the disk is full",
      "75:the data directory is in use by another process",
      "78:no Java 25 or newer (said by the launcher)"
    })
public final class NodeCommand implements Callable<Integer> {
  private static final int MAX_BALANCE_DIGITS = 40;
  private static final long MAX_ACCOUNTS = 1_000;
  private static final long DEMO_BLOCK_MILLIS = 1_000;
  private static final int WEI_DECIMALS = 18;
  private static final int MILLI_DECIMALS = 3;

  private final NodeStarter starter;

  @Spec private CommandSpec spec;

  @Option(
      names = "--chain-id",
      paramLabel = "ID",
      description = "Chain id. Default: the genesis file's; 42 for the development chain.")
  private @Nullable Long chainId;

  @Option(
      names = {"-b", "--block-time"},
      paramLabel = "SECONDS",
      description =
          "Makes a block every so many seconds (decimals allowed), with or without transactions."
              + " Default: none, a block for each transaction.")
  private @Nullable BigDecimal blockTime;

  @Option(
      names = {"--no-mining", "--no-mine"},
      description = "Makes blocks only when asked, by evm_mine and the like. Default: off.")
  private boolean noMining;

  @Option(
      names = {"-a", "--accounts"},
      paramLabel = "COUNT",
      description = "How many development accounts have a balance, 0 to 1000. Default: 10.")
  private int accounts = 10;

  @Option(
      names = "--balance",
      paramLabel = "TAO",
      description = "What each development account begins with, in TAO. Default: 10000.")
  private @Nullable BigDecimal balanceTao;

  @Option(
      names = {"-m", "--mnemonic"},
      paramLabel = "WORDS",
      description =
          "BIP-39 mnemonic of the development accounts (path m/44'/60'/0'/0/i). Default: the"
              + " well-known \"test test … junk\".")
  private String mnemonic = DevAccounts.MNEMONIC;

  @Option(
      names = "--gas-limit",
      paramLabel = "GAS",
      description = "Gas limit of a block. Default: the genesis file's; 75000000.")
  private @Nullable Long gasLimit;

  @Option(
      names = {"--base-fee", "--block-base-fee-per-gas"},
      paramLabel = "WEI",
      description =
          "Base fee of block 0, in wei a unit of gas. Default: the genesis file's; 10000000000"
              + " (10 gwei), below which it does not fall by itself.")
  private @Nullable BigInteger baseFeeWei;

  @Option(
      names = "--timestamp",
      paramLabel = "SECONDS",
      description = "Time of block 0, in seconds since 1970. Default: now.")
  private @Nullable Long timestamp;

  @Option(
      names = "--spec",
      paramLabel = "VERSION",
      description =
          "Release of the real chain whose rules hold: 425 or 471. Default: the genesis file's;"
              + " 471, the newest.")
  private @Nullable Integer specVersion;

  @Option(
      names = {"--genesis", "--init"},
      paramLabel = "FILE",
      description = "Genesis file in TaoEVM's JSON format. Default: the development chain's own.")
  private @Nullable Path genesis;

  @Mixin private ServerFlags server = new ServerFlags();

  @Mixin private LogFlags log = new LogFlags();

  @Mixin private StorageFlags storage = new StorageFlags();

  @Option(
      names = "--compat",
      paramLabel = "NODE",
      description =
          "geth: every method, with the codes and words that tools rely on. subtensor: only the"
              + " methods of the real chain's node, with its codes and words, for front ends that"
              + " must be tested against it. Default: geth.")
  private Compatibility compatibility = Compatibility.GETH;

  @Mixin private EngineFlag engine = new EngineFlag();

  @Option(
      names = "--demo",
      description =
          "Lets validators set weights and traders trade in every block, so that prices and"
              + " metagraphs move; makes a block a second unless told otherwise. Default: off.")
  private boolean demo;

  @Option(
      names = "--demo-seed",
      paramLabel = "NUMBER",
      description = "What the demonstration follows from. Default: 42.")
  private long demoSeed = 42;

  @Option(
      names = "--deployers",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "Addresses for which eth_call and eth_estimateGas of a creation are answered; NotAllowed"
              + " for others, as where root keeps a list. Default: none, anyone deploys.")
  private List<String> deployers = List.of();

  @Option(
      names = {"-q", "--silent", "--quiet"},
      description = "Prints nothing but errors. Default: off.")
  private boolean silent;

  /**
   * @param starter starts a node and waits for its end
   */
  public NodeCommand(NodeStarter starter) {
    this.starter = starter;
  }

  /** The answer to {@code --version}. */
  static final class VersionWords implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.client()};
    }
  }

  /** A class of its own, since a plain start is to load nothing of picocli. */
  private static final class Mistake {
    static RuntimeException explained(CommandSpec spec, FlagException wrong) {
      return new ParameterException(spec.commandLine(), wrong.words(), wrong);
    }
  }

  /** Starts a node and waits until it ends; the exit code. */
  @FunctionalInterface
  public interface NodeStarter {
    int run(NodeConfig config);
  }

  @Override
  public Integer call() {
    NodeConfig config;
    try {
      config = config();
    } catch (FlagException wrong) {
      throw Mistake.explained(spec, wrong);
    }
    log.apply(silent);
    return starter.run(config);
  }

  /** Sets a flag that has no value, for {@link PlainFlags}; false if there is none of this name. */
  boolean raise(String flag) {
    switch (flag) {
      case "--no-mining", "--no-mine" -> noMining = true;
      case "--demo" -> demo = true;
      case "-q", "--silent", "--quiet" -> silent = true;
      default -> {
        return server.raise(flag);
      }
    }
    return true;
  }

  /** Sets a flag as picocli would, for {@link PlainFlags}; false if there is none of this name. */
  boolean set(String flag, String value) {
    switch (flag) {
      case "--chain-id" -> chainId = PlainFlags.number(value);
      case "-b", "--block-time" -> blockTime = new BigDecimal(value);
      case "-a", "--accounts" -> accounts = PlainFlags.integer(value);
      case "--balance" -> balanceTao = new BigDecimal(value);
      case "-m", "--mnemonic" -> mnemonic = value;
      case "--gas-limit" -> gasLimit = PlainFlags.number(value);
      case "--base-fee", "--block-base-fee-per-gas" -> baseFeeWei = new BigInteger(value);
      case "--timestamp" -> timestamp = PlainFlags.number(value);
      case "--spec" -> specVersion = PlainFlags.integer(value);
      case "--genesis", "--init" -> genesis = Path.of(value);
      case "--compat" -> compatibility = Compatibility.valueOf(value.toUpperCase(Locale.ROOT));
      case "--deployers" -> deployers = List.of(value.split(","));
      case "--demo-seed" -> demoSeed = PlainFlags.number(value);
      default -> {
        return server.set(flag, value) || storage.set(flag, value);
      }
    }
    return true;
  }

  /**
   * What the flags say.
   *
   * @throws FlagException if that makes no sense
   */
  NodeConfig config() {
    var mistake = server.mistake();
    if (mistake != null) {
      throw new FlagException(mistake);
    }
    require(accounts >= 0 && accounts <= MAX_ACCOUNTS, "--accounts", "0 to 1000", accounts);
    require(gasLimit == null || gasLimit >= 21_000, "--gas-limit", "at least 21000", gasLimit);
    require(chainId == null || chainId > 0, "--chain-id", "1 to 2^63 - 1", chainId);
    require(
        timestamp == null || (timestamp >= 0 && timestamp <= 1L << 40),
        "--timestamp",
        "seconds since 1970",
        timestamp);
    return new NodeConfig(
        server.server(),
        server.limits(),
        devAccounts(),
        new GenesisOverrides(chainId, timestamp, gasLimit, baseFee(), specVersion()),
        genesis,
        miningMode(),
        storage(),
        demo ? demoSeed : null,
        compatibility,
        engine.engine(),
        silent,
        deployers.isEmpty() ? null : deployers());
  }

  private Set<Address> deployers() {
    try {
      return deployers.stream().map(Address::fromHex).collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException e) {
      throw wrong("--deployers", "addresses of 40 hex digits", String.join(",", deployers));
    }
  }

  private StorageConfig storage() {
    var mistake = storage.mistake();
    if (mistake != null) {
      throw new FlagException(mistake);
    }
    return storage.config();
  }

  private DevAccounts devAccounts() {
    var balanceWei = balanceWei();
    try {
      return DevAccounts.of(mnemonic, accounts, balanceWei);
    } catch (IllegalArgumentException e) {
      throw new FlagException("Invalid value for --mnemonic: " + e.getMessage());
    }
  }

  private Word balanceWei() {
    var tao = balanceTao;
    if (tao == null) {
      return DevAccounts.DEFAULT_BALANCE_WEI;
    }
    // Before anything is computed: 1e999999999 is a number too.
    require(
        tao.precision() - (long) tao.scale() <= MAX_BALANCE_DIGITS
            && tao.scale() <= MAX_BALANCE_DIGITS,
        "--balance",
        "0 to 21000000 TAO",
        tao);
    require(
        tao.signum() >= 0 && tao.compareTo(BigDecimal.valueOf(21_000_000)) <= 0,
        "--balance",
        "0 to 21000000 TAO",
        tao);
    try {
      return Word.of(tao.movePointRight(WEI_DECIMALS).toBigIntegerExact());
    } catch (ArithmeticException e) {
      throw wrong("--balance", "an amount with at most 18 decimals", tao);
    }
  }

  private @Nullable Integer specVersion() {
    var known = ChainSpec.ALL.stream().map(ChainSpec::version).toList();
    if (specVersion != null && !known.contains(specVersion)) {
      throw wrong("--spec", "one of " + known, specVersion);
    }
    return specVersion;
  }

  private @Nullable Word baseFee() {
    if (baseFeeWei == null) {
      return null;
    }
    require(
        baseFeeWei.signum() >= 0 && baseFeeWei.bitLength() <= 64,
        "--base-fee",
        "0 to 2^64 - 1 wei",
        baseFeeWei);
    return Word.of(baseFeeWei);
  }

  private MiningMode miningMode() {
    if (blockTime == null) {
      if (noMining) {
        return new MiningMode.Manual();
      }
      return demo ? new MiningMode.Interval(DEMO_BLOCK_MILLIS) : new MiningMode.Instant();
    }
    if (noMining) {
      throw new FlagException("--block-time and --no-mining exclude each other");
    }
    var millis = blockTime.movePointRight(MILLI_DECIMALS);
    require(
        millis.compareTo(BigDecimal.ONE) >= 0 && millis.compareTo(BigDecimal.valueOf(1L << 40)) < 0,
        "--block-time",
        "at least 0.001 seconds",
        blockTime);
    return new MiningMode.Interval(millis.longValue());
  }

  private static void require(boolean holds, String flag, String wanted, @Nullable Object value) {
    if (!holds) {
      throw wrong(flag, wanted, value);
    }
  }

  private static FlagException wrong(String flag, String wanted, @Nullable Object value) {
    return new FlagException(
        "Invalid value for " + flag + ": expected " + wanted + ", not " + value);
  }
}
