package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.taoevm.rpc.protocol.RpcMethod.Lane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers JSON-RPC messages, whatever carried them. A single cheap read, or a short batch of them,
 * is answered on the thread that brings it; everything else runs on the {@link WorkerPool}. The
 * members of a batch run one after another, so that a later one sees what an earlier one did, and
 * their answers keep the order of the requests.
 */
public final class JsonRpc {

  /** Longer bodies are not parsed on an event loop. */
  private static final int INLINE_BYTES = 64 << 10;

  /** Longer batches do not run on an event loop. */
  private static final int INLINE_MEMBERS = 8;

  /** Results of more items are not written on an event loop. */
  private static final int INLINE_ITEMS = 64;

  private final Methods methods;
  private final WorkerPool workers;
  private final Limits limits;
  private final Replies replies;
  private final CallObserver observer;
  private final ObjectMapper mapper;

  /** As the other, with nobody who observes the calls. */
  public JsonRpc(
      Methods methods,
      WorkerPool workers,
      Limits limits,
      Function<Throwable, @Nullable RpcError> failures) {
    this(methods, workers, limits, failures, CallObserver.NONE);
  }

  /**
   * @param failures the error of an exception that a layer below throws for a client's sake; null
   *     for one that it knows nothing about
   */
  public JsonRpc(
      Methods methods,
      WorkerPool workers,
      Limits limits,
      Function<Throwable, @Nullable RpcError> failures,
      CallObserver observer) {
    this.methods = methods;
    this.workers = workers;
    this.limits = limits;
    this.observer = observer;
    this.mapper = Json.mapper(limits);
    this.replies = new Replies(mapper, limits.replyBytes(), failures);
  }

  public Limits limits() {
    return limits;
  }

  /** The mapper whose shapes all answers have, for what is pushed unasked. */
  public ObjectMapper mapper() {
    return mapper;
  }

  /**
   * Answers a message; never fails. No bytes mean that nothing is to be sent. Cancelling the result
   * stops the work.
   */
  public CompletableFuture<byte[]> answer(byte[] body, Caller caller) {
    if (body.length > INLINE_BYTES) {
      return offLoad(null, () -> runAll(parse(body), caller));
    }
    var message = parse(body);
    if (isInline(message)) {
      return message.isBatch()
          ? CompletableFuture.completedFuture(runAll(message, caller))
          : runInline(message, caller);
    }
    return message.isBatch()
        ? offLoad(message, () -> runAll(message, caller))
        : onWorker(message, caller);
  }

  /** The answer to a body that was refused before it was read. */
  public byte[] tooLarge() {
    var error =
        RpcError.invalidRequest(
            "request body too large, the limit is " + limits.bodyBytes() + " bytes");
    return replies.reply(buffer -> buffer.error(NullNode.instance, error));
  }

  /** The answer to a client that asks too often. */
  public byte[] tooMany() {
    var error = new RpcError(RpcError.LIMIT_EXCEEDED, "rate limit exceeded");
    return replies.reply(buffer -> buffer.error(NullNode.instance, error));
  }

  private Message parse(byte[] body) {
    JsonNode root;
    try {
      root = mapper.readTree(body);
    } catch (IOException | NumberFormatException e) {
      // Not JSON, bytes of an encoding that there is not, or a number with an exponent that no
      // number can have. Reading an array does no I/O.
      return single(new Request.Invalid(NullNode.instance, RpcError.parseError()));
    }
    if (root == null || root.isMissingNode()) {
      return single(new Request.Invalid(NullNode.instance, RpcError.parseError()));
    }
    if (!root.isArray()) {
      return single(Request.of(root));
    }
    if (root.isEmpty()) {
      return refused("empty batch");
    }
    if (root.size() > limits.batchMembers()) {
      return refused("batch too large");
    }
    var members = new ArrayList<Request>(root.size());
    root.forEach(member -> members.add(Request.of(member)));
    return new Message(true, members);
  }

  private static Message refused(String message) {
    return single(new Request.Invalid(NullNode.instance, RpcError.invalidRequest(message)));
  }

  private static Message single(Request request) {
    return new Message(false, List.of(request));
  }

  private boolean isInline(Message message) {
    return message.members().size() <= INLINE_MEMBERS
        && message.members().stream().allMatch(this::isInline);
  }

  private boolean isInline(Request request) {
    return switch (request) {
      case Request.Invalid _ -> true;
      case Request.Valid valid ->
          methods.find(valid.method()).map(method -> method.lane() == Lane.EVENT_LOOP).orElse(true);
    };
  }

  // ---- One request ------------------------------------------------------------------------------

  /** Runs a request here, but leaves it to a worker to write a long result. */
  private CompletableFuture<byte[]> runInline(Message message, Caller caller) {
    var request = message.members().getFirst();
    Object result;
    try {
      result = evaluate(request, caller);
    } catch (Throwable e) {
      return CompletableFuture.completedFuture(replies.failure(request, e));
    }
    return result instanceof Sized sized && sized.items() > INLINE_ITEMS
        ? offLoad(message, () -> replies.success(request, result))
        : answered(request, result);
  }

  /** Runs a request here; if its result comes later, so does the answer. */
  private CompletableFuture<byte[]> runSingle(Request request, Caller caller) {
    Object result;
    try {
      result = evaluate(request, caller);
    } catch (Throwable e) {
      return CompletableFuture.completedFuture(replies.failure(request, e));
    }
    return answered(request, result);
  }

  private CompletableFuture<byte[]> answered(Request request, @Nullable Object result) {
    if (result instanceof CompletionStage<?> later) {
      return later
          .handle(
              (value, error) ->
                  error == null ? replies.success(request, value) : replies.failure(request, error))
          .toCompletableFuture();
    }
    return CompletableFuture.completedFuture(replies.success(request, result));
  }

  /** Runs a request on a worker, which is free again as soon as the method has returned. */
  private CompletableFuture<byte[]> onWorker(Message message, Caller caller) {
    var request = message.members().getFirst();
    var job = submit(message, () -> runSingle(request, caller));
    return linked(job, job.thenCompose(later -> later), message);
  }

  private CompletableFuture<byte[]> offLoad(@Nullable Message message, Supplier<byte[]> work) {
    var job = submit(message, work);
    return linked(job, job, message);
  }

  private <T> CompletableFuture<T> submit(@Nullable Message message, Supplier<T> work) {
    return message != null && message.members().stream().anyMatch(this::isTrace)
        ? workers.submitTrace(work)
        : workers.submit(work);
  }

  private boolean isTrace(Request request) {
    return request instanceof Request.Valid valid
        && methods.find(valid.method()).filter(m -> m.lane() == Lane.TRACER).isPresent();
  }

  /** The reply, which turns failures of the pool into answers and passes cancellation on. */
  private CompletableFuture<byte[]> linked(
      CompletableFuture<?> job, CompletableFuture<byte[]> answer, @Nullable Message message) {
    var reply = answer.exceptionally(error -> replies.failures(message, error));
    var _ =
        reply.whenComplete(
            (bytes, error) -> {
              if (reply.isCancelled()) {
                job.cancel(true);
              }
            });
    return reply;
  }

  private @Nullable Object evaluate(Request request, Caller caller) {
    return switch (request) {
      case Request.Invalid invalid -> throw new RpcException(invalid.error());
      case Request.Valid valid -> evaluate(valid, caller);
    };
  }

  private @Nullable Object evaluate(Request.Valid request, Caller caller) {
    var method =
        methods
            .find(request.method())
            .filter(found -> caller.trusted() || !found.trustedOnly())
            .orElseThrow(() -> new RpcException(RpcError.unknownMethod(request.method())));
    var arguments = request.arguments();
    var isAbsent = arguments.isMissingNode() || (arguments.isObject() && method.takesObject());
    if (!isAbsent && !arguments.isArray()) {
      throw RpcException.invalidParams("invalid params: expected an array");
    }
    if (arguments.size() > method.maxArguments() && !isAbsent) {
      throw RpcException.invalidParams("too many arguments, want at most " + method.maxArguments());
    }
    return observed(method, new Call(arguments, caller));
  }

  private @Nullable Object observed(RpcMethod method, Call call) {
    var start = System.nanoTime();
    var failed = true;
    try {
      var result = method.handler().answer(call);
      failed = false;
      if (result instanceof CompletionStage<?> later) {
        return later.whenComplete((value, error) -> observe(method, start, error != null));
      }
      observe(method, start, false);
      return result;
    } finally {
      if (failed) {
        observe(method, start, true);
      }
    }
  }

  private void observe(RpcMethod method, long startNanos, boolean failed) {
    observer.called(method.name(), System.nanoTime() - startNanos, failed);
  }

  // ---- Batches ----------------------------------------------------------------------------------

  /** Runs all members in order, waiting for each result. */
  private byte[] runAll(Message message, Caller caller) {
    var buffer = replies.buffer();
    if (message.isBatch()) {
      buffer.raw('[');
    }
    for (var member : message.members()) {
      runInto(buffer, member, caller);
    }
    if (buffer.answers() == 0) {
      return Replies.NOTHING;
    }
    if (message.isBatch()) {
      buffer.raw(']');
    }
    return buffer.toBytes();
  }

  private void runInto(ReplyBuffer buffer, Request member, Caller caller) {
    var id = member.id();
    try {
      var result = evaluate(member, caller);
      var value = result instanceof CompletionStage<?> later ? await(later) : result;
      if (id != null) {
        buffer.separate();
        buffer.result(id, value);
      }
    } catch (Throwable e) {
      var error = replies.errorOf(e);
      if (id != null) {
        buffer.separate();
        buffer.error(id, error);
      }
    }
  }

  private @Nullable Object await(CompletionStage<?> later) throws Exception {
    try {
      return later.toCompletableFuture().get(workers.timeoutMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new RpcException(RpcError.timedOut());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
