/** A load generator for any node: the subcommand {@code load}. */
@NullMarked
package io.taoevm.rpc.load;

import org.jspecify.annotations.NullMarked;
