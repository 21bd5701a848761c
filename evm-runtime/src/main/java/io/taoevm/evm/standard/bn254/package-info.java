/** The pairing-friendly curve BN254 (alt_bn128) of EIP-196 and EIP-197. */
@NullMarked
package io.taoevm.evm.standard.bn254;

import org.jspecify.annotations.NullMarked;
