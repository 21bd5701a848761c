package io.taoevm.rpc.http;

import io.taoevm.rpc.page.Pages;
import io.taoevm.rpc.protocol.JsonRpc;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens for HTTP and WebSocket on one port, with an event loop for every two processors. */
public final class RpcServer implements AutoCloseable {
  /**
   * A loop that finds several requests takes less time for each than two that are woken for one.
   * Workers, the writer of the chain and the compiler want processors too.
   */
  private static final int EVENT_LOOPS =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final long START_SECONDS = 30;
  private static final long STOP_SECONDS = 5;

  private final Vertx vertx;
  private final int port;
  private final List<HttpServer> servers;
  private final Duration drain;

  private RpcServer(Vertx vertx, int port, List<HttpServer> servers, Duration drain) {
    this.vertx = vertx;
    this.port = port;
    this.servers = servers;
    this.drain = drain;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be bound, for instance because the port is in use
   */
  public static RpcServer start(JsonRpc rpc, ServerConfig config) throws IOException {
    return start(rpc, Pages.NONE, config);
  }

  /** As the other, with pages for GET. */
  public static RpcServer start(JsonRpc rpc, Pages pages, ServerConfig config) throws IOException {
    return start(prepare(), rpc, pages, config);
  }

  /**
   * Makes what a server runs on, on a thread of its own, while the caller does something else: it
   * takes nearly as long as opening a chain. For {@link #start(CompletableFuture, JsonRpc, Pages,
   * ServerConfig)} or {@link #abandon}.
   */
  public static CompletableFuture<Vertx> prepare() {
    return CompletableFuture.supplyAsync(
        RpcServer::vertx, task -> Thread.ofPlatform().name("prepare-server").start(task));
  }

  /** Ends what was prepared and is not wanted. */
  public static void abandon(CompletableFuture<Vertx> prepared) {
    prepared.join().close();
  }

  private static Vertx vertx() {
    // Names are only looked up to bind; the JVM's resolver does that without a start-up cost.
    System.setProperty("vertx.disableDnsResolver", "true");
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(EVENT_LOOPS)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  /** As the others, on what was prepared. */
  public static RpcServer start(
      CompletableFuture<Vertx> prepared, JsonRpc rpc, Pages pages, ServerConfig config)
      throws IOException {
    var vertx = prepared.join();
    var port = new AtomicInteger();
    var servers = new CopyOnWriteArrayList<HttpServer>();
    var rules = new AccessRules(config);
    var connections = new Connections(config);
    // All event loops share the port; which one takes a connection is for Vert.x to say.
    var address =
        config.port() == 0
            ? SocketAddress.sharedRandomPort(1, config.host())
            : SocketAddress.inetSocketAddress(config.port(), config.host());
    var options = options(rpc);
    Future<String> deployed =
        vertx.deployVerticle(
            () -> new Listener(rpc, rules, pages, connections, options, address, port, servers),
            new DeploymentOptions().setInstances(EVENT_LOOPS));
    try {
      deployed.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
      return new RpcServer(vertx, port.get(), servers, Duration.ofSeconds(config.drainSeconds()));
    } catch (ExecutionException e) {
      vertx.close();
      throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
    } catch (TimeoutException e) {
      vertx.close();
      throw new IOException("no answer from the network within " + START_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      vertx.close();
      throw new IOException("interrupted while starting to listen", e);
    }
  }

  private static HttpServerOptions options(JsonRpc rpc) {
    return new HttpServerOptions()
        .setTcpNoDelay(true)
        .setStrictThreadMode(true)
        // curl waits a second with a long body for the word to go on, others for ever.
        .setHandle100ContinueAutomatically(true)
        .setMaxWebSocketFrameSize(rpc.limits().bodyBytes())
        .setMaxWebSocketMessageSize(rpc.limits().bodyBytes());
  }

  /** The port that is listened on, also if any free one was asked for. */
  public int port() {
    return port;
  }

  /**
   * Stops listening, lets requests that have come be answered for as long as the configuration
   * says, and closes every connection.
   */
  @Override
  public void close() {
    var drained = Future.join(servers.stream().map(server -> server.shutdown(drain)).toList());
    try {
      drained
          .toCompletionStage()
          .toCompletableFuture()
          .get(drain.toSeconds() + STOP_SECONDS, TimeUnit.SECONDS);
      vertx.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the server did not stop in " + STOP_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server on one event loop. */
  private static final class Listener implements Deployable {
    private final JsonRpc rpc;
    private final AccessRules rules;
    private final Pages pages;
    private final Connections connections;
    private final HttpServerOptions options;
    private final SocketAddress address;
    private final AtomicInteger port;
    private final List<HttpServer> servers;

    Listener(
        JsonRpc rpc,
        AccessRules rules,
        Pages pages,
        Connections connections,
        HttpServerOptions options,
        SocketAddress address,
        AtomicInteger port,
        List<HttpServer> servers) {
      this.rpc = rpc;
      this.rules = rules;
      this.pages = pages;
      this.connections = connections;
      this.options = options;
      this.address = address;
      this.port = port;
      this.servers = servers;
    }

    @Override
    public Future<HttpServer> deploy(Context context) {
      var endpoint = new HttpEndpoint(rpc, rules, pages, connections, context);
      var server = context.owner().createHttpServer(options);
      servers.add(server);
      server.connectionHandler(connections::opened);
      server.requestHandler(endpoint::handle);
      server.webSocketHandshakeHandler(handshake -> upgrade(handshake, context));
      return server.listen(address).onSuccess(listening -> port.set(listening.actualPort()));
    }

    private void upgrade(ServerWebSocketHandshake handshake, Context context) {
      if (!rules.allowsHost(handshake.headers().get(HttpHeaders.HOST))) {
        handshake.reject(403);
        return;
      }
      if (!HttpEndpoint.hasKey(rules, handshake.headers())) {
        handshake.reject(401);
        return;
      }
      var trusted = rules.trustsOrigin(handshake.headers().get(HttpHeaders.ORIGIN));
      handshake
          .accept()
          .onSuccess(
              socket ->
                  WebSocketEndpoint.serve(rpc, context, socket, trusted, connections.newLimit()));
    }
  }
}
