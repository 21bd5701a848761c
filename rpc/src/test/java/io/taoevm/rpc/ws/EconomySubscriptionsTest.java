package io.taoevm.rpc.ws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.TestNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class EconomySubscriptionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        messages.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  private JsonNode next() throws Exception {
    var message = messages.poll(60, TimeUnit.SECONDS);
    return JSON.readTree(message == null ? "{}" : message);
  }

  private String subscribe(WebSocket socket, String params) throws Exception {
    socket
        .sendText("{\"id\":1,\"method\":\"tao_subscribe\",\"params\":" + params + "}", true)
        .join();
    return next().path("result").asText();
  }

  @Test
  void subscribers_shouldHearOfPricesEpochsAndEvents() throws Exception {
    try (var node = TestNode.start();
        var client = HttpClient.newHttpClient()) {
      var url = URI.create(node.url().replace("http", "ws"));
      var socket = client.newWebSocketBuilder().buildAsync(url, new Listener()).join();
      var events = subscribe(socket, "[\"events\",{\"name\":\"Remarked\"}]");
      node.result("tao_dev_dispatch", DEV0, "remark_with_event", List.of("0x01"));
      var event = next();
      assertEquals("tao_subscription", event.path("method").asText());
      assertEquals(events, event.at("/params/subscription").asText());
      assertEquals("Remarked", event.at("/params/result/name").asText());

      var prices = subscribe(socket, "[\"prices\"]");
      node.result("tao_dev_advanceBlocks", 1);
      var price = next();
      assertEquals(prices, price.at("/params/subscription").asText());
      assertEquals("2", price.at("/params/result/block").asText());
      assertTrue(price.at("/params/result/pricesRao/1").asLong() > 0);
      socket
          .sendText(
              "{\"id\":2,\"method\":\"tao_unsubscribe\",\"params\":[\"" + prices + "\"]}", true)
          .join();
      assertTrue(next().path("result").asBoolean());

      subscribe(socket, "[\"epochs\"]");
      node.result("tao_dev_advanceToEpoch", 1);
      var epoch = next();
      assertEquals("1", epoch.at("/params/result/epochIndex").asText());
      assertEquals("", subscribe(socket, "[\"weather\"]"));
      socket.abort();
    }
  }
}
