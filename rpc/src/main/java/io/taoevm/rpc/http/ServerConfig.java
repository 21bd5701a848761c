package io.taoevm.rpc.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, whom it trusts, and how much one client may ask for.
 *
 * @param host name or address to bind
 * @param port 0 for any free one
 * @param allowedHosts names, besides localhost, that a request's Host may carry; {@code *} for all
 * @param allowedOrigins origins, besides loopback ones, whose pages may use unlocked keys and
 *     change the node; {@code *} for all
 * @param apiKey what every request must carry; null for none
 * @param remoteControl whether methods that use unlocked keys or change the node answer although
 *     the server listens beyond the loopback interface and asks for no key
 * @param maxConnections open at a time
 * @param drainSeconds how long requests that have come may take when the server stops
 * @param requestsPerSecond of one connection, HTTP requests or WebSocket messages; 0 for any number
 */
public record ServerConfig(
    String host,
    int port,
    Set<String> allowedHosts,
    Set<String> allowedOrigins,
    @Nullable String apiKey,
    boolean remoteControl,
    int maxConnections,
    int drainSeconds,
    int requestsPerSecond) {
  public static final int DEFAULT_MAX_CONNECTIONS = 10_000;
  public static final int DEFAULT_DRAIN_SECONDS = 10;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  public ServerConfig {
    allowedHosts = Set.copyOf(allowedHosts);
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /** Without a key, and with the usual limits. */
  public ServerConfig(String host, int port, Set<String> allowedHosts, Set<String> allowedOrigins) {
    this(
        host,
        port,
        allowedHosts,
        allowedOrigins,
        null,
        false,
        DEFAULT_MAX_CONNECTIONS,
        DEFAULT_DRAIN_SECONDS,
        0);
  }

  /** Whether those who may connect may also use unlocked keys and change the node. */
  boolean trustsClients() {
    return LOOPBACK.contains(host) || apiKey != null || remoteControl;
  }
}
