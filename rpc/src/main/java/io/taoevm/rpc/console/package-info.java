/** What contracts write to the developer's console, in words. */
@NullMarked
package io.taoevm.rpc.console;

import org.jspecify.annotations.NullMarked;
