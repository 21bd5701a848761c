/** Merkle Patricia tries whose nodes are kept by their place, and proofs of what is in them. */
@NullMarked
package io.taoevm.chain.trie;

import org.jspecify.annotations.NullMarked;
