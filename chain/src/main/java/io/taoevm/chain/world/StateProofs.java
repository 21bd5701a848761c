package io.taoevm.chain.world;

import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.trie.NodeStore;
import io.taoevm.chain.trie.Proof;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.trie.TrieId;
import io.taoevm.chain.world.AccountProof.SlotProof;
import java.util.List;

/** Proves what the tries of a state hold (EIP-1186). */
public final class StateProofs {
  private StateProofs() {}

  /** The proof of an account and of slots of its storage. */
  public static AccountProof of(StateSource source, Address address, List<Word> slots) {
    var accounts = StateSealer.nodes(source, TrieId.ACCOUNTS);
    var key = Keccak.hash(address.bytes()).bytes();
    var leaf = Trie.get(accounts, key);
    var proof = Proof.of(accounts, key);
    var storage = StateSealer.nodes(source, TrieId.storage(address));
    var slotProofs = slots.stream().map(slot -> slotProof(storage, slot)).toList();
    if (leaf == null) {
      return new AccountProof(
          address, 0, Word.ZERO, EvmAccount.NO_CODE, Trie.EMPTY_ROOT, proof, slotProofs);
    }
    var fields = RlpReader.ofList(leaf);
    var nonce = fields.number();
    var balanceWei = fields.word();
    var storageHash = fields.hash();
    return new AccountProof(
        address, nonce, balanceWei, fields.hash(), storageHash, proof, slotProofs);
  }

  private static SlotProof slotProof(NodeStore storage, Word slot) {
    var key = Keccak.hash(slot.bytes()).bytes();
    var value = Trie.get(storage, key);
    return new SlotProof(
        slot, value == null ? Word.ZERO : RlpReader.of(value).word(), Proof.of(storage, key));
  }
}
