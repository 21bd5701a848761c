package io.taoevm.rpc.page;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An answer to GET.
 *
 * @param status of HTTP
 */
public record Page(int status, String contentType, byte[] body) {
  static final String JSON = "application/json";

  static Page text(int status, String text) {
    return new Page(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  static Page json(int status, byte[] body) {
    return new Page(status, JSON, body);
  }
}
