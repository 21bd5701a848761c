package io.taoevm.rpc.bench;

import io.taoevm.chain.Chain;
import io.taoevm.rpc.cli.NodeConfig;

/** Opens the chain that a configuration describes. */
@FunctionalInterface
public interface ChainOpener {
  Chain open(NodeConfig config);
}
