/** What the economy of a chain begins with. */
@NullMarked
package io.taoevm.chain.genesis;

import org.jspecify.annotations.NullMarked;
