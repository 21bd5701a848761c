/** Tracers: what an execution did, as steps, as a tree of frames, or as the state it met. */
@NullMarked
package io.taoevm.evm.trace;

import org.jspecify.annotations.NullMarked;
