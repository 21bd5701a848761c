/** Fixed-size values that every layer speaks: addresses, account ids, hashes, 256-bit words. */
@NullMarked
package io.taoevm.chain.primitive;

import org.jspecify.annotations.NullMarked;
