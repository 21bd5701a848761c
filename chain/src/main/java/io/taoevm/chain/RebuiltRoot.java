package io.taoevm.chain;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.trie.NodeStore;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.trie.TrieChange;
import io.taoevm.chain.trie.TrieId;
import io.taoevm.chain.world.EconomySlots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The state root computed anew from all flat values, by the rules and not by the changes; and with
 * it a comparison of the trie nodes that the state holds. Takes memory in proportion to the state.
 */
final class RebuiltRoot {
  private final StateSource source;
  private final ChainRules rules;
  private long nodes;
  private long wrongNodes;

  private RebuiltRoot(StateSource source, ChainRules rules) {
    this.source = source;
    this.rules = rules;
  }

  /**
   * What came of it.
   *
   * @param nodes how many trie nodes the state should hold
   * @param wrongNodes how many of them it holds otherwise or not
   */
  record Result(Hash root, long nodes, long wrongNodes) {}

  static Hash of(StateSource source, ChainRules rules) {
    return compare(source, rules).root;
  }

  static Result compare(StateSource source, ChainRules rules) {
    var rebuilt = new RebuiltRoot(source, rules);
    var root = rebuilt.root();
    return new Result(root, rebuilt.nodes, rebuilt.wrongNodes);
  }

  private Hash root() {
    var state = new State(source);
    var storage = new TreeMap<Address, Map<Word, Word>>();
    var addresses = new TreeSet<Address>();
    visit(
        source,
        StateKeys.ACCOUNT,
        (key, value) -> {
          addresses.add(Address.of(key, 1));
          return true;
        });
    visit(
        source,
        StateKeys.STORAGE,
        (key, value) -> {
          var address = Address.of(key, 1);
          addresses.add(address);
          storage
              .computeIfAbsent(address, _ -> new TreeMap<>())
              .put(Word.of(key, 21), Word.of(value));
          return true;
        });
    var economy = new TreeMap<Word, Word>();
    visit(
        source,
        StateKeys.TABLE,
        (key, value) -> {
          var id = (key[1] & 0xFF) << 8 | (key[2] & 0xFF);
          var encodedKey = Arrays.copyOfRange(key, 3, key.length);
          var fits = value.length > 0 && value.length <= 32 && value[0] != 0;
          economy.put(
              Word.of(Keccak.hash(Bytes.concat(new byte[] {key[1], key[2]}, encodedKey))),
              fits ? Word.of(value) : Word.of(Keccak.hash(value)));
          if (id == Balances.ACCOUNTS.id() || id == KnownAddresses.TABLE.id()) {
            KnownAddresses.addressOf(state, AccountId.of(encodedKey)).ifPresent(addresses::add);
          }
          return true;
        });
    var leaves = new ArrayList<TrieChange>();
    for (var address : addresses) {
      var account =
          new EvmAccount(
              rules.ledger().nonce(state, address),
              rules.ledger().balanceWei(state, address),
              state.account(address).codeHash());
      var slots = storage.getOrDefault(address, Map.of());
      if (!account.isEmpty() || !slots.isEmpty()) {
        leaves.add(leaf(address, account, storageRoot(address, slots)));
      }
    }
    if (!economy.isEmpty()) {
      leaves.add(
          leaf(
              EconomySlots.ADDRESS,
              EvmAccount.EMPTY.withNonce(1),
              storageRoot(EconomySlots.ADDRESS, economy)));
    }
    return build(TrieId.ACCOUNTS, leaves);
  }

  private static void visit(StateSource source, byte kind, StateSource.Visitor visitor) {
    source.forEach(new byte[] {kind}, new byte[] {(byte) (kind + 1)}, visitor);
  }

  private Hash storageRoot(Address address, Map<Word, Word> slots) {
    List<TrieChange> changes =
        slots.entrySet().stream()
            .map(
                slot ->
                    new TrieChange(
                        Keccak.hash(slot.getKey().bytes()).bytes(),
                        new RlpWriter().number(slot.getValue()).toBytes()))
            .toList();
    return build(TrieId.storage(address), changes);
  }

  private Hash build(TrieId trie, List<TrieChange> entries) {
    var built = Trie.update(NodeStore.EMPTY, Trie.EMPTY_ROOT, entries);
    for (var node : built.nodes()) {
      nodes++;
      if (!Arrays.equals(node.rlp(), source.get(trie.key(node.path())))) {
        wrongNodes++;
      }
    }
    return built.root();
  }

  private static TrieChange leaf(Address address, EvmAccount account, Hash storageRoot) {
    return new TrieChange(
        Keccak.hash(address.bytes()).bytes(),
        new RlpWriter()
            .beginList()
            .number(account.nonce())
            .number(account.balanceWei())
            .hash(storageRoot)
            .hash(account.codeHash())
            .endList()
            .toBytes());
  }
}
