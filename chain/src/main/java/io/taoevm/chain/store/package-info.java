/** Where blocks and states are kept: ordered columns of bytes, and the state of every block. */
@NullMarked
package io.taoevm.chain.store;

import org.jspecify.annotations.NullMarked;
