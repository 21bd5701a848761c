/** The market of a subnet: its weighted pool, the curve and its price, as pure functions. */
@NullMarked
package io.taoevm.chain.pool;

import org.jspecify.annotations.NullMarked;
