/** What neurons publish about themselves: commitments (chain-core.md 14.5). */
@NullMarked
package io.taoevm.chain.commitment;

import org.jspecify.annotations.NullMarked;
