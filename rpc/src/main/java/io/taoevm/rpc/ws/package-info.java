/** Subscriptions: news that the node pushes over a WebSocket. */
@NullMarked
package io.taoevm.rpc.ws;

import org.jspecify.annotations.NullMarked;
