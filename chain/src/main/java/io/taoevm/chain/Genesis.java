package io.taoevm.chain;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.world.StateDump;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a chain begins with: the fields of its first block and the state after it.
 *
 * @param chainId what CHAINID and {@code eth_chainId} show
 * @param number of the first block: 0, or more where the state comes from another chain, whose
 *     economy counts in blocks
 * @param timestampMillis of the first block; those after it are later
 * @param gasLimit of the first block and of the blocks after it
 * @param baseFeeWei of the first block
 * @param coinbase what COINBASE shows
 * @param author the chain core's account that gets base fees and swap fees; zero for none
 * @param accounts the EVM's accounts, written in this order
 * @param economy what the chain core begins with, run after the accounts; {@link #NO_ECONOMY} under
 *     Ethereum
 * @param state the whole state, in the place of accounts and economy; null for none
 */
public record Genesis(
    long chainId,
    long number,
    long timestampMillis,
    long gasLimit,
    Word baseFeeWei,
    Address coinbase,
    AccountId author,
    List<GenesisAccount> accounts,
    Consumer<State> economy,
    @Nullable StateDump state) {

  /** For a chain whose state is only the EVM's. */
  public static final Consumer<State> NO_ECONOMY = state -> {};

  public Genesis {
    accounts = List.copyOf(accounts);
    if (number < 0) {
      throw new IllegalArgumentException("a chain cannot begin with block " + number);
    }
  }

  /** One that begins with block 0. */
  public Genesis(
      long chainId,
      long timestampMillis,
      long gasLimit,
      Word baseFeeWei,
      Address coinbase,
      AccountId author,
      List<GenesisAccount> accounts,
      Consumer<State> economy) {
    this(
        chainId,
        0,
        timestampMillis,
        gasLimit,
        baseFeeWei,
        coinbase,
        author,
        accounts,
        economy,
        null);
  }

  /** The same that begins with another block, after which the state is a dump's. */
  public Genesis continuing(long fromNumber, StateDump dump) {
    return new Genesis(
        chainId,
        fromNumber,
        timestampMillis,
        gasLimit,
        baseFeeWei,
        coinbase,
        author,
        List.of(),
        NO_ECONOMY,
        dump);
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
