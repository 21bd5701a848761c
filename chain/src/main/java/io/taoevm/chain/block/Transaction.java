package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction asks for, without its signature; also what {@code eth_call} runs.
 *
 * @param chainId null for a legacy transaction without EIP-155
 * @param nonce unsigned 64 bits
 * @param maxPriorityFeePerGas wei; the gas price itself for types 0 and 1
 * @param maxFeePerGas wei; the gas price itself for types 0 and 1
 * @param gasLimit unsigned 64 bits
 * @param to null for a creation
 * @param blobHashes versioned hashes, of type 3 alone
 * @param maxFeePerBlobGas wei, of type 3 alone, otherwise 0
 * @param authorizations of type 4 alone
 */
public record Transaction(
    TransactionType type,
    @Nullable Word chainId,
    long nonce,
    Word maxPriorityFeePerGas,
    Word maxFeePerGas,
    long gasLimit,
    @Nullable Address to,
    Word valueWei,
    byte[] data,
    List<AccessListEntry> accessList,
    List<Hash> blobHashes,
    Word maxFeePerBlobGas,
    List<Authorization> authorizations) {

  public Transaction {
    accessList = List.copyOf(accessList);
    blobHashes = List.copyOf(blobHashes);
    authorizations = List.copyOf(authorizations);
  }

  public boolean isCreation() {
    return to == null;
  }

  /**
   * What a unit of gas costs at this base fee under EIP-1559: at most the cap, with as much of the
   * tip as fits.
   */
  public Word effectiveGasPrice(Word baseFeeWei) {
    var withTip = baseFeeWei.plus(maxPriorityFeePerGas);
    var overflows = withTip.compareTo(baseFeeWei) < 0;
    return overflows || withTip.compareTo(maxFeePerGas) > 0 ? maxFeePerGas : withTip;
  }
}
