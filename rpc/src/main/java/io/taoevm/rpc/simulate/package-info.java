/** eth_simulateV1: blocks that might be, made of calls on top of each other. */
@NullMarked
package io.taoevm.rpc.simulate;

import org.jspecify.annotations.NullMarked;
