package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call of the protocol itself: from the system address 0xff…fe, with 30 million gas of its
 * own, without fee and nonce. The EVM runtime implements it.
 */
@FunctionalInterface
public interface SystemCaller {
  /** What the contract returns; null if the call fails. */
  byte @Nullable [] call(State state, BlockContext block, Address target, byte[] input);
}
