/** Yuma consensus: one epoch of a subnet as a pure function of arrays, exact to the last bit. */
@NullMarked
package io.taoevm.chain.yuma;

import org.jspecify.annotations.NullMarked;
