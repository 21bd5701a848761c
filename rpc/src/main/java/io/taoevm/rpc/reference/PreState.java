package io.taoevm.rpc.reference;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.trie.NodeStore;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.trie.TrieChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounts before a reference test, as a source of state; and the root of all accounts after
 * changes to it, computed anew. Built by one thread, then read by any.
 */
final class PreState implements StateSource {
  private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
  private final Map<Hash, byte[]> codes = new HashMap<>();
  private final TreeMap<Address, EvmAccount> accounts = new TreeMap<>();
  private final TreeMap<Address, TreeMap<Word, Word>> storage = new TreeMap<>();

  void put(Address address, long nonce, Word balanceWei, byte[] code, Map<Word, Word> slots) {
    var codeHash = code.length == 0 ? EvmAccount.NO_CODE : Keccak.hash(code);
    var account = new EvmAccount(nonce, balanceWei, codeHash);
    codes.put(codeHash, code);
    accounts.put(address, account);
    entries.put(StateKeys.account(address), encode(account));
    slots.forEach(
        (slot, value) -> {
          if (!value.isZero()) {
            entries.put(StateKeys.storage(address, slot), value.bytes());
            storage.computeIfAbsent(address, a -> new TreeMap<>()).put(slot, value);
          }
        });
  }

  private static byte[] encode(EvmAccount account) {
    var bytes = new byte[72];
    Bytes.putLong(bytes, 0, account.nonce());
    account.balanceWei().write(bytes, 8);
    account.codeHash().write(bytes, 40);
    return bytes;
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    return entries.get(key);
  }

  @Override
  public void forEach(byte[] from, byte[] to, Visitor visitor) {
    for (var entry : entries.subMap(from, to).entrySet()) {
      if (!visitor.visit(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }

  @Override
  public byte @Nullable [] code(Hash codeHash) {
    return codes.get(codeHash);
  }

  /** The root of the trie of accounts after the changes of {@code state}. */
  Hash rootAfter(State state) {
    var after = new TreeMap<>(accounts);
    var storageAfter = new TreeMap<Address, TreeMap<Word, Word>>();
    storage.forEach((address, slots) -> storageAfter.put(address, new TreeMap<>(slots)));
    state.visitChanges(
        new State.ChangeVisitor() {
          @Override
          public void account(Address address, @Nullable EvmAccount account) {
            if (account == null) {
              after.remove(address);
            } else {
              after.put(address, account);
            }
          }

          @Override
          public void storage(Address address, Word slot, Word value) {
            var slots = storageAfter.computeIfAbsent(address, a -> new TreeMap<>());
            if (value.isZero()) {
              slots.remove(slot);
            } else {
              slots.put(slot, value);
            }
          }

          @Override
          public void row(Table<?, ?> table, byte[] encodedKey, byte @Nullable [] encodedValue) {
            throw new AssertionError("Ethereum's rules have no tables, but " + table.name());
          }

          @Override
          public void code(Hash codeHash, byte[] code) {}
        });
    return root(after, storageAfter);
  }

  private static Hash root(
      Map<Address, EvmAccount> accounts, Map<Address, TreeMap<Word, Word>> storage) {
    var leaves = new ArrayList<TrieChange>();
    accounts.forEach(
        (address, account) -> {
          var slots = storage.getOrDefault(address, new TreeMap<>());
          var leaf =
              new RlpWriter()
                  .beginList()
                  .number(account.nonce())
                  .number(account.balanceWei())
                  .hash(storageRoot(slots))
                  .hash(account.codeHash())
                  .endList();
          leaves.add(new TrieChange(Keccak.hash(address.bytes()).bytes(), leaf.toBytes()));
        });
    return root(leaves);
  }

  private static Hash storageRoot(Map<Word, Word> slots) {
    var leaves = new ArrayList<TrieChange>();
    slots.forEach(
        (slot, value) ->
            leaves.add(
                new TrieChange(
                    Keccak.hash(slot.bytes()).bytes(), new RlpWriter().number(value).toBytes())));
    return root(leaves);
  }

  private static Hash root(List<TrieChange> leaves) {
    return leaves.isEmpty()
        ? Trie.EMPTY_ROOT
        : Trie.update(NodeStore.EMPTY, Trie.EMPTY_ROOT, leaves).root();
  }
}
