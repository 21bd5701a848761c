package io.taoevm.chain;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a chain begins with: the fields of block 0 and the state after it.
 *
 * @param chainId what CHAINID and {@code eth_chainId} show
 * @param timestampMillis of block 0; the first block is later
 * @param gasLimit of block 0 and of the blocks after it
 * @param baseFeeWei of block 0
 * @param coinbase what COINBASE shows
 * @param author the chain core's account that gets base fees and swap fees; zero for none
 * @param accounts the EVM's accounts, written in this order
 * @param economy what the chain core begins with, run after the accounts; {@link #NO_ECONOMY} under
 *     Ethereum
 */
public record Genesis(
    long chainId,
    long timestampMillis,
    long gasLimit,
    Word baseFeeWei,
    Address coinbase,
    AccountId author,
    List<GenesisAccount> accounts,
    Consumer<State> economy) {

  /** For a chain whose state is only the EVM's. */
  public static final Consumer<State> NO_ECONOMY = state -> {};

  public Genesis {
    accounts = List.copyOf(accounts);
  }

  /** The same with another beginning of the chain core. */
  public Genesis withEconomy(Consumer<State> other) {
    return new Genesis(
        chainId, timestampMillis, gasLimit, baseFeeWei, coinbase, author, accounts, other);
  }

  /**
   * An account of the EVM.
   *
   * @param balanceWei rounded down to whole rao on the bittensor chain
   * @param storage slots and their values
   */
  public record GenesisAccount(
      Address address, Word balanceWei, long nonce, byte[] code, Map<Word, Word> storage) {
    public GenesisAccount {
      storage = Map.copyOf(storage);
    }

    /** An account that only holds a balance. */
    public static GenesisAccount of(Address address, Word balanceWei) {
      return new GenesisAccount(address, balanceWei, 0, new byte[0], Map.of());
    }
  }
}
