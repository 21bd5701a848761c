package io.taoevm.rpc;

import io.taoevm.chain.Chain;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.rpc.http.RpcServer;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.WorkerPool;
import io.taoevm.rpc.ws.Subscriptions;

/** A running node. Closing it stops the server first, so that no request meets a closed chain. */
public final class Node implements AutoCloseable {
  private final Chain chain;
  private final EconomyGenesis economy;
  private final Methods methods;
  private final WorkerPool workers;
  private final Subscriptions subscriptions;
  private final RpcServer server;

  Node(
      Chain chain,
      EconomyGenesis economy,
      Methods methods,
      WorkerPool workers,
      Subscriptions subscriptions,
      RpcServer server) {
    this.chain = chain;
    this.economy = economy;
    this.methods = methods;
    this.workers = workers;
    this.subscriptions = subscriptions;
    this.server = server;
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  public Chain chain() {
    return chain;
  }

  /** What its economy began with. */
  public EconomyGenesis economy() {
    return economy;
  }

  /** What it answers. */
  public Methods methods() {
    return methods;
  }

  @Override
  public void close() {
    server.close();
    workers.close();
    subscriptions.close();
    chain.close();
  }
}
