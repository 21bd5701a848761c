/** The state as blocks commit to it: roots, proofs, and reading it as it was after any block. */
@NullMarked
package io.taoevm.chain.world;

import org.jspecify.annotations.NullMarked;
