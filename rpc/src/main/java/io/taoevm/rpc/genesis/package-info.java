/** The genesis file: what a chain begins with, as JSON that people write. */
@NullMarked
package io.taoevm.rpc.genesis;

import org.jspecify.annotations.NullMarked;
