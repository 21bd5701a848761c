package io.taoevm.rpc.protocol;

/**
 * Bounds that keep one client from taking the node away from the others.
 *
 * @param bodyBytes of a request, HTTP body or WebSocket message
 * @param batchMembers of a request
 * @param replyBytes of an answer, or of all answers to a batch
 * @param depth of nested arrays and objects in a request
 * @param timeoutMillis for executions, waiting in the queue included
 * @param queued executions that wait for a worker
 * @param callGas of a call that is no transaction; 0 for a multiple of a block's
 * @param workers threads for executions
 */
public record Limits(
    int bodyBytes,
    int batchMembers,
    int replyBytes,
    int depth,
    long timeoutMillis,
    int queued,
    long callGas,
    int workers) {

  /** 10 MiB in, 25 MiB out, batches of 1,000, 30 seconds, as many workers as cores. */
  public static final Limits DEFAULT =
      new Limits(
          10 << 20,
          1_000,
          25 << 20,
          64,
          30_000,
          1_024,
          0,
          Runtime.getRuntime().availableProcessors());
}
