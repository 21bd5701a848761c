/** The subcommands that look after a data directory while no node works in it. */
@NullMarked
package io.taoevm.rpc.db;

import org.jspecify.annotations.NullMarked;
