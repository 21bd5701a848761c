/**
 * Limit orders: signed off the chain, executed on it by relayers, one by one or netted against each
 * other (staking-and-pools.md 14). Stands on {@code stake}.
 */
@NullMarked
package io.taoevm.chain.order;

import org.jspecify.annotations.NullMarked;
