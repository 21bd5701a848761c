package io.taoevm.rpc.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WrittenJsonTest {
  private static WrittenJson value(int dataLength) {
    return new WrittenJson(1)
        .raw("{\"a\":".getBytes(StandardCharsets.US_ASCII))
        .data(new byte[dataLength])
        .raw(",\"b\":".getBytes(StandardCharsets.US_ASCII))
        .quantity(-1)
        .raw("}".getBytes(StandardCharsets.US_ASCII));
  }

  private static String expected(int dataLength) {
    var one = "{\"a\":\"0x" + "00".repeat(dataLength) + "\",\"b\":\"0xffffffffffffffff\"}";
    return "[" + one + "," + one + "]";
  }

  /** Shorter and longer than what a generator buffers. */
  @Test
  void generators_shouldWriteItAsAValue() throws IOException {
    for (var length : new int[] {0, 1, 200, 20_000}) {
      var bytes = new ByteArrayOutputStream();
      try (var generator = new JsonFactory().createGenerator(bytes)) {
        generator.writeStartArray();
        generator.writeRawValue(value(length));
        generator.writeRawValue(value(length));
        generator.writeEndArray();
      }
      assertEquals(expected(length), bytes.toString(StandardCharsets.US_ASCII));
      var text = new StringWriter();
      try (var generator = new JsonFactory().createGenerator(text)) {
        generator.writeStartArray();
        generator.writeRawValue(value(length));
        generator.writeRawValue(value(length));
        generator.writeEndArray();
      }
      assertEquals(expected(length), text.toString());
    }
  }

  /** A value of an answer that writes itself. */
  private record Zeros(int count) implements JsonSerializable {
    @Override
    public void serialize(JsonGenerator to, SerializerProvider answer) throws IOException {
      to.writeRawValue(WrittenJson.of(answer).data(new byte[count]));
    }

    @Override
    public void serializeWithType(
        JsonGenerator to, SerializerProvider answer, TypeSerializer types) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void of_shouldBeginAnew_forEachValueOfAnAnswer() throws IOException {
    var lengths = List.of(3, 20_000, 0, 1);
    var answer = new ObjectMapper().writeValueAsString(lengths.stream().map(Zeros::new).toList());
    assertEquals(
        lengths.stream().map(length -> "\"0x" + "00".repeat(length) + "\"").toList().toString(),
        answer.replace(",", ", "));
  }

  @Test
  void quantity_shouldHaveNoLeadingZeros() {
    for (var value : new long[] {0, 1, 15, 16, 255, 256, 0x123456789abcdefL, Long.MIN_VALUE, -1}) {
      var written = new WrittenJson(1).quantity(value).getValue();
      assertEquals("\"0x" + Long.toHexString(value) + "\"", written);
    }
  }

  @Test
  void generators_shouldNotTakeItForAString() throws IOException {
    try (var generator = new JsonFactory().createGenerator(new ByteArrayOutputStream())) {
      assertThrows(UnsupportedOperationException.class, () -> generator.writeString(value(1)));
    }
  }
}
