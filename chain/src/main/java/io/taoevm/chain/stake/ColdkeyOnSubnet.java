package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;

/** A coldkey on a subnet, as the key of a table. */
public record ColdkeyOnSubnet(AccountId coldkey, int netuid) {
  static final KeyCodec<ColdkeyOnSubnet> CODEC =
      KeyCodecs.pair(
          KeyCodecs.ACCOUNT,
          KeyCodecs.U16,
          ColdkeyOnSubnet::coldkey,
          ColdkeyOnSubnet::netuid,
          ColdkeyOnSubnet::new);
}
