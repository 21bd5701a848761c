package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.state.State;

/**
 * The one exception to the undoing of touches: an empty account at 0x03 that was called goes away
 * at the end of the transaction even if the call's frame is undone. Clients did so by accident in
 * block 2,675,119 of Ethereum, and the protocol has kept it (EIP-161, remark on 0x03).
 */
public final class StickyTouch {
  /** The contract of RIPEMD-160. */
  public static final Address ADDRESS = Address.of(0x03);

  private boolean touched;

  StickyTouch() {}

  /** The account was called while it existed and was empty. */
  public void set() {
    touched = true;
  }

  /** Touches the account again if that was undone. */
  void apply(State state) {
    if (touched && state.exists(ADDRESS) && state.account(ADDRESS).isEmpty()) {
      state.touch(ADDRESS);
    }
  }
}
