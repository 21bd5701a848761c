/**
 * The block step: emission, injection, accrual, epochs and their distribution, in the exact order
 * of chain-core.md 1. Stands on all services of the economy.
 */
@NullMarked
package io.taoevm.chain.step;

import org.jspecify.annotations.NullMarked;
