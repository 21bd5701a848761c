/**
 * Solidity's ABI as the real chain's precompiles speak it: types, function signatures, lenient
 * decoding.
 */
@NullMarked
package io.taoevm.precompile.abi;

import org.jspecify.annotations.NullMarked;
