package io.taoevm.rpc.genesis;

import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The accounts of a development wallet and what each begins with.
 *
 * @param balanceWei what eth_getBalance shows in block 0
 */
public record DevAccounts(
    String mnemonic, HdKeys wallet, List<HdKeys.Account> accounts, Word balanceWei) {
  /** The mnemonic that Hardhat and Foundry use. */
  public static final String MNEMONIC =
      "test test test test test test test test test test test junk";

  /** 10,000 TAO. */
  public static final Word DEFAULT_BALANCE_WEI =
      Word.of(10_000).times(Word.of(1_000_000_000_000_000_000L));

  public DevAccounts {
    accounts = List.copyOf(accounts);
  }

  /**
   * The first accounts of a wallet.
   *
   * @throws IllegalArgumentException if it is no mnemonic
   */
  public static DevAccounts of(String mnemonic, int count, Word balanceWei) {
    var keys = HdKeys.of(mnemonic);
    return new DevAccounts(
        mnemonic, keys, IntStream.range(0, count).mapToObj(keys::account).toList(), balanceWei);
  }

  /** The address of any account of the wallet, whether it begins with anything or not. */
  Address address(int index) {
    return index < accounts.size()
        ? accounts.get(index).address()
        : wallet.account(index).address();
  }
}
