/** Blocks of Ethereum that others have made: their rules, and what they make of the state. */
@NullMarked
package io.taoevm.chain.ethereum;

import org.jspecify.annotations.NullMarked;
