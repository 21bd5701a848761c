package io.taoevm.rpc.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A method that clients can call.
 *
 * @param maxArguments more are refused
 * @param trustedOnly whether it uses unlocked keys or changes the node, so that web pages of
 *     foreign origin do not get it
 * @param takesObject whether {@code params} may be an object, which is ignored
 */
public record RpcMethod(
    String name,
    int maxArguments,
    Lane lane,
    boolean trustedOnly,
    boolean takesObject,
    Handler handler) {

  RpcMethod named(String otherName) {
    return new RpcMethod(otherName, maxArguments, lane, trustedOnly, takesObject, handler);
  }

  RpcMethod answering(Handler other) {
    return new RpcMethod(name, maxArguments, lane, trustedOnly, takesObject, other);
  }

  /** Where a method runs. */
  public enum Lane {
    /** On the event loop: answers within microseconds. */
    EVENT_LOOP,
    /** On a worker: executes code, scans blocks, recovers signatures, or waits for the chain. */
    WORKER,
    /** On the one thread for traces: executes code step by step, maybe for seconds. */
    TRACER
  }

  /** What a method does. */
  @FunctionalInterface
  public interface Handler {
    /**
     * The result: a record, string, list or other value that {@link Json} writes, a {@link
     * java.util.concurrent.CompletionStage} of one, or null.
     *
     * @throws RpcException if the client gets an error
     */
    @Nullable Object answer(Call call);
  }
}
