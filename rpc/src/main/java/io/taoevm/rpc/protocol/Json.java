package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.io.IOException;

/**
 * How Java values look in JSON-RPC: a {@code long} (read unsigned) and a {@link Word} are
 * quantities, minimal hex; a {@code byte[]} and the fixed-size values of the chain are data, hex
 * with all their digits. An {@code int} or {@code double} stays a JSON number, for the few places
 * that want one.
 */
public final class Json {
  private static final int MAX_NUMBER_DIGITS = 1_000;

  private Json() {}

  /**
   * @param limits depth and length of what is read
   */
  public static ObjectMapper mapper(Limits limits) {
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxNumberLength(MAX_NUMBER_DIGITS)
            .maxStringLength(limits.bodyBytes())
            .build();
    var factory = new JsonFactoryBuilder().streamReadConstraints(constraints).build();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return mapper(factory);
  }

  private static ObjectMapper mapper(JsonFactory factory) {
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        // An id such as 1.50 goes back as it came.
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .addModule(shapes())
        .build();
  }

  private static SimpleModule shapes() {
    return new SimpleModule("taoevm")
        .addSerializer(Long.class, writing((Long value, JsonGenerator to) -> quantity(value, to)))
        .addSerializer(long.class, writing((Long value, JsonGenerator to) -> quantity(value, to)))
        .addSerializer(Word.class, writing((value, to) -> to.writeString(value.toQuantity())))
        .addSerializer(byte[].class, writing(Json::data))
        .addSerializer(Address.class, writing((value, to) -> data(value.bytes(), to)))
        .addSerializer(Hash.class, writing((value, to) -> data(value.bytes(), to)))
        .addSerializer(AccountId.class, writing((value, to) -> data(value.bytes(), to)));
  }

  /** Writes a number, read unsigned, as a quantity. */
  private static void quantity(long value, JsonGenerator to) throws IOException {
    to.writeString("0x" + Long.toHexString(value));
  }

  /** Writes bytes as data. */
  private static void data(byte[] bytes, JsonGenerator to) throws IOException {
    // Hex has nothing to escape, so it goes out as it is: most of what is answered is hex.
    var ascii = Bytes.toHexAscii(bytes);
    to.writeRawUTF8String(ascii, 0, ascii.length);
  }

  /** How a value is written. */
  @FunctionalInterface
  private interface Form<T> {
    void write(T value, JsonGenerator to) throws IOException;
  }

  private static <T> JsonSerializer<T> writing(Form<T> form) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
          throws IOException {
        form.write(value, generator);
      }
    };
  }
}
