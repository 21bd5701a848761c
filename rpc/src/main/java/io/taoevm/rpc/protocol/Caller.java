package io.taoevm.rpc.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param trusted whether methods that use unlocked keys or change the node are open to it: false
 *     for a web page of a foreign origin
 * @param connection null over HTTP
 */
public record Caller(boolean trusted, @Nullable Connection connection) {}
