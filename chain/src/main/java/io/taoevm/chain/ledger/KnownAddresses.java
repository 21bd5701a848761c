package io.taoevm.chain.ledger;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.Optional;

/**
 * The mapping from EVM addresses to accounts of the chain core, and the addresses for which it is
 * known backwards. The mapping is one-way (precompiles.md 4); the table remembers every address
 * that was in genesis, sent, was called, was created or received value, so that its leaf in the
 * Ethereum trie can be kept (architecture decision 6).
 */
public final class KnownAddresses {
  public static final Table<AccountId, Address> TABLE =
      new Table<>(3, "KnownAddress", KeyCodecs.ACCOUNT, ValueCodecs.ADDRESS);

  private KnownAddresses() {}

  /** {@link AccountIds#mapped}, remembered by the state for the time of its life. */
  public static AccountId mapped(State state, Address address) {
    return state.memo(address, AccountIds::mapped);
  }

  /** Maps the address and remembers that it exists. */
  public static AccountId learn(State state, Address address) {
    var id = mapped(state, address);
    if (!state.contains(TABLE, id)) {
      state.put(TABLE, id, address);
    }
    return id;
  }

  /** The EVM address that maps to this account, if the chain has met it. */
  public static Optional<Address> addressOf(State state, AccountId id) {
    return Optional.ofNullable(state.get(TABLE, id));
  }
}
