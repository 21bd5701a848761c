package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.chain.store.StoreException;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.genesis.StoredGenesis;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Copies of the running chain. */
public final class CheckpointMethods {
  private final Chain chain;

  public CheckpointMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods.control("tao_dev_checkpoint", 1, this::checkpoint);
  }

  /**
   * Makes a directory of the node's machine a data directory with the chain as it is; the number of
   * a block that is in it for sure.
   */
  private Object checkpoint(Call call) {
    var directory = call.get(0, node -> path(Decoders.string(node)));
    var head = chain.head().number();
    try {
      chain.checkpoint(directory);
      StoredGenesis.keep(directory, chain);
    } catch (StoreException e) {
      throw RpcException.server(String.valueOf(e.getMessage()));
    }
    return head;
  }

  private static Path path(String text) {
    try {
      var path = Path.of(text);
      if (!path.isAbsolute()) {
        throw new IllegalArgumentException("expected an absolute path, not " + text);
      }
      return path;
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("no path: " + text, e);
    }
  }
}
