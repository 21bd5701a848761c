/** Exact integer arithmetic of the economy: unsigned 64 and 128 bits and binary fixed point. */
@NullMarked
package io.taoevm.chain.math;

import org.jspecify.annotations.NullMarked;
