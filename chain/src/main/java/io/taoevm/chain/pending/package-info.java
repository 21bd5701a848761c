/** The pool: transactions that wait for a block, by sender and nonce. */
@NullMarked
package io.taoevm.chain.pending;

import org.jspecify.annotations.NullMarked;
