/**
 * Arithmetic on 256-bit words that lie in a flat array, four longs each, least significant first.
 */
@NullMarked
package io.taoevm.evm.word;

import org.jspecify.annotations.NullMarked;
