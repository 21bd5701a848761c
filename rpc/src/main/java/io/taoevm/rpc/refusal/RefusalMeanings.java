package io.taoevm.rpc.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** What the reference's names of errors mean. */
final class RefusalMeanings {
  private static final Properties BY_NAME = read();

  private RefusalMeanings() {}

  private static Properties read() {
    var meanings = new Properties();
    try (var in = RefusalMeanings.class.getResourceAsStream("meanings.properties")) {
      if (in == null) {
        throw new AssertionError("the program lacks its meanings of refusals");
      }
      meanings.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the meanings of refusals cannot be read", e);
    }
    return meanings;
  }

  /** A sentence for the name that a refusal's text ends with. */
  static Optional<String> of(String refusal) {
    var name = refusal.substring(refusal.lastIndexOf(' ') + 1);
    return Optional.ofNullable(BY_NAME.getProperty(name.equals("origin") ? "BadOrigin" : name));
  }
}
