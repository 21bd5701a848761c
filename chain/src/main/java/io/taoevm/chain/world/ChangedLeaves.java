package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.trie.TrieChange;
import java.util.List;

/**
 * The changes of a block and what they make of the leaves of the tries. The state that they come
 * from is not needed any more; no node of a trie has been read or hashed yet.
 *
 * @param accounts by address
 * @param economy those of the economy's trie
 */
public record ChangedLeaves(
    StateChanges changes, List<Account> accounts, List<TrieChange> economy) {

  /**
   * An account's leaf, but for the root of its storage.
   *
   * @param slots the changes of its storage
   */
  record Account(Address address, EvmAccount value, List<TrieChange> slots) {}
}
