/** Verification of sr25519 signatures: Schnorr on Ristretto with a Merlin transcript. */
@NullMarked
package io.taoevm.precompile.schnorrkel;

import org.jspecify.annotations.NullMarked;
