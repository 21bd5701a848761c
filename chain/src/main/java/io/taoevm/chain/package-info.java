/**
 * The chain as its users see it: the head, every block and its state, the pool and the producer.
 */
@NullMarked
package io.taoevm.chain;

import org.jspecify.annotations.NullMarked;
