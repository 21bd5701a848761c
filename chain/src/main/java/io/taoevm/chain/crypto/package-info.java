/** Digests, secp256k1 signatures, dev keys, and the accounts that are derived from other things. */
@NullMarked
package io.taoevm.chain.crypto;

import org.jspecify.annotations.NullMarked;
