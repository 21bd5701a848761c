package io.taoevm.rpc.cli;

import io.taoevm.rpc.http.ServerConfig;
import io.taoevm.rpc.protocol.Limits;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where the node listens, whom it trusts, and how much it takes. */
final class ServerFlags {
  private static final int MEGABYTE = 1 << 20;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "TCP port for HTTP and WebSocket; 0 takes any free one. Default: 8545.")
  private int port = 8_545;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address or name to listen on. Default: 127.0.0.1, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = {"--cors-origin", "--allow-origin"},
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Origins besides localhost whose web pages may use unlocked accounts and control the"
              + " node; * for all. Any page may read and send signed transactions. Default: none.")
  private List<String> allowedOrigins = List.of();

  @Option(
      names = {"--allowed-hosts", "--allow-host"},
      paramLabel = "NAME",
      split = ",",
      description =
          "Host names besides localhost and addresses by which the node may be called; * for all."
              + " Default: none.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description =
          "Every request must carry this key, as Authorization: Bearer KEY or X-API-Key: KEY"
              + " (/health needs none). Default: none.")
  private @Nullable String apiKey;

  @Option(
      names = "--remote-control",
      description =
          "Lets clients use unlocked accounts and control the node although --host is not this"
              + " machine and no --api-key is set. Default: off.")
  private boolean remoteControl;

  @Option(
      names = "--call-timeout",
      paramLabel = "SECONDS",
      description = "How long an execution asked for over RPC may take, in seconds. Default: 30.")
  private int callTimeout = 30;

  @Option(
      names = "--max-body",
      paramLabel = "MB",
      description = "Longest request, in MiB. Default: 10.")
  private int maxBody = 10;

  @Option(
      names = "--max-reply",
      paramLabel = "MB",
      description = "Longest answer, that to a batch too, in MiB. Default: 25.")
  private int maxReply = 25;

  @Option(
      names = "--max-batch",
      paramLabel = "COUNT",
      description = "Most requests in a batch. Default: 1000.")
  private int maxBatch = 1_000;

  @Option(
      names = "--max-depth",
      paramLabel = "LEVELS",
      description = "Deepest nesting of arrays and objects in a request. Default: 64.")
  private int maxDepth = 64;

  @Option(
      names = "--max-queue",
      paramLabel = "COUNT",
      description =
          "Executions that wait for a free thread; more are refused as busy. Default: 1024.")
  private int maxQueue = 1_024;

  @Option(
      names = "--max-connections",
      paramLabel = "COUNT",
      description = "Connections open at a time; more are closed. Default: 10000.")
  private int maxConnections = 10_000;

  @Option(
      names = "--rate-limit",
      paramLabel = "COUNT",
      description =
          "HTTP requests or WebSocket messages a second of one connection; 0 for any number."
              + " Default: 0.")
  private int rateLimit;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description =
          "How long requests that have come may still take when the node is stopped. Default: 10.")
  private int drain = 10;

  @Option(
      names = "--max-call-gas",
      paramLabel = "GAS",
      description =
          "Most gas of an eth_call, an estimate or a trace of a call; 0 for ten times a block's."
              + " Default: 0.")
  private long maxCallGas;

  /** Sets a flag that has no value, for {@link PlainFlags}; false if there is none of this name. */
  boolean raise(String flag) {
    remoteControl |= flag.equals("--remote-control");
    return flag.equals("--remote-control");
  }

  /** Sets a flag as picocli would, for {@link PlainFlags}; false if there is none of this name. */
  boolean set(String flag, String value) {
    switch (flag) {
      case "-p", "--port" -> port = PlainFlags.integer(value);
      case "--host" -> host = value;
      case "--cors-origin", "--allow-origin" -> allowedOrigins = List.of(value.split(","));
      case "--allowed-hosts", "--allow-host" -> allowedHosts = List.of(value.split(","));
      case "--api-key" -> apiKey = value;
      case "--call-timeout" -> callTimeout = PlainFlags.integer(value);
      case "--max-body" -> maxBody = PlainFlags.integer(value);
      case "--max-reply" -> maxReply = PlainFlags.integer(value);
      case "--max-batch" -> maxBatch = PlainFlags.integer(value);
      case "--max-depth" -> maxDepth = PlainFlags.integer(value);
      case "--max-queue" -> maxQueue = PlainFlags.integer(value);
      case "--max-connections" -> maxConnections = PlainFlags.integer(value);
      case "--rate-limit" -> rateLimit = PlainFlags.integer(value);
      case "--drain" -> drain = PlainFlags.integer(value);
      case "--max-call-gas" -> maxCallGas = PlainFlags.number(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What of the flags makes no sense; null if all do. */
  @Nullable String mistake() {
    if (port < 0 || port > 65_535) {
      return "Invalid value for --port: expected 0 to 65535, not " + port;
    }
    if (callTimeout < 1) {
      return "Invalid value for --call-timeout: expected at least 1, not " + callTimeout;
    }
    if (maxBody < 1 || maxBody > 1_024 || maxReply < 1 || maxReply > 1_024) {
      return "Invalid value for --max-body or --max-reply: expected 1 to 1024 MiB";
    }
    if (maxBatch < 1
        || maxDepth < 4
        || maxQueue < 1
        || maxConnections < 1
        || rateLimit < 0
        || drain < 0
        || drain > 3_600
        || (maxCallGas != 0 && maxCallGas < 21_000)) {
      return "Invalid value for a limit: expected --max-batch, --max-queue and --max-connections of"
          + " at least 1, --max-depth of at least 4, --rate-limit of at least 0, --drain of 0 to"
          + " 3600, --max-call-gas of 0 or at least 21000";
    }
    return null;
  }

  ServerConfig server() {
    return new ServerConfig(
        host,
        port,
        Set.copyOf(allowedHosts),
        Set.copyOf(allowedOrigins),
        apiKey,
        remoteControl,
        maxConnections,
        drain,
        rateLimit);
  }

  Limits limits() {
    return new Limits(
        maxBody * MEGABYTE,
        maxBatch,
        maxReply * MEGABYTE,
        maxDepth,
        callTimeout * 1_000L,
        maxQueue,
        maxCallGas,
        Limits.DEFAULT.workers());
  }
}
