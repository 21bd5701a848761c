/** Where the process starts, and where everything is put together. */
@NullMarked
package io.taoevm.rpc;

import org.jspecify.annotations.NullMarked;
