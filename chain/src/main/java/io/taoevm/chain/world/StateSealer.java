package io.taoevm.chain.world;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.store.VersionedState.Change;
import io.taoevm.chain.trie.NodeStore;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.trie.TrieChange;
import io.taoevm.chain.trie.TrieId;
import io.taoevm.chain.trie.TrieUpdate;
import java.util.ArrayList;
import java.util.List;

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
    return seal(state, StateChanges.of(state), parent);
  }

  /**
   * As the other.
   *
   * @param changes those of {@code state}
   */
  public SealedState seal(State state, StateChanges changes, StateSource parent) {
    return new Sealing(state, parent, changes).seal();
  }

  /**
   * Seals a state that takes the place of another as a whole.
   *
   * @param parent what is there
   * @param content what shall be there
   */
  public SealedState replace(StateSource parent, StateDump content) {
    var collected = new StateChanges();
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

  /** One block's sealing. */
  private final class Sealing {
    private final State state;
    private final StateSource parent;
    private final StateChanges collected;
    private final List<Change> written;
    private final List<TrieChange> leaves = new ArrayList<>();

    Sealing(State state, StateSource parent, StateChanges collected) {
      this.state = state;
      this.parent = parent;
      this.collected = collected;
      this.written = new ArrayList<>(collected.flat());
    }

    SealedState seal() {
      for (var id : collected.owners) {
        KnownAddresses.addressOf(state, id).ifPresent(collected.accounts::add);
      }
      collected.accounts.remove(EconomySlots.ADDRESS);
      for (var address : collected.accounts) {
        var slots = collected.storage.getOrDefault(address, List.of());
        writeLeaf(address, leaf(address), storageRoot(address, slotChanges(slots)));
      }
      if (!collected.rows.isEmpty()) {
        var account = EvmAccount.EMPTY.withNonce(1);
        var address = EconomySlots.ADDRESS;
        writeLeaf(address, account, storageRoot(address, economyChanges()));
      }
      var accounts = nodes(parent, TrieId.ACCOUNTS);
      var update = Trie.update(accounts, root(accounts), leaves);
      write(TrieId.ACCOUNTS, update);
      return new SealedState(update.root(), written, collected.code);
    }

    private static List<TrieChange> slotChanges(List<StateChanges.Slot> slots) {
      return slots.stream()
          .map(slot -> change(Keccak.hash(slot.key().bytes()).bytes(), slot.value()))
          .toList();
    }

    private List<TrieChange> economyChanges() {
      var slots = new ArrayList<TrieChange>(collected.rows.size());
      for (var row : collected.rows) {
        var value = row.encodedValue();
        slots.add(
            change(
                RowPaths.of(row.tableId(), row.encodedKey()),
                value == null ? Word.ZERO : EconomySlots.value(value)));
      }
      return slots;
    }

    private static TrieChange change(byte[] path, Word value) {
      return new TrieChange(
          path, value.isZero() ? null : new RlpWriter(33).number(value).toBytes());
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
        written.add(new Change(trie.key(node.path()), node.rlp()));
      }
    }
  }
}
