/**
 * A market that moves by itself: validators that set weights and traders that trade, in every block
 * and by a seed, for demonstrations. Uses calls alone.
 */
@NullMarked
package io.taoevm.chain.demo;

import org.jspecify.annotations.NullMarked;
