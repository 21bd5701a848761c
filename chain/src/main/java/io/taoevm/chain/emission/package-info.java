/** What the chain issues, how it is divided, and what registration costs, as pure functions. */
@NullMarked
package io.taoevm.chain.emission;

import org.jspecify.annotations.NullMarked;
