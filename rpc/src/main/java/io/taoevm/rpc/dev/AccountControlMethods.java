package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.function.Predicate;

/** Accounts as a test wants them, and senders whose keys nobody has. */
public final class AccountControlMethods {
  private static final long MAX_NONCE = Long.MAX_VALUE;

  private final Chain chain;
  private final Edits edits;
  private final UnlockedAccounts accounts;
  private final Predicate<Address> isPrecompile;

  /**
   * @param isPrecompile addresses that cannot be given code
   */
  public AccountControlMethods(
      Chain chain, UnlockedAccounts accounts, Predicate<Address> isPrecompile) {
    this.chain = chain;
    this.edits = new Edits(chain);
    this.accounts = accounts;
    this.isPrecompile = isPrecompile;
  }

  public void register(Methods methods) {
    methods
        .control("anvil_setBalance", 2, this::setBalance)
        .alias("hardhat_setBalance", "anvil_setBalance")
        .alias("tenderly_setBalance", "anvil_setBalance")
        .alias("evm_setAccountBalance", "anvil_setBalance")
        .control("anvil_addBalance", 2, this::addBalance)
        .alias("hardhat_addBalance", "anvil_addBalance")
        .alias("tenderly_addBalance", "anvil_addBalance")
        .control("anvil_setNonce", 2, this::setNonce)
        .alias("hardhat_setNonce", "anvil_setNonce")
        .alias("evm_setAccountNonce", "anvil_setNonce")
        .control("anvil_setCode", 2, this::setCode)
        .alias("hardhat_setCode", "anvil_setCode")
        .alias("evm_setAccountCode", "anvil_setCode")
        .control("anvil_setStorageAt", 3, this::setStorageAt)
        .alias("hardhat_setStorageAt", "anvil_setStorageAt")
        .alias("evm_setAccountStorageAt", "anvil_setStorageAt")
        .control("anvil_impersonateAccount", 1, this::impersonate)
        .alias("hardhat_impersonateAccount", "anvil_impersonateAccount")
        .control("anvil_stopImpersonatingAccount", 1, this::stopImpersonating)
        .alias("hardhat_stopImpersonatingAccount", "anvil_stopImpersonatingAccount")
        .control("anvil_autoImpersonateAccount", 1, this::impersonateAll)
        .alias("hardhat_autoImpersonateAccount", "anvil_autoImpersonateAccount");
  }

  /** Sets what eth_getBalance shows, rounded down to what the ledger can hold. */
  private Object setBalance(Call call) {
    var address = call.get(0, Decoders::address);
    var wei = call.get(1, Decoders::word);
    edits.apply(state -> chain.rules().ledger().setBalanceWei(state, address, wei));
    return true;
  }

  private Object addBalance(Call call) {
    var address = call.get(0, Decoders::address);
    var addedWei = call.get(1, Decoders::word);
    var ledger = chain.rules().ledger();
    edits.apply(
        state ->
            ledger.setBalanceWei(state, address, sum(ledger.balanceWei(state, address), addedWei)));
    return true;
  }

  private static Word sum(Word a, Word b) {
    var sum = a.plus(b);
    return sum.compareTo(a) < 0 ? Word.MAX : sum;
  }

  private Object setNonce(Call call) {
    var address = call.get(0, Decoders::address);
    var nonce = call.get(1, Decoders::unsignedLong);
    if (nonce < 0) {
      throw RpcException.invalidParams("invalid argument 1: a nonce is at most " + MAX_NONCE);
    }
    edits.apply(state -> chain.rules().ledger().setNonce(state, address, nonce));
    return true;
  }

  private Object setCode(Call call) {
    var address = call.get(0, Decoders::address);
    var code = call.get(1, Decoders::data);
    if (isPrecompile.test(address)) {
      throw RpcException.invalidParams(
          "invalid argument 0: " + address + " is a precompile, whose code is the node's own");
    }
    edits.apply(state -> state.setCode(address, Keccak.hash(code), code));
    return true;
  }

  private Object setStorageAt(Call call) {
    var address = call.get(0, Decoders::address);
    var slot = call.get(1, Decoders::slot);
    var value = call.get(2, Decoders::slot);
    edits.apply(state -> state.setStorage(address, slot, value));
    return true;
  }

  private Object impersonate(Call call) {
    accounts.impersonate(call.get(0, Decoders::address));
    return true;
  }

  private Object stopImpersonating(Call call) {
    return accounts.stopImpersonating(call.get(0, Decoders::address));
  }

  private Object impersonateAll(Call call) {
    accounts.impersonateAll(call.get(0, Decoders::bool));
    return true;
  }
}
