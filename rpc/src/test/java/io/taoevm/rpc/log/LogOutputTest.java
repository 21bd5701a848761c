package io.taoevm.rpc.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

final class LogOutputTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private LogOutput output(LogFormat format) {
    return new LogOutput(new PrintStream(bytes, true, UTF_8), format, Level.INFO);
  }

  private String written() {
    return bytes.toString(UTF_8);
  }

  private static void write(LogOutput output) {
    output.write(
        Level.WARN,
        "io.taoevm.chain.Store",
        "a \"quoted\"\nmessage",
        List.of(new KeyValuePair("block", 7L), new KeyValuePair("why", "it is so")),
        new IllegalStateException("broken"));
  }

  @Test
  void json_shouldBeOneObjectALine_whateverTheMessageHolds() throws Exception {
    write(output(LogFormat.JSON));
    assertEquals(1, written().lines().count());
    var line = new ObjectMapper().readTree(written());
    assertEquals("WARN", line.get("level").asText());
    assertEquals("io.taoevm.chain.Store", line.get("logger").asText());
    assertEquals("a \"quoted\"\nmessage", line.get("message").asText());
    assertTrue(line.get("block").isIntegralNumber());
    assertEquals("it is so", line.get("why").asText());
    assertEquals("java.lang.IllegalStateException: broken", line.get("error").asText());
    assertTrue(line.get("stack").asText().contains("LogOutputTest"));
    assertTrue(line.get("time").asText().endsWith("Z"));
  }

  @Test
  void text_shouldShowValuesAndFailure() {
    write(output(LogFormat.TEXT));
    assertTrue(written().contains("WARN Store: a \"quoted\"\nmessage block=7 why=it is so"));
    assertTrue(written().contains("IllegalStateException: broken"));
  }

  @Test
  void levels_shouldBeKept() {
    var output = output(LogFormat.TEXT);
    assertTrue(output.shows(Level.ERROR));
    assertTrue(output.shows(Level.INFO));
    assertFalse(output.shows(Level.DEBUG));
  }

  @Test
  void slf4j_shouldFindThisProvider() {
    assertTrue(LoggerFactory.getLogger("any") instanceof LineLogger);
  }
}
