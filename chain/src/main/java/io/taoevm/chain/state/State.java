package io.taoevm.chain.state;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a block can change, as changes over an immutable {@link StateSource}: EVM
 * accounts, code and storage, the rows of the economy's tables, and the events of the chain core.
 * There is no second write path.
 *
 * <p><b>Checkpoints.</b> {@link #checkpoint} marks the journal, {@link #rollback} undoes everything
 * back to the mark; going on without a rollback is the commit. Marks nest like the frames that take
 * them. {@link #settle} ends a transaction: nothing before it can be undone any more.
 *
 * <p><b>Determinism.</b> The hash maps here are only looked up; whatever is iterated, is iterated
 * in the order of encoded keys.
 *
 * <p>Not thread-safe: one writer, or one reader with a state of its own. One class, because all
 * kinds of change share the one journal.
 */
public final class State {
  private final StateSource source;
  private final Journal journal = new Journal();
  private final Map<Address, CachedAccount> accounts = new HashMap<>();
  private final Map<Hash, byte[]> newCode = new HashMap<>();
  private final Map<Address, AccountId> mapped = new HashMap<>();
  private final ArrayList<Event> events = new ArrayList<>();
  private final Overlays tables;
  private @Nullable CachedAccount lastAccount;

  public State(StateSource source) {
    this.source = source;
    this.tables = new Overlays(source, journal);
  }

  /**
   * A state that need not read and decode again what the one before it has had in its hands.
   *
   * @param source the state after {@code before} and its changes
   * @param before settled, and not to be used for anything from now on
   */
  public State(StateSource source, State before) {
    this.source = source;
    this.tables = new Overlays(source, journal, before.tables);
  }

  // ---- Checkpoints
  // -------------------------------------------------------------------------------

  /** Marks the present moment; pass the mark to {@link #rollback} to return to it. */
  public int checkpoint() {
    return journal.mark();
  }

  /** Undoes every change made since the checkpoint was taken. */
  public void rollback(int checkpoint) {
    journal.undoTo(checkpoint);
  }

  /** Makes everything so far final; checkpoints taken before are void. */
  public void settle() {
    journal.forget();
  }

  /** For data of the same lifetime that lives elsewhere: see {@link Journal}. */
  public Journal journal() {
    return journal;
  }

  // ---- EVM accounts
  // ------------------------------------------------------------------------------

  /** The account's nonce, balance and code hash; {@link EvmAccount#EMPTY} if there is none. */
  public EvmAccount account(Address address) {
    return cached(address).value;
  }

  /** Whether the state holds the account at all; an existing one can be empty. */
  public boolean exists(Address address) {
    return cached(address).exists;
  }

  /**
   * Writes an account; an empty one that was written is removed when the block is sealed (EIP-161).
   */
  public void setAccount(Address address, EvmAccount value) {
    var account = cached(address);
    var old = account.value;
    var existed = account.exists;
    var wasDirty = account.dirty;
    journal.push(
        () -> {
          account.value = old;
          account.exists = existed;
          account.dirty = wasDirty;
        });
    account.value = value;
    account.exists = true;
    account.dirty = true;
  }

  /** Counts as a write that changes nothing: an empty account goes away with it (EIP-161). */
  public void touch(Address address) {
    setAccount(address, cached(address).value);
  }

  /** Removes account, code and storage. */
  public void deleteAccount(Address address) {
    var account = cached(address);
    clearStorage(address);
    setAccount(address, EvmAccount.EMPTY);
    journal.push(() -> account.exists = true);
    account.exists = false;
  }

  /** The code of an account; no bytes if it has none. Never write to the array. */
  public byte[] code(Address address) {
    return code(account(address).codeHash());
  }

  /**
   * The code of that hash.
   *
   * @throws AssertionError if the state never saw such code
   */
  public byte[] code(Hash codeHash) {
    if (codeHash.equals(EvmAccount.NO_CODE)) {
      return Bytes.EMPTY;
    }
    var code = newCode.get(codeHash);
    if (code == null) {
      code = source.code(codeHash);
    }
    if (code == null) {
      throw new AssertionError("the state has no code of hash " + codeHash);
    }
    return code;
  }

  /**
   * Gives an account its code.
   *
   * @param codeHash keccak-256 of {@code code}
   */
  public void setCode(Address address, Hash codeHash, byte[] code) {
    if (code.length > 0) {
      newCode.putIfAbsent(codeHash, code);
    }
    setAccount(address, account(address).withCodeHash(codeHash));
  }

  public Word storage(Address address, Word slot) {
    return slot(cached(address), slot).value;
  }

  /** The slot itself; see {@link StorageCell} for how long it holds. */
  public StorageCell cell(Address address, Word slot) {
    return slot(cached(address), slot);
  }

  public void setStorage(Address address, Word slot, Word value) {
    setStorage(cell(address, slot), value);
  }

  public void setStorage(StorageCell cell, Word value) {
    var old = cell.value;
    if (!old.equals(value)) {
      journal.push(() -> cell.value = old);
      cell.value = value;
    }
  }

  /** Whether any slot is not zero; asked when a contract is created (EIP-7610). */
  public boolean hasStorage(Address address) {
    var account = cached(address);
    for (var cell : account.storage.values()) {
      if (!cell.value.isZero()) {
        return true;
      }
    }
    if (account.storageCleared) {
      return false;
    }
    var prefix = StateKeys.storagePrefix(address);
    var found = new boolean[1];
    source.forEach(
        prefix,
        StateKeys.after(prefix),
        (key, value) -> {
          var cell = account.storage.get(Word.of(key, prefix.length));
          found[0] = cell == null || !cell.value.isZero();
          return !found[0];
        });
    return found[0];
  }

  public void clearStorage(Address address) {
    var account = cached(address);
    var oldStorage = account.storage;
    var wasCleared = account.storageCleared;
    journal.push(
        () -> {
          account.storage = oldStorage;
          account.storageCleared = wasCleared;
        });
    account.storage = new HashMap<>();
    account.storageCleared = true;
  }

  private CachedAccount cached(Address address) {
    var last = lastAccount;
    if (last != null && last.address.equals(address)) {
      return last;
    }
    var account = accounts.get(address);
    if (account == null) {
      var bytes = source.get(StateKeys.account(address));
      account = new CachedAccount(address, bytes);
      accounts.put(address, account);
    }
    lastAccount = account;
    return account;
  }

  private StorageCell slot(CachedAccount account, Word slot) {
    var cell = account.storage.get(slot);
    if (cell == null) {
      var bytes =
          account.storageCleared ? null : source.get(StateKeys.storage(account.address, slot));
      cell = new StorageCell(bytes == null ? Word.ZERO : Word.of(bytes));
      account.storage.put(slot, cell);
    }
    return cell;
  }

  /**
   * The account that an address maps to, computed once in the life of this state; not part of the
   * state.
   */
  public AccountId memo(Address address, Function<Address, AccountId> mapping) {
    return mapped.computeIfAbsent(address, mapping);
  }

  // ---- Tables of the economy
  // ---------------------------------------------------------------------

  /** The row's value, or null if there is none. */
  public <K, V> @Nullable V get(Table<K, V> table, K key) {
    return tables.of(table).value(key);
  }

  /** The row's value, or what the reference reads where nothing is stored. */
  public <K, V> V get(Table<K, V> table, K key, V absent) {
    var value = tables.of(table).value(key);
    return value == null ? absent : value;
  }

  public <K, V> boolean contains(Table<K, V> table, K key) {
    return tables.of(table).value(key) != null;
  }

  public <K, V> void put(Table<K, V> table, K key, V value) {
    tables.of(table).write(key, value);
  }

  public <K, V> void remove(Table<K, V> table, K key) {
    tables.of(table).write(key, null);
  }

  /**
   * All rows in the order of their encoded keys; a copy, so that the caller may write while going
   * through it.
   */
  public <K, V> List<TableRow<K, V>> rows(Table<K, V> table) {
    return rows(table, Bytes.EMPTY);
  }

  /**
   * The rows whose encoded keys begin with {@code prefix}, in the order of their encoded keys; a
   * copy.
   */
  public <K, V> List<TableRow<K, V>> rows(Table<K, V> table, byte[] prefix) {
    return tables.of(table).rows(prefix);
  }

  /** Removes every row whose encoded key begins with {@code prefix}. */
  public <K, V> void removeAll(Table<K, V> table, byte[] prefix) {
    for (var row : rows(table, prefix)) {
      remove(table, row.key());
    }
  }

  // ---- Events
  // ------------------------------------------------------------------------------------

  public void emit(Event event) {
    journal.push(events::removeLast);
    events.add(event);
  }

  /** The events since they were last taken; call it where nothing before can be undone any more. */
  public List<Event> takeEvents() {
    var taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** The events so far, oldest first; a view. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  // ---- Changes
  // -----------------------------------------------------------------------------------

  /** Sees what differs from the source, each kind in the order of its encoded keys. */
  public interface ChangeVisitor {
    /** An account was written; null if it is gone. */
    void account(Address address, @Nullable EvmAccount account);

    /** A slot has another value than in the source; zero if it is gone. */
    void storage(Address address, Word slot, Word value);

    /** A row was written; null if it is gone. */
    void row(Table<?, ?> table, byte[] encodedKey, byte @Nullable [] encodedValue);

    /** Code that an account has and the source may not have. */
    void code(Hash codeHash, byte[] code);
  }

  /** Shows all changes: accounts, each followed by its slots, then rows by table, then code. */
  public void visitChanges(ChangeVisitor visitor) {
    for (var account : new TreeMap<>(accounts).values()) {
      if (account.dirty) {
        var gone = !account.exists || account.value.isEmpty();
        visitor.account(account.address, gone ? null : account.value);
      }
      visitStorage(account, visitor);
    }
    tables.visitChanges(visitor);
    if (!newCode.isEmpty()) {
      new TreeMap<>(newCode).forEach(visitor::code);
    }
  }

  private void visitStorage(CachedAccount account, ChangeVisitor visitor) {
    var changed = new TreeMap<Word, Word>();
    if (account.storageCleared) {
      var prefix = StateKeys.storagePrefix(account.address);
      source.forEach(
          prefix,
          StateKeys.after(prefix),
          (key, value) -> {
            changed.put(Word.of(key, prefix.length), Word.ZERO);
            return true;
          });
    }
    for (var entry : account.storage.entrySet()) {
      var cell = entry.getValue();
      if (!cell.value.equals(cell.base)) {
        changed.put(entry.getKey(), cell.value);
      }
    }
    changed.forEach((slot, value) -> visitor.storage(account.address, slot, value));
  }

  private static final class CachedAccount {
    final Address address;
    EvmAccount value;
    boolean exists;
    boolean dirty;
    boolean storageCleared;
    Map<Word, StorageCell> storage = new HashMap<>();

    CachedAccount(Address address, byte @Nullable [] encoded) {
      this.address = address;
      this.exists = encoded != null;
      this.value = encoded == null ? EvmAccount.EMPTY : EvmAccount.decode(encoded);
    }
  }
}
