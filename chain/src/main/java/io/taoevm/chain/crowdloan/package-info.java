/**
 * Crowdloans: TAO collected for one purpose (chain-core.md 16.1). Knows balances and nothing of
 * what the collected TAO is spent on.
 */
@NullMarked
package io.taoevm.chain.crowdloan;

import org.jspecify.annotations.NullMarked;
