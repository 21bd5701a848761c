/** The contracts at 0x01 to 0x11, 0x100 and 0x400 to 0x403, and the mathematics behind them. */
@NullMarked
package io.taoevm.evm.standard;

import org.jspecify.annotations.NullMarked;
