package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.VersionedState.Change;
import java.util.List;
import java.util.Map;

/**
 * What a block makes of the state.
 *
 * @param root of the accounts' trie
 * @param changes of flat values and of trie nodes
 * @param code that may be new, by its hash
 */
public record SealedState(Hash root, List<Change> changes, Map<Hash, byte[]> code) {}
