package io.taoevm.chain.world;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.store.VersionedState.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The changes of a block, sorted by what they touch. Nothing is hashed yet. */
public final class StateChanges implements State.ChangeVisitor {
  final TreeSet<Address> accounts = new TreeSet<>();
  final TreeMap<Address, List<Slot>> storage = new TreeMap<>();
  final List<Row> rows = new ArrayList<>();
  final TreeSet<AccountId> owners = new TreeSet<>();
  final Map<Hash, byte[]> code = new LinkedHashMap<>();
  private final List<Change> flat = new ArrayList<>();

  /** A slot of a contract; a value of zero removes it. */
  record Slot(Word key, Word value) {}

  /** A row of a table; null removes it. */
  record Row(int tableId, byte[] encodedKey, byte @Nullable [] encodedValue) {}

  StateChanges() {}

  /** What a state changes. */
  public static StateChanges of(State state) {
    var changes = new StateChanges();
    state.visitChanges(changes);
    return changes;
  }

  /** The changes of flat values, without trie nodes. */
  public List<Change> flat() {
    return flat;
  }

  /** Code that may be new, by its hash. */
  public Map<Hash, byte[]> code() {
    return code;
  }

  @Override
  public void account(Address address, @Nullable EvmAccount account) {
    accounts.add(address);
    flat.add(new Change(StateKeys.account(address), account == null ? null : account.encode()));
  }

  @Override
  public void storage(Address address, Word slot, Word value) {
    accounts.add(address);
    flat.add(new Change(StateKeys.storage(address, slot), value.isZero() ? null : value.bytes()));
    storage.computeIfAbsent(address, _ -> new ArrayList<>()).add(new Slot(slot, value));
  }

  @Override
  public void row(Table<?, ?> table, byte[] encodedKey, byte @Nullable [] encodedValue) {
    row(table.id(), encodedKey, encodedValue);
  }

  @Override
  public void code(Hash codeHash, byte[] bytes) {
    code.put(codeHash, bytes);
  }

  /** As the others, by the key of the flat state. */
  void flat(byte[] key, byte @Nullable [] value) {
    switch (key[0]) {
      case StateKeys.ACCOUNT ->
          account(Address.of(key, 1), value == null ? null : EvmAccount.decode(value));
      case StateKeys.STORAGE ->
          storage(
              Address.of(key, 1),
              Word.of(key, 1 + Address.LENGTH),
              value == null ? Word.ZERO : Word.of(value));
      default -> {
        var id = ((key[1] & 0xFF) << 8) | (key[2] & 0xFF);
        row(id, Arrays.copyOfRange(key, 3, key.length), value);
      }
    }
  }

  private void row(int tableId, byte[] encodedKey, byte @Nullable [] encodedValue) {
    flat.add(new Change(StateKeys.row(tableId, encodedKey), encodedValue));
    rows.add(new Row(tableId, encodedKey, encodedValue));
    if (tableId == Balances.ACCOUNTS.id() || tableId == KnownAddresses.TABLE.id()) {
      owners.add(AccountId.of(encodedKey));
    }
  }
}
