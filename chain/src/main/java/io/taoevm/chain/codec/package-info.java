/** Encodings: RLP, SCALE, SS58 and base 58 of values, and the archives that tests come in. */
@NullMarked
package io.taoevm.chain.codec;

import org.jspecify.annotations.NullMarked;
