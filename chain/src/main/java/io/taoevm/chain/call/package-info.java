/**
 * Calls as data: the sealed {@code RuntimeCall}s with their table of indices, weights and origins,
 * and the dispatcher that runs them inside a checkpoint. Stands on all services of the economy.
 */
@NullMarked
package io.taoevm.chain.call;

import org.jspecify.annotations.NullMarked;
