/**
 * The precompiles of the real chain: Solidity's ABI on one side, reads and calls of the chain core
 * on the other.
 */
@NullMarked
package io.taoevm.precompile;

import org.jspecify.annotations.NullMarked;
