package io.taoevm.rpc.http;

import io.netty.buffer.Unpooled;
import io.taoevm.rpc.page.Page;
import io.taoevm.rpc.page.Pages;
import io.taoevm.rpc.protocol.Caller;
import io.taoevm.rpc.protocol.JsonRpc;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import java.io.IOException;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** JSON-RPC over HTTP POST; OPTIONS for browsers that ask first, GET for health checks. */
final class HttpEndpoint {
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
  private static final CharSequence ANY = HttpHeaders.createOptimized("*");
  private static final CharSequence METHODS = HttpHeaders.createOptimized("POST, GET, OPTIONS");
  private static final CharSequence PREFLIGHT_SECONDS = HttpHeaders.createOptimized("600");

  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

  /** Shorter answers are not worth the time. */
  private static final int COMPRESS_FROM_BYTES = 16 << 10;

  /**
   * How much of a body that is too long is still read, so that its sender gets to the answer; after
   * that the connection is closed.
   */
  private static final long DRAINED_BYTES = 64L << 20;

  private final JsonRpc rpc;
  private final AccessRules rules;
  private final Pages pages;
  private final Connections limits;
  private final Context context;

  HttpEndpoint(JsonRpc rpc, AccessRules rules, Pages pages, Connections limits, Context context) {
    this.rpc = rpc;
    this.rules = rules;
    this.pages = pages;
    this.limits = limits;
    this.context = context;
  }

  void handle(HttpServerRequest request) {
    var response = request.response();
    response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    if (!rules.allowsHost(request.getHeader(HttpHeaders.HOST))) {
      response.setStatusCode(403).end("invalid host specified\n");
      return;
    }
    var method = request.method().name();
    var isOpen = method.equals("OPTIONS") || request.path().equals("/health");
    if (!isOpen && !hasKey(rules, request.headers())) {
      response.setStatusCode(401).end("an API key is needed\n");
      return;
    }
    switch (method) {
      case "POST" -> post(request);
      case "OPTIONS" -> preflight(request);
      case "GET", "HEAD" -> page(request);
      default -> response.setStatusCode(405).putHeader(HttpHeaders.ALLOW, METHODS).end();
    }
  }

  /** Whether a request or handshake carries the key that is asked for. */
  static boolean hasKey(AccessRules rules, MultiMap headers) {
    return rules.hasKey(headers.get(HttpHeaders.AUTHORIZATION), headers.get("x-api-key"));
  }

  private void page(HttpServerRequest request) {
    var query = new HashMap<String, String>();
    request.params().forEach(entry -> query.put(entry.getKey(), entry.getValue()));
    pages
        .get(request.path(), query)
        .ifPresentOrElse(
            page ->
                page.whenComplete(
                    (found, error) ->
                        context.runOnContext(loop -> send(request.response(), found, error))),
            () -> request.response().end("TaoEVM answers JSON-RPC here: POST or WebSocket\n"));
  }

  private static void send(
      HttpServerResponse response, @Nullable Page page, @Nullable Throwable error) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (page == null || error != null) {
      response.setStatusCode(500).end("internal error\n");
    } else {
      response
          .setStatusCode(page.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, page.contentType())
          .end(Buffer.buffer(page.body()));
    }
  }

  private static void preflight(HttpServerRequest request) {
    var asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
    request
        .response()
        .setStatusCode(204)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, asked == null ? "content-type" : asked)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS)
        .end();
  }

  private void post(HttpServerRequest request) {
    var body = new Body(rpc.limits().bodyBytes());
    request.handler(
        chunk -> {
          body.add(chunk);
          if (body.received > DRAINED_BYTES) {
            refuse(request);
            request.connection().close();
          }
        });
    request.endHandler(
        done -> {
          if (body.isTooLong()) {
            refuse(request);
          } else {
            unpack(request, body.bytes());
          }
        });
    // A client that goes away in the middle of its request needs no answer.
    request.exceptionHandler(gone -> body.discard());
  }

  private void unpack(HttpServerRequest request, byte[] body) {
    if (!Gzip.isMeant(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
      answer(request, body);
      return;
    }
    try {
      answer(request, Gzip.unpack(body, rpc.limits().bodyBytes()));
    } catch (Gzip.TooLong e) {
      refuse(request);
    } catch (IOException e) {
      request.response().setStatusCode(400).end("the body is not gzip: " + e.getMessage() + "\n");
    }
  }

  private void answer(HttpServerRequest request, byte[] body) {
    if (!limits.of(request.connection()).allows(System.nanoTime())) {
      send(request, rpc.tooMany());
      return;
    }
    var trusted = rules.trustsOrigin(request.getHeader(HttpHeaders.ORIGIN));
    var reply = rpc.answer(body, new Caller(trusted, null));
    if (reply.isDone()) {
      send(request, reply.join());
      return;
    }
    request.response().closeHandler(gone -> cancel(reply));
    var _ = reply.thenAccept(bytes -> context.runOnContext(loop -> send(request, bytes)));
  }

  private static void cancel(CompletableFuture<byte[]> reply) {
    reply.cancel(true);
  }

  private void refuse(HttpServerRequest request) {
    send(request, rpc.tooLarge());
  }

  private static void send(HttpServerRequest request, byte[] bytes) {
    var response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (bytes.length == 0) {
      response.setStatusCode(204).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
    if (bytes.length >= COMPRESS_FROM_BYTES
        && Gzip.isMeant(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP).end(bufferOf(Gzip.pack(bytes)));
    } else {
      response.end(bufferOf(bytes));
    }
  }

  /** A buffer of bytes that nobody changes; what Vert.x offers to all would copy them. */
  private static Buffer bufferOf(byte[] bytes) {
    return BufferInternal.buffer(Unpooled.wrappedBuffer(bytes));
  }

  /** The bytes of a body as they arrive, up to the limit. */
  private static final class Body {
    private final int limit;
    private Buffer buffer = Buffer.buffer();
    private long received;

    Body(int limit) {
      this.limit = limit;
    }

    void add(Buffer chunk) {
      received += chunk.length();
      if (isTooLong()) {
        discard();
      } else {
        buffer.appendBuffer(chunk);
      }
    }

    void discard() {
      buffer = Buffer.buffer();
    }

    boolean isTooLong() {
      return received > limit;
    }

    byte[] bytes() {
      return buffer.getBytes();
    }
  }
}
