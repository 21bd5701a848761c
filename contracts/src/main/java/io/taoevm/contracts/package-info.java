/** Web3j wrappers of the collateral vault and of the precompiles it stands on. */
@NullMarked
package io.taoevm.contracts;

import org.jspecify.annotations.NullMarked;
