package io.taoevm.rpc.trace;

import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.evm.Tracer;

/** A tracer of one execution, and the shape of what it found. */
interface Trace extends Replay.Watcher<Object> {
  @Override
  Tracer tracer();

  /** What the client gets once the execution has ended. */
  @Override
  Object result(Executed executed);
}
