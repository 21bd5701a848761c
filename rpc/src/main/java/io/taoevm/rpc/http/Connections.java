package io.taoevm.rpc.http;

import io.vertx.core.http.HttpConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections: how many there may be, and what each may ask. */
final class Connections {
  private final ServerConfig config;
  private final Map<HttpConnection, RateLimit> open = new ConcurrentHashMap<>();

  Connections(ServerConfig config) {
    this.config = config;
  }

  /** Takes a connection, or closes it if there are too many. */
  void opened(HttpConnection connection) {
    if (open.size() >= config.maxConnections()) {
      connection.close();
      return;
    }
    open.put(connection, newLimit());
    connection.closeHandler(gone -> open.remove(connection));
  }

  /** The limit of a connection. */
  RateLimit of(HttpConnection connection) {
    return open.computeIfAbsent(connection, _ -> newLimit());
  }

  RateLimit newLimit() {
    return new RateLimit(config.requestsPerSecond(), System.nanoTime());
  }
}
