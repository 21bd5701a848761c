package io.taoevm.rpc.bench;

import io.taoevm.chain.Chain;
import io.taoevm.rpc.cli.NodeConfig;
import java.io.IOException;
import java.net.URI;

/** Starts the node that a configuration describes, in this process. */
@FunctionalInterface
public interface NodeOpener {
  /**
   * A running node.
   *
   * @param url where it answers JSON-RPC
   * @param stop ends it
   */
  record Served(Chain chain, URI url, Runnable stop) {}

  /**
   * @throws IOException if it cannot listen
   */
  Served start(NodeConfig config) throws IOException;
}
