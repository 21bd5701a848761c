package io.taoevm.rpc.protocol;

/** A connection over which the node can speak unasked: a WebSocket. Safe for every thread. */
public interface Connection {
  /** Sends a message, or drops the connection if its reader has fallen too far behind. */
  void push(byte[] message);

  /** Runs once, when the connection is gone; at once if it is gone already. */
  void onClose(Runnable action);
}
