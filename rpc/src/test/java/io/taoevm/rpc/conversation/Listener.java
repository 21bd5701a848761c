package io.taoevm.rpc.conversation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket that keeps answers and what is pushed apart. */
final class Listener implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> pushes = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  private Listener() {}

  static Listener connect(HttpClient client, String url) {
    var listener = new Listener();
    listener.socket = client.newWebSocketBuilder().buildAsync(URI.create(url), listener).join();
    return listener;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      var message = part.toString();
      (message.contains("_subscription\"") ? pushes : answers).add(message);
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  String ask(String body) throws InterruptedException {
    if (socket == null) {
      throw new AssertionError("not connected");
    }
    socket.sendText(body, true).join();
    return next(answers);
  }

  String pushed() throws InterruptedException {
    return next(pushes);
  }

  private static String next(BlockingQueue<String> queue) throws InterruptedException {
    var message = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("nothing came");
    }
    return message;
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
