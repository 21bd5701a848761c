/** Hyperledger Besu's EVM behind the node's own interface for engines. */
@NullMarked
package io.taoevm.evm.besu;

import org.jspecify.annotations.NullMarked;
