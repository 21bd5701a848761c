package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers: results, and what a client is told of failures. */
final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(JsonRpc.class);
  static final byte[] NOTHING = {};

  private final ObjectMapper mapper;
  private final int replyBytes;
  private final Function<Throwable, @Nullable RpcError> known;

  /**
   * @param known the error of an exception that a layer below throws for a client's sake; null for
   *     one that it knows nothing about
   */
  Replies(ObjectMapper mapper, int replyBytes, Function<Throwable, @Nullable RpcError> known) {
    this.mapper = mapper;
    this.replyBytes = replyBytes;
    this.known = known;
  }

  /** An empty buffer for an answer, or for those to a batch. */
  ReplyBuffer buffer() {
    return new ReplyBuffer(mapper, replyBytes);
  }

  @FunctionalInterface
  interface Writing {
    void into(ReplyBuffer buffer);
  }

  byte[] reply(Writing writing) {
    var buffer = buffer();
    writing.into(buffer);
    return buffer.toBytes();
  }

  /** The answer to a request that succeeded; nothing to one without an id. */
  byte[] success(Request request, @Nullable Object result) {
    var id = request.id();
    if (id == null) {
      return NOTHING;
    }
    try {
      return reply(buffer -> buffer.result(id, result));
    } catch (Throwable e) {
      return failure(request, e);
    }
  }

  /** The answer to a request that failed; nothing to one without an id. */
  byte[] failure(Request request, Throwable failure) {
    var error = errorOf(failure);
    var id = request.id();
    return id == null ? NOTHING : reply(buffer -> buffer.error(id, error));
  }

  /** One error for everything that was asked; with a null id if that is not known. */
  byte[] failures(@Nullable Message message, Throwable failure) {
    if (message == null) {
      var error = errorOf(failure);
      return reply(buffer -> buffer.error(NullNode.instance, error));
    }
    if (!message.isBatch()) {
      return failure(message.members().getFirst(), failure);
    }
    var error = errorOf(failure);
    var buffer = buffer();
    buffer.raw('[');
    for (var member : message.members()) {
      var id = member.id();
      if (id != null) {
        buffer.separate();
        buffer.error(id, error);
      }
    }
    buffer.raw(']');
    return buffer.answers() == 0 ? NOTHING : buffer.toBytes();
  }

  /** What a client is told of a failure; one that nobody expected is told to the log alone. */
  RpcError errorOf(Throwable failure) {
    var cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof RpcException refused) {
      return refused.error();
    }
    var error = known.apply(cause);
    if (error != null) {
      return error;
    }
    LOG.error("A method failed in a way that it should not", cause);
    return new RpcError(RpcError.INTERNAL_ERROR, "internal error");
  }
}
