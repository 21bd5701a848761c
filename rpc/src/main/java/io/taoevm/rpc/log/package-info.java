/** What the node logs: lines for people or JSON for machines, on the standard error stream. */
@NullMarked
package io.taoevm.rpc.log;

import org.jspecify.annotations.NullMarked;
