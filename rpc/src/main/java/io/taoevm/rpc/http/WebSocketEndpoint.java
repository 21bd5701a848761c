package io.taoevm.rpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.rpc.protocol.Caller;
import io.taoevm.rpc.protocol.Connection;
import io.taoevm.rpc.protocol.JsonRpc;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * JSON-RPC over one WebSocket: requests and batches as over HTTP, and messages that the node
 * pushes. All fields belong to the connection's event loop.
 *
 * <p>A client that does not read its answers is not read from either; one that does not keep up
 * with what is pushed is dropped, so that it never holds up the chain.
 */
final class WebSocketEndpoint implements Connection {
  private static final int BUFFERED_BYTES = 1 << 20;
  private static final int WAITING_PUSHES = 8_192;
  private static final long WAITING_BYTES = 16L << 20;
  private static final short TRY_AGAIN_LATER = 1013;

  private final JsonRpc rpc;
  private final Context context;
  private final ServerWebSocket socket;
  private final RateLimit limit;
  private final Caller caller;
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private final Set<CompletableFuture<byte[]>> running = new HashSet<>();
  private final List<Runnable> closeActions = new ArrayList<>();
  private long waitingBytes;
  private boolean finishing;
  private boolean closed;

  private WebSocketEndpoint(
      JsonRpc rpc, Context context, ServerWebSocket socket, boolean trusted, RateLimit limit) {
    this.rpc = rpc;
    this.context = context;
    this.socket = socket;
    this.limit = limit;
    this.caller = new Caller(trusted, this);
  }

  /** Serves a socket that was accepted on this event loop. */
  static void serve(
      JsonRpc rpc, Context context, ServerWebSocket socket, boolean trusted, RateLimit limit) {
    var endpoint = new WebSocketEndpoint(rpc, context, socket, trusted, limit);
    socket.setWriteQueueMaxSize(BUFFERED_BYTES);
    socket.textMessageHandler(text -> endpoint.receive(text.getBytes(UTF_8)));
    socket.binaryMessageHandler(buffer -> endpoint.receive(buffer.getBytes()));
    socket.drainHandler(ready -> endpoint.drain());
    socket.shutdownHandler(wanted -> endpoint.finish());
    socket.closeHandler(gone -> endpoint.end());
    socket.exceptionHandler(broken -> socket.close());
  }

  private void receive(byte[] message) {
    if (!limit.allows(System.nanoTime())) {
      send(rpc.tooMany());
      return;
    }
    var reply = rpc.answer(message, caller);
    if (reply.isDone()) {
      send(reply.join());
      return;
    }
    running.add(reply);
    var _ =
        reply.whenComplete(
            (bytes, error) ->
                context.runOnContext(
                    loop -> {
                      running.remove(reply);
                      if (error == null) {
                        send(bytes);
                      }
                      if (finishing && running.isEmpty()) {
                        socket.close();
                      }
                    }));
  }

  /** Closes once what was asked is answered. */
  private void finish() {
    finishing = true;
    if (running.isEmpty()) {
      socket.close();
    }
  }

  private void send(byte[] bytes) {
    if (closed || bytes.length == 0) {
      return;
    }
    socket.writeTextMessage(new String(bytes, UTF_8));
    if (socket.writeQueueFull()) {
      socket.pause();
    }
  }

  private void drain() {
    while (!waiting.isEmpty() && !socket.writeQueueFull()) {
      var message = waiting.removeFirst();
      waitingBytes -= message.length;
      socket.writeTextMessage(new String(message, UTF_8));
    }
    if (!socket.writeQueueFull()) {
      socket.resume();
    }
  }

  @Override
  public void push(byte[] message) {
    context.runOnContext(loop -> pushNow(message));
  }

  private void pushNow(byte[] message) {
    if (closed) {
      return;
    }
    if (waiting.isEmpty() && !socket.writeQueueFull()) {
      socket.writeTextMessage(new String(message, UTF_8));
      return;
    }
    waiting.addLast(message);
    waitingBytes += message.length;
    if (waiting.size() > WAITING_PUSHES || waitingBytes > WAITING_BYTES) {
      end();
      socket.close(TRY_AGAIN_LATER, "the reader is too slow");
    }
  }

  @Override
  public void onClose(Runnable action) {
    context.runOnContext(
        loop -> {
          if (closed) {
            action.run();
          } else {
            closeActions.add(action);
          }
        });
  }

  private void end() {
    closed = true;
    waiting.clear();
    running.forEach(reply -> reply.cancel(true));
    closeActions.forEach(Runnable::run);
    closeActions.clear();
  }
}
