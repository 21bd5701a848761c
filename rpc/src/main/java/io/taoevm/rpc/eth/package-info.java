/** The namespaces eth, net, web3 and txpool. One class a subject, one method an RPC method. */
@NullMarked
package io.taoevm.rpc.eth;

import org.jspecify.annotations.NullMarked;
