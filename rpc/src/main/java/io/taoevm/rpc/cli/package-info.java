/** The command line: flags, and what the node prints. */
@NullMarked
package io.taoevm.rpc.cli;

import org.jspecify.annotations.NullMarked;
