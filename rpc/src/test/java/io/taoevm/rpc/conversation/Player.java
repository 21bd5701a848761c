package io.taoevm.rpc.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.conversation.Conversation.Line;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says the lines of a conversation to a node and compares the answers. The words are
 *
 * <ul>
 *   <li>{@code call METHOD [PARAMS]}, also {@code evm} and {@code tao}, asks over HTTP, {@code send
 *       METHOD [PARAMS]} over the conversation's WebSocket; {@code is JSON} compares the result,
 *       {@code fails CODE WORDS | DATA} the error, which has no data unless some is named;
 *   <li>{@code post BODY}, {@code copies N BODY} (a batch of the same), {@code padded N BODY} (with
 *       blanks up to that many bytes) and, over the WebSocket, {@code say BODY} send text as it is;
 *       {@code replies JSON} compares the whole answer, {@code repliesEach N JSON} a batch of equal
 *       ones, {@code empty} wants none;
 *   <li>{@code http METHOD PATH [NAME=VALUE …]} asks with headers; {@code header NAME VALUE} is one
 *       that every later request has;
 *   <li>{@code status N} and {@code has NAME VALUE} compare status and headers, {@code lacks NAME};
 *   <li>{@code push JSON} compares the next message that comes unasked;
 *   <li>{@code on} and {@code because} are for those who read the conversation before.
 * </ul>
 */
public final class Player implements AutoCloseable {
  /** Words that compare. */
  static final Set<String> COMPARING =
      Set.of("is", "fails", "replies", "repliesEach", "empty", "status", "has", "lacks", "push");

  private static final String CALL =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final Expected expected;
  private @Nullable Listener socket;
  private @Nullable HttpResponse<String> response;
  private String header = "";
  private String answer = "";

  public Player(TestNode node, Expected expected) {
    this.url = node.url();
    this.expected = expected;
  }

  /** Says all lines. */
  void play(Conversation conversation) throws Exception {
    for (var line : conversation.lines()) {
      try {
        say(line);
      } catch (AssertionError wrong) {
        throw new AssertionError(
            conversation.id() + " in line " + line.number() + ": " + wrong.getMessage(), wrong);
      }
    }
  }

  void say(Line line) throws Exception {
    var comparesJson = List.of("is", "replies", "push").contains(line.word());
    var rest = comparesJson ? expected.fillWithin(line.rest()) : expected.fill(line.rest());
    switch (line.word()) {
      case "call", "evm", "tao" -> post(request(rest));
      case "post" -> post(rest);
      case "copies" -> post("[" + String.join(",", copies(rest)) + "]");
      case "padded" -> post(padded(rest));
      case "send" -> answer = socket().ask(request(rest));
      case "say" -> answer = socket().ask(rest);
      case "header" -> header = rest;
      case "http" -> http(rest.split(" "));
      case "is" -> compare(rest, result());
      case "fails" -> fails(rest);
      case "replies" -> compare(rest, Expected.json(answer));
      case "repliesEach" -> compare("[" + String.join(",", copies(rest)) + "]", whole());
      case "empty" -> require(answer.isEmpty(), "nothing", answer);
      case "status" -> require(rest.equals(status()), rest, status());
      case "has" ->
          has(rest.substring(0, rest.indexOf(' ')), rest.substring(rest.indexOf(' ') + 1));
      case "lacks" -> require(headerOf(rest).isEmpty(), "no " + rest, headerOf(rest));
      case "on", "because", "lasting", "noEvm", "noEconomy" -> {}
      case "push" -> compare(rest, Expected.json(socket().pushed()));
      default -> throw new AssertionError("nobody knows the word " + line.word());
    }
  }

  // ---- Asking

  private static String request(String rest) {
    var blank = rest.indexOf(' ');
    var method = blank < 0 ? rest : rest.substring(0, blank);
    return CALL.formatted(method, blank < 0 ? "[]" : rest.substring(blank + 1));
  }

  private static List<String> copies(String rest) {
    var blank = rest.indexOf(' ');
    return Collections.nCopies(
        Integer.parseInt(rest.substring(0, blank)), rest.substring(blank + 1));
  }

  private static String padded(String rest) {
    var blank = rest.indexOf(' ');
    var body = rest.substring(blank + 1);
    return body + " ".repeat(Integer.parseInt(rest.substring(0, blank)) - body.length());
  }

  private HttpRequest.Builder builder(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    if (!header.isEmpty()) {
      var blank = header.indexOf(' ');
      request.header(header.substring(0, blank), header.substring(blank + 1));
    }
    return request;
  }

  private void post(String body) throws Exception {
    hear(builder("").POST(BodyPublishers.ofString(body)).build());
  }

  private void http(String[] words) throws Exception {
    var request = builder(words[1]).method(words[0], BodyPublishers.noBody());
    for (var i = 2; i < words.length; i++) {
      var equal = words[i].indexOf('=');
      request.header(words[i].substring(0, equal), words[i].substring(equal + 1));
    }
    hear(request.build());
  }

  private void hear(HttpRequest request) throws Exception {
    response = client.send(request, BodyHandlers.ofString());
    answer = response.body();
  }

  private Listener socket() {
    var open = socket;
    if (open == null) {
      open = Listener.connect(client, url.replace("http", "ws"));
      socket = open;
    }
    return open;
  }

  /** The answer that came last. */
  String answer() {
    return answer;
  }

  // ---- Comparing

  private JsonNode whole() {
    return Expected.json(answer);
  }

  private JsonNode result() {
    var whole = whole();
    require(whole.has("result"), "a result", whole.toString());
    return whole.get("result");
  }

  private void fails(String rest) {
    var error = whole().path("error");
    require(error.isObject(), "an error", answer);
    var bar = rest.indexOf(" | ");
    var words = bar < 0 ? rest : rest.substring(0, bar);
    var blank = words.indexOf(' ');
    compare(words.substring(0, blank), error.get("code"));
    compareText(words.substring(blank + 1), error.get("message"));
    require(bar >= 0 || !error.has("data"), "no data", answer);
    if (bar >= 0) {
      compareText(rest.substring(bar + 3), error.path("data"));
    }
  }

  private void compareText(String text, JsonNode found) {
    require(expected.matches(TextNode.valueOf(text), found), text, found.toString());
  }

  private void compare(String json, JsonNode found) {
    require(expected.matches(Expected.json(json), found), json, found.toString());
  }

  private String status() {
    return response == null ? "none" : String.valueOf(response.statusCode());
  }

  private String headerOf(String name) {
    return response == null ? "" : response.headers().firstValue(name).orElse("");
  }

  private void has(String name, String value) {
    compareText(value, TextNode.valueOf(headerOf(name)));
  }

  private static void require(boolean holds, String wanted, String found) {
    if (!holds) {
      throw new AssertionError("expected " + wanted + ", got " + found);
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.close();
    }
    client.close();
  }
}
