/**
 * What the chain core keeps for the sake of contracts: which precompiles are on, and allowances of
 * stake.
 */
@NullMarked
package io.taoevm.chain.contract;

import org.jspecify.annotations.NullMarked;
