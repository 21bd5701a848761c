package io.taoevm.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.trie.Proof;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.world.AccountProof;

/** Verifies proofs as a wallet does: from the state root alone. */
final class ProofAssertions {
  private ProofAssertions() {}

  static void assertProves(Hash stateRoot, AccountProof proof) {
    var key = Keccak.hash(proof.address().bytes()).bytes();
    var result = Proof.verify(stateRoot, key, proof.proof());
    var absent =
        proof.nonce() == 0
            && proof.balanceWei().isZero()
            && proof.codeHash().equals(EvmAccount.NO_CODE)
            && proof.storageHash().equals(Trie.EMPTY_ROOT);
    if (absent) {
      assertEquals(new Proof.Result.Absent(), result);
    } else {
      var leaf =
          new RlpWriter(128)
              .beginList()
              .number(proof.nonce())
              .number(proof.balanceWei())
              .hash(proof.storageHash())
              .hash(proof.codeHash())
              .endList()
              .toBytes();
      var present = assertInstanceOf(Proof.Result.Present.class, result);
      assertArrayEquals(leaf, present.value());
    }
    for (var slot : proof.slots()) {
      var slotKey = Keccak.hash(slot.slot().bytes()).bytes();
      var found = Proof.verify(proof.storageHash(), slotKey, slot.proof());
      if (slot.value().isZero()) {
        assertEquals(new Proof.Result.Absent(), found);
      } else {
        var present = assertInstanceOf(Proof.Result.Present.class, found);
        assertArrayEquals(new RlpWriter(33).number(slot.value()).toBytes(), present.value());
      }
    }
  }
}
