/** What executions did: {@code debug_trace*} in geth's shapes, {@code trace_*} in Parity's. */
@NullMarked
package io.taoevm.rpc.trace;

import org.jspecify.annotations.NullMarked;
