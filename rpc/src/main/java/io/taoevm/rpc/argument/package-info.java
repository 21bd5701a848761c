/** Reads the arguments of methods: addresses, quantities, blocks, transaction requests, filters. */
@NullMarked
package io.taoevm.rpc.argument;

import org.jspecify.annotations.NullMarked;
