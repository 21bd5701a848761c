package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer, or of the answers to a batch. An answer that would make it longer than
 * allowed is replaced by an error, with nothing of it left.
 */
final class ReplyBuffer extends OutputStream {
  private static final byte[] NONE = {};
  private static final int FIRST_BYTES = 4 << 10;
  private static final int MOST_KEPT_BYTES = 8 << 20;
  private static final ThreadLocal<Spare> SPARE = ThreadLocal.withInitial(Spare::new);

  private final ObjectMapper mapper;
  private final int limit;
  private byte[] bytes = SPARE.get().take();
  private int length;
  private int answers;

  ReplyBuffer(ObjectMapper mapper, int limit) {
    this.mapper = mapper;
    this.limit = limit;
  }

  /**
   * The array that a thread's next answer is written into. Megabytes that grow by doubling would
   * otherwise fill the heap faster than anything else in the node.
   */
  private static final class Spare {
    private byte @Nullable [] kept;

    byte[] take() {
      var taken = kept;
      kept = null;
      return taken == null ? new byte[FIRST_BYTES] : taken;
    }

    void give(byte[] free) {
      if (free.length <= MOST_KEPT_BYTES) {
        kept = free;
      }
    }
  }

  /** Thrown into the generator when an answer is too long. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int count) throws IOException {
    if (count > limit - length) {
      throw new TooLong();
    }
    append(from, offset, count);
  }

  private void append(byte[] from, int offset, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  void raw(char ascii) {
    append(new byte[] {(byte) ascii}, 0, 1);
  }

  /** Puts a comma before every answer but the first. */
  void separate() {
    if (answers > 0) {
      raw(',');
    }
  }

  void result(JsonNode id, @Nullable Object result) {
    var mark = length;
    try {
      answer(id, "result", result);
    } catch (TooLong e) {
      length = mark;
      error(id, RpcError.responseTooLarge());
    } catch (IOException e) {
      throw new UncheckedIOException("a result cannot be written as JSON", e);
    }
  }

  void error(JsonNode id, RpcError error) {
    var mark = length;
    try {
      answer(id, "error", error);
    } catch (IOException e) {
      // No room even for the error: it is small, so it may go over the limit.
      length = mark;
      try {
        var whole = new ReplyBuffer(mapper, Integer.MAX_VALUE);
        whole.answer(id, "error", error);
        append(whole.bytes, 0, whole.length);
        answers++;
      } catch (IOException impossible) {
        throw new UncheckedIOException("an error cannot be written as JSON", impossible);
      }
    }
  }

  private void answer(JsonNode id, String member, @Nullable Object value) throws IOException {
    try (JsonGenerator generator = mapper.createGenerator(this)) {
      generator.writeStartObject();
      generator.writeStringField("jsonrpc", "2.0");
      generator.writeFieldName("id");
      mapper.writeTree(generator, id);
      generator.writeFieldName(member);
      if (value instanceof String text) {
        generator.writeString(text);
      } else {
        mapper.writeValue(generator, value);
      }
      generator.writeEndObject();
    }
    answers++;
  }

  int answers() {
    return answers;
  }

  /** What was written; nothing can be written afterwards. */
  byte[] toBytes() {
    var written = Arrays.copyOf(bytes, length);
    SPARE.get().give(bytes);
    bytes = NONE;
    return written;
  }
}
