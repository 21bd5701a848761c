/**
 * The journaled state: everything that a block can change, accounts of the EVM and tables of the
 * economy alike.
 */
@NullMarked
package io.taoevm.chain.state;

import org.jspecify.annotations.NullMarked;
