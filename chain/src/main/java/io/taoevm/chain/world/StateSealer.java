package io.taoevm.chain.world;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.store.VersionedState.Change;
import io.taoevm.chain.trie.NodeStore;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.trie.TrieChange;
import io.taoevm.chain.trie.TrieId;
import io.taoevm.chain.trie.TrieUpdate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns the changes of a block into flat values, trie nodes and the state root.
 *
 * <p>Under Ethereum's rules an account's leaf is the account. Under those of the real chain it is a
 * projection of the ledger: whenever a row of the ledger's accounts changes whose EVM address is
 * known, or an address becomes known, its leaf is written anew with the balance and the nonce that
 * the EVM sees; an account without anything has no leaf. The economy's rows go to the storage of
 * {@link EconomySlots#ADDRESS}.
 */
public final class StateSealer {
  private final EvmLedger ledger;

  public StateSealer(EvmLedger ledger) {
    this.ledger = ledger;
  }

  /** The nodes of a trie as a state holds them. */
  static NodeStore nodes(StateSource source, TrieId trie) {
    return (path, length) -> source.get(trie.key(path, length));
  }

  /** The root of a trie as a state holds it. */
  static Hash root(NodeStore nodes) {
    var rlp = nodes.get(new byte[0], 0);
    return rlp == null ? Trie.EMPTY_ROOT : Keccak.hash(rlp);
  }

  /**
   * Seals what {@code state} changes.
   *
   * @param parent what the state was opened on
   */
  public SealedState seal(State state, StateSource parent) {
    var collected = new Collected();
    state.visitChanges(collected);
    return new Sealing(state, parent, collected).seal();
  }

  /**
   * Seals a state that takes the place of another as a whole.
   *
   * @param parent what is there
   * @param content what shall be there
   */
  public SealedState replace(StateSource parent, StateDump content) {
    var collected = new Collected();
    var state = new State(content);
    StateDump.of(parent).forEachChange(content, collected::flat);
    content.code().forEach(collected::code);
    // Whose row of the ledger goes away may not be known in the new state.
    var parentState = new State(parent);
    for (var id : collected.owners) {
      KnownAddresses.addressOf(parentState, id).ifPresent(collected.accounts::add);
    }
    return new Sealing(state, parent, collected).seal();
  }

  private boolean isProjected() {
    return ledger == RaoLedger.INSTANCE;
  }

  /** The changes of a block, sorted by what they touch. */
  private static final class Collected implements State.ChangeVisitor {
    final List<Change> changes = new ArrayList<>();
    final TreeSet<Address> accounts = new TreeSet<>();
    final TreeMap<Address, List<TrieChange>> storage = new TreeMap<>();
    final TreeSet<AccountId> owners = new TreeSet<>();
    final List<TrieChange> economy = new ArrayList<>();
    final Map<Hash, byte[]> code = new LinkedHashMap<>();

    @Override
    public void account(Address address, @Nullable EvmAccount account) {
      accounts.add(address);
      changes.add(
          new Change(StateKeys.account(address), account == null ? null : account.encode()));
    }

    @Override
    public void storage(Address address, Word slot, Word value) {
      accounts.add(address);
      changes.add(
          new Change(StateKeys.storage(address, slot), value.isZero() ? null : value.bytes()));
      storage.computeIfAbsent(address, _ -> new ArrayList<>()).add(slotChange(slot, value));
    }

    @Override
    public void row(Table<?, ?> table, byte[] encodedKey, byte @Nullable [] encodedValue) {
      row(table.id(), encodedKey, encodedValue);
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
      changes.add(new Change(StateKeys.row(tableId, encodedKey), encodedValue));
      economy.add(
          slotChange(
              EconomySlots.slot(tableId, encodedKey),
              encodedValue == null ? Word.ZERO : EconomySlots.value(encodedValue)));
      if (tableId == Balances.ACCOUNTS.id() || tableId == KnownAddresses.TABLE.id()) {
        owners.add(AccountId.of(encodedKey));
      }
    }

    @Override
    public void code(Hash codeHash, byte[] bytes) {
      code.put(codeHash, bytes);
    }

    private static TrieChange slotChange(Word slot, Word value) {
      return new TrieChange(
          Keccak.hash(slot.bytes()).bytes(),
          value.isZero() ? null : new RlpWriter(33).number(value).toBytes());
    }
  }

  /** One block's sealing. */
  private final class Sealing {
    private final State state;
    private final StateSource parent;
    private final Collected collected;
    private final List<TrieChange> leaves = new ArrayList<>();

    Sealing(State state, StateSource parent, Collected collected) {
      this.state = state;
      this.parent = parent;
      this.collected = collected;
    }

    SealedState seal() {
      for (var id : collected.owners) {
        KnownAddresses.addressOf(state, id).ifPresent(collected.accounts::add);
      }
      collected.accounts.remove(EconomySlots.ADDRESS);
      for (var address : collected.accounts) {
        var slots = collected.storage.getOrDefault(address, List.of());
        writeLeaf(address, leaf(address), storageRoot(address, slots));
      }
      if (!collected.economy.isEmpty()) {
        var account = EvmAccount.EMPTY.withNonce(1);
        var address = EconomySlots.ADDRESS;
        writeLeaf(address, account, storageRoot(address, collected.economy));
      }
      var accounts = nodes(parent, TrieId.ACCOUNTS);
      var update = Trie.update(accounts, root(accounts), leaves);
      write(TrieId.ACCOUNTS, update);
      return new SealedState(update.root(), collected.changes, collected.code);
    }

    private EvmAccount leaf(Address address) {
      var account = state.account(address);
      return isProjected()
          ? new EvmAccount(
              ledger.nonce(state, address), ledger.balanceWei(state, address), account.codeHash())
          : account;
    }

    private Hash storageRoot(Address address, List<TrieChange> slots) {
      var trie = TrieId.storage(address);
      var storage = nodes(parent, trie);
      var root = root(storage);
      if (slots.isEmpty()) {
        return root;
      }
      var update = Trie.update(storage, root, slots);
      write(trie, update);
      return update.root();
    }

    private void writeLeaf(Address address, EvmAccount account, Hash storageRoot) {
      // Only a genesis can hold an empty account with storage; it lives until it is touched.
      var hasLeaf = !account.isEmpty() || !storageRoot.equals(Trie.EMPTY_ROOT);
      leaves.add(
          new TrieChange(
              Keccak.hash(address.bytes()).bytes(),
              hasLeaf ? encodeLeaf(account, storageRoot) : null));
    }

    private static byte[] encodeLeaf(EvmAccount account, Hash storageRoot) {
      return new RlpWriter(112)
          .beginList()
          .number(account.nonce())
          .number(account.balanceWei())
          .hash(storageRoot)
          .hash(account.codeHash())
          .endList()
          .toBytes();
    }

    private void write(TrieId trie, TrieUpdate update) {
      for (var node : update.nodes()) {
        collected.changes.add(new Change(trie.key(node.path()), node.rlp()));
      }
    }
  }
}
