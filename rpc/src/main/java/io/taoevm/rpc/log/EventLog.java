package io.taoevm.rpc.log;

import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.rpc.protocol.CallObserver;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a node does, at the level debug: blocks, blocks that are taken back, and calls. */
public final class EventLog implements ChainListener, CallObserver {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Logger chain = LoggerFactory.getLogger("io.taoevm.chain");
  private final Logger rpc = LoggerFactory.getLogger("io.taoevm.rpc");

  /** Whether calls are logged at all. */
  public boolean wantsCalls() {
    return rpc.isDebugEnabled();
  }

  @Override
  public void onBlock(SealedBlock block) {
    if (chain.isDebugEnabled()) {
      chain
          .atDebug()
          .addKeyValue("block", block.number())
          .addKeyValue("hash", block.hash())
          .addKeyValue("transactions", block.transactions().size())
          .addKeyValue("gasUsed", block.header().gasUsed())
          .log("sealed");
    }
  }

  @Override
  public void onRewind(List<SealedBlock> removed) {
    if (!removed.isEmpty() && chain.isDebugEnabled()) {
      chain
          .atDebug()
          .addKeyValue("head", removed.getLast().number() - 1)
          .addKeyValue("blocks", removed.size())
          .log("took blocks back");
    }
  }

  @Override
  public void called(String method, long nanos, boolean failed) {
    rpc.atDebug()
        .addKeyValue("method", method)
        .addKeyValue("millis", Math.round(nanos / NANOS_PER_MILLI * 1_000) / 1_000.0)
        .addKeyValue("failed", failed)
        .log("called");
  }
}
