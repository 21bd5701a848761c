/**
 * What the chain tells of subnets, neurons, delegates and stakes (chain-core.md 20): records, and
 * functions that read them from a state. Nothing here writes.
 */
@NullMarked
package io.taoevm.chain.info;

import org.jspecify.annotations.NullMarked;
