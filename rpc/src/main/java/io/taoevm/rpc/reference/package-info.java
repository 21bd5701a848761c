/** Runs Ethereum's public reference tests: the commands {@code statetest} and its kin. */
@NullMarked
package io.taoevm.rpc.reference;

import org.jspecify.annotations.NullMarked;
