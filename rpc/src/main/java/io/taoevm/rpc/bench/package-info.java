/** Measurements of a whole node that take minutes: the subcommand {@code bench}. */
@NullMarked
package io.taoevm.rpc.bench;

import org.jspecify.annotations.NullMarked;
