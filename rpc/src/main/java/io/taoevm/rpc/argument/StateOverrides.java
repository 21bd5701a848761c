package io.taoevm.rpc.argument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.PrecompileSet;
import io.taoevm.rpc.protocol.RpcException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that a call sees other than they are: the third argument of eth_call.
 *
 * @param accounts what is replaced, by address
 */
public record StateOverrides(Map<Address, AccountOverride> accounts) {
  public static final StateOverrides NONE = new StateOverrides(Map.of());

  /**
   * What an account of the real chain has at most, fifty times all TAO that there will ever be: who
   * writes the largest number of 256 bits means that there is enough.
   */
  private static final Word ENOUGH_WEI = Word.of(1L << 60).times(Word.of(RaoLedger.WEI_PER_RAO));

  private static final Set<String> MEMBERS =
      Set.of("balance", "nonce", "code", "state", "stateDiff", "movePrecompileToAddress");

  /**
   * What of an account is replaced; null leaves it.
   *
   * @param slots values of storage
   * @param replacesStorage whether all other slots become zero
   * @param movesTo where the precompile of this address is instead
   */
  record AccountOverride(
      @Nullable Word balanceWei,
      @Nullable Long nonce,
      byte @Nullable [] code,
      Map<Word, Word> slots,
      boolean replacesStorage,
      @Nullable Address movesTo) {}

  /** Reads the object that a client sent. */
  public static StateOverrides decode(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected an object of accounts by address");
    }
    var accounts = new LinkedHashMap<Address, AccountOverride>();
    for (var entry : node.properties()) {
      var address = Decoders.address(TextNode.valueOf(entry.getKey()));
      if (!entry.getValue().isNull()) {
        accounts.put(address, account(requireObject(address.toString(), entry.getValue())));
      }
    }
    return new StateOverrides(accounts);
  }

  private static JsonNode requireObject(String name, JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected an object for " + name);
    }
    return node;
  }

  private static AccountOverride account(JsonNode node) {
    for (var entry : node.properties()) {
      if (!MEMBERS.contains(entry.getKey())) {
        throw new IllegalArgumentException("unknown member of an override: " + entry.getKey());
      }
    }
    if (node.hasNonNull("state") && node.hasNonNull("stateDiff")) {
      throw new IllegalArgumentException("an account has both 'state' and 'stateDiff'");
    }
    var slots = new LinkedHashMap<Word, Word>();
    for (var member : new String[] {"state", "stateDiff"}) {
      if (node.hasNonNull(member)) {
        for (var entry : requireObject(member, node.get(member)).properties()) {
          var slot = Decoders.slot(TextNode.valueOf(entry.getKey()));
          slots.put(slot, Word.of(Decoders.hash(entry.getValue())));
        }
      }
    }
    return new AccountOverride(
        node.hasNonNull("balance") ? Decoders.word(node.get("balance")) : null,
        node.hasNonNull("nonce") ? (Long) Decoders.unsignedLong(node.get("nonce")) : null,
        node.hasNonNull("code") ? Decoders.data(node.get("code")) : null,
        slots,
        node.hasNonNull("state"),
        node.hasNonNull("movePrecompileToAddress")
            ? Decoders.address(node.get("movePrecompileToAddress"))
            : null);
  }

  /**
   * The precompiles that a call sees: an address that is given code has that instead of its
   * precompile, and one may be moved elsewhere, for instance to be called by a stand-in.
   *
   * @throws RpcException if what is to be moved is no precompile, or something is in its way
   */
  public PrecompileSet over(PrecompileSet precompiles) {
    var replaced = new HashSet<Address>();
    var moves = new LinkedHashMap<Address, Address>();
    accounts.forEach(
        (address, account) -> {
          var to = account.movesTo;
          if (to != null) {
            if (!precompiles.contains(address)) {
              throw RpcException.server("account " + address + " is not a precompile");
            }
            if (accounts.containsKey(to)) {
              throw RpcException.server("account " + to + " is already overridden");
            }
            moves.put(address, to);
          } else if (account.code != null && precompiles.contains(address)) {
            replaced.add(address);
          }
        });
    return replaced.isEmpty() && moves.isEmpty()
        ? precompiles
        : precompiles.overridden(replaced, moves);
  }

  /**
   * Changes a state of the caller's own.
   *
   * @throws RpcException if no ledger can hold all that is given
   */
  public void applyTo(State state, EvmLedger ledger) {
    try {
      accounts.forEach((address, account) -> apply(state, ledger, address, account));
    } catch (IllegalArgumentException tooMuch) {
      throw RpcException.invalidParams("state override: " + tooMuch.getMessage());
    }
    state.settle();
  }

  private static void apply(
      State state, EvmLedger ledger, Address address, AccountOverride account) {
    if (account.balanceWei != null) {
      var isTooMuch = ledger instanceof RaoLedger && account.balanceWei.compareTo(ENOUGH_WEI) > 0;
      ledger.setBalanceWei(state, address, isTooMuch ? ENOUGH_WEI : account.balanceWei);
    }
    if (account.nonce != null) {
      ledger.setNonce(state, address, account.nonce);
    }
    if (account.code != null) {
      state.setCode(address, Keccak.hash(account.code), account.code);
    }
    if (account.replacesStorage) {
      state.clearStorage(address);
    }
    account.slots.forEach((slot, value) -> state.setStorage(address, slot, value));
  }
}
