package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.List;

/**
 * An account as the state root commits to it, with the nodes on the way from the root to it
 * (EIP-1186). An account that does not exist has zeros, and its proof shows its absence.
 *
 * @param storageHash the root of its storage
 * @param proof encoded nodes, the root's first
 */
public record AccountProof(
    Address address,
    long nonce,
    Word balanceWei,
    Hash codeHash,
    Hash storageHash,
    List<byte[]> proof,
    List<SlotProof> slots) {

  /**
   * A slot of the account's storage.
   *
   * @param proof encoded nodes, the storage root's first
   */
  public record SlotProof(Word slot, Word value, List<byte[]> proof) {}
}
