package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;

/** Keys that name something on one subnet, or on one of its mechanisms. */
public final class OnSubnet {
  private OnSubnet() {}

  /**
   * A neuron's place.
   *
   * @param netuid or a mechanism's index
   */
  public record Uid(int netuid, int uid) {
    public static final KeyCodec<Uid> CODEC =
        KeyCodecs.pair(KeyCodecs.U16, KeyCodecs.U16, Uid::netuid, Uid::uid, Uid::new);
  }

  /**
   * An account on a subnet.
   *
   * @param netuid or a mechanism's index
   */
  public record Account(int netuid, AccountId account) {
    public static final KeyCodec<Account> CODEC =
        KeyCodecs.pair(
            KeyCodecs.U16, KeyCodecs.ACCOUNT, Account::netuid, Account::account, Account::new);
  }

  /** A subnet of an account: rows in the order of accounts. */
  public record Membership(AccountId hotkey, int netuid) {
    public static final KeyCodec<Membership> CODEC =
        KeyCodecs.pair(
            KeyCodecs.ACCOUNT,
            KeyCodecs.U16,
            Membership::hotkey,
            Membership::netuid,
            Membership::new);
  }

  /** The prefix of all keys of a netuid or mechanism index. */
  public static byte[] prefix(int netuid) {
    return KeyCodecs.U16.encode(netuid);
  }
}
