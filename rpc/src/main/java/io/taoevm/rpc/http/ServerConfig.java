package io.taoevm.rpc.http;

import java.util.Set;

/**
 * Where the server listens and whom it trusts.
 *
 * @param host name or address to bind
 * @param port 0 for any free one
 * @param allowedHosts names, besides localhost, that a request's Host may carry; {@code *} for all
 * @param allowedOrigins origins, besides loopback ones, whose pages may use unlocked keys and
 *     change the node; {@code *} for all
 */
public record ServerConfig(
    String host, int port, Set<String> allowedHosts, Set<String> allowedOrigins) {
  public ServerConfig {
    allowedHosts = Set.copyOf(allowedHosts);
    allowedOrigins = Set.copyOf(allowedOrigins);
  }
}
