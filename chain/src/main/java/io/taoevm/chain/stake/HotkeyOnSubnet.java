package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;

/** A hotkey on a subnet, as the key of a table. */
public record HotkeyOnSubnet(int netuid, AccountId hotkey) {
  static final KeyCodec<HotkeyOnSubnet> CODEC =
      KeyCodecs.pair(
          KeyCodecs.U16,
          KeyCodecs.ACCOUNT,
          HotkeyOnSubnet::netuid,
          HotkeyOnSubnet::hotkey,
          HotkeyOnSubnet::new);

  /** The encoded beginning of the keys of one subnet. */
  static byte[] prefix(int netuid) {
    return KeyCodecs.U16.encode(netuid);
  }
}
