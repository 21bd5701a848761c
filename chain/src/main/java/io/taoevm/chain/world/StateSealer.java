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
import java.util.ArrayList;
import java.util.List;
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
  private static Hash root(NodeStore nodes) {
    var rlp = nodes.get(new byte[0], 0);
    return rlp == null ? Trie.EMPTY_ROOT : Keccak.hash(rlp);
  }

  /**
   * Seals what {@code state} changes.
   *
   * @param parent what the state was opened on
   */
  public SealedState seal(State state, StateSource parent) {
    return seal(leaves(state), parent);
  }

  /** What {@code state} changes, and what that makes of the leaves of the tries. */
  public ChangedLeaves leaves(State state) {
    return leaves(state, StateChanges.of(state));
  }

  /**
   * Seals changes whose state is not needed any more.
   *
   * @param parent the state before them, with the nodes of its tries
   */
  public SealedState seal(ChangedLeaves leaves, StateSource parent) {
    return new Sealing(leaves, parent).seal();
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
    return seal(leaves(state, collected), parent);
  }

  private boolean isProjected() {
    return ledger == RaoLedger.INSTANCE;
  }

  private ChangedLeaves leaves(State state, StateChanges changes) {
    for (var id : changes.owners) {
      KnownAddresses.addressOf(state, id).ifPresent(changes.accounts::add);
    }
    changes.accounts.remove(EconomySlots.ADDRESS);
    var accounts = new ArrayList<ChangedLeaves.Account>(changes.accounts.size());
    for (var address : changes.accounts) {
      var slots = changes.storage.getOrDefault(address, List.of());
      accounts.add(new ChangedLeaves.Account(address, account(state, address), slotChanges(slots)));
    }
    return new ChangedLeaves(changes, accounts, economyChanges(changes));
  }

  private EvmAccount account(State state, Address address) {
    var account = state.account(address);
    return isProjected()
        ? new EvmAccount(
            ledger.nonce(state, address), ledger.balanceWei(state, address), account.codeHash())
        : account;
  }

  private static List<TrieChange> slotChanges(List<StateChanges.Slot> slots) {
    return slots.stream()
        .map(slot -> change(Keccak.hash(slot.key().bytes()).bytes(), slot.value()))
        .toList();
  }

  private static List<TrieChange> economyChanges(StateChanges changes) {
    var slots = new ArrayList<TrieChange>(changes.rows.size());
    for (var row : changes.rows) {
      var value = row.encodedValue();
      slots.add(
          change(
              RowPaths.of(row.tableId(), row.encodedKey()),
              value == null ? Word.ZERO : EconomySlots.value(value)));
    }
    return slots;
  }

  private static TrieChange change(byte[] path, Word value) {
    return new TrieChange(path, value.isZero() ? null : new RlpWriter(33).number(value).toBytes());
  }

  /** One block's sealing. */
  private static final class Sealing {
    private final ChangedLeaves changed;
    private final StateSource parent;
    private final List<Change> written;
    private final List<TrieChange> leaves = new ArrayList<>();

    Sealing(ChangedLeaves changed, StateSource parent) {
      this.changed = changed;
      this.parent = parent;
      this.written = new ArrayList<>(changed.changes().flat());
    }

    SealedState seal() {
      for (var account : changed.accounts()) {
        leaves.add(leafChange(account));
      }
      if (!changed.economy().isEmpty()) {
        var address = EconomySlots.ADDRESS;
        var root = write(TrieId.storage(address), changed.economy());
        leaves.add(new TrieChange(path(address), encodeLeaf(EvmAccount.EMPTY.withNonce(1), root)));
      }
      var root =
          leaves.isEmpty() ? root(nodes(parent, TrieId.ACCOUNTS)) : write(TrieId.ACCOUNTS, leaves);
      return new SealedState(root, written, changed.changes().code());
    }

    private TrieChange leafChange(ChangedLeaves.Account account) {
      var path = path(account.address());
      var value = account.value();
      if (!account.slots().isEmpty()) {
        var root = write(TrieId.storage(account.address()), account.slots());
        return new TrieChange(path, leaf(value, root));
      }
      // Storage that does not change has its root in the leaf, which is read anyway; without a leaf
      // there is none.
      return new TrieChange(
          path, leaf(value, Trie.EMPTY_ROOT), before -> leaf(value, storageRoot(before)));
    }

    private static byte[] path(Address address) {
      return Keccak.hash(address.bytes()).bytes();
    }

    /** Only a genesis can hold an empty account with storage; it lives until that is gone. */
    private static byte @Nullable [] leaf(EvmAccount account, Hash storageRoot) {
      return account.isEmpty() && storageRoot.equals(Trie.EMPTY_ROOT)
          ? null
          : encodeLeaf(account, storageRoot);
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

    /** The root that {@link #encodeLeaf} has put last but one. */
    private static Hash storageRoot(byte[] leaf) {
      return Hash.of(leaf, leaf.length - 2 * Hash.LENGTH - 1);
    }

    private Hash write(TrieId trie, List<TrieChange> changes) {
      var update = Trie.update(nodes(parent, trie), changes);
      for (var node : update.nodes()) {
        written.add(new Change(trie.key(node.path()), node.rlp()));
      }
      return update.root();
    }
  }
}
