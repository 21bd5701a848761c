package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.subnet.OnSubnet;

/** The stake of one coldkey under one hotkey on one subnet, as the key of a table. */
public record StakeKey(int netuid, AccountId hotkey, AccountId coldkey) {
  static final KeyCodec<StakeKey> CODEC =
      KeyCodecs.triple(
          KeyCodecs.U16,
          KeyCodecs.ACCOUNT,
          KeyCodecs.ACCOUNT,
          StakeKey::netuid,
          StakeKey::hotkey,
          StakeKey::coldkey,
          StakeKey::new);

  /** The encoded beginning of the keys of one hotkey on one subnet. */
  static byte[] prefix(int netuid, AccountId hotkey) {
    return Bytes.concat(KeyCodecs.U16.encode(netuid), hotkey.bytes());
  }

  StakeKey withHotkey(AccountId newHotkey) {
    return new StakeKey(netuid, newHotkey, coldkey);
  }

  StakeKey withColdkey(AccountId newColdkey) {
    return new StakeKey(netuid, hotkey, newColdkey);
  }

  OnSubnet.Account hotkeyOnSubnet() {
    return new OnSubnet.Account(netuid, hotkey);
  }
}
