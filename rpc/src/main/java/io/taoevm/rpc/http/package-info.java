/** The server: JSON-RPC over HTTP and WebSocket on one port, and who may call it from where. */
@NullMarked
package io.taoevm.rpc.http;

import org.jspecify.annotations.NullMarked;
