/** JSON-RPC 2.0 itself: framing, batches, errors, arguments and the table of methods; no chain. */
@NullMarked
package io.taoevm.rpc.protocol;

import org.jspecify.annotations.NullMarked;
