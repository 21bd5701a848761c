/** The curve BLS12-381: EIP-2537's operations and the proof check of EIP-4844. */
@NullMarked
package io.taoevm.evm.standard.bls12381;

import org.jspecify.annotations.NullMarked;
