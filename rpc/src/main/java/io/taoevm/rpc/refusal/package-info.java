/** Why the chain core refused what a transaction asked of it, in words that help. */
@NullMarked
package io.taoevm.rpc.refusal;

import org.jspecify.annotations.NullMarked;
