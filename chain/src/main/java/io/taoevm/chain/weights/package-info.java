/**
 * Weights: set, commit, reveal, timelocked queues (chain-core.md 10 to 12), and what validators
 * serve beside them. Stands on {@code subnet} and {@code stake}.
 */
@NullMarked
package io.taoevm.chain.weights;

import org.jspecify.annotations.NullMarked;
