package io.taoevm.rpc.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction, mined or waiting.
 *
 * @param blockHash null while it waits, as are the next three
 * @param gasPrice what was charged; the fee cap while it waits
 * @param v of the signature; the parity for all types but the first
 */
public record TransactionShape(
    @Nullable Hash blockHash,
    @Nullable Long blockNumber,
    @Nullable Long blockTimestamp,
    @Nullable Long transactionIndex,
    long type,
    Hash hash,
    Address from,
    @Nullable Address to,
    long nonce,
    long gas,
    Word gasPrice,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Word maxFeePerGas,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Word maxPriorityFeePerGas,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Word maxFeePerBlobGas,
    Word value,
    byte[] input,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Word chainId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AccessListShape> accessList,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Hash> blobVersionedHashes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AuthorizationShape> authorizationList,
    Word v,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long yParity,
    Word r,
    Word s) {

  /** The transaction at this place of a block. */
  public static TransactionShape of(SealedBlock block, int index) {
    var gasPrice = block.receipts().get(index).gasPriceWei();
    return of(block.transactions().get(index), block, (long) index, gasPrice);
  }

  /** A transaction that is in no block yet. */
  public static TransactionShape of(SignedTransaction waiting) {
    return of(waiting, null, null, waiting.transaction().maxFeePerGas());
  }

  private static TransactionShape of(
      SignedTransaction signed, @Nullable SealedBlock block, @Nullable Long index, Word gasPrice) {
    var transaction = signed.transaction();
    var type = transaction.type();
    var isTyped = type != TransactionType.LEGACY;
    var hasFeeCaps = type.compareTo(TransactionType.DYNAMIC_FEE) >= 0;
    var isBlob = type == TransactionType.BLOB;
    return new TransactionShape(
        block == null ? null : block.hash(),
        block == null ? null : block.number(),
        block == null ? null : block.header().timestampSeconds(),
        index,
        type.number(),
        signed.hash(),
        signed.sender(),
        transaction.to(),
        transaction.nonce(),
        transaction.gasLimit(),
        gasPrice,
        hasFeeCaps ? transaction.maxFeePerGas() : null,
        hasFeeCaps ? transaction.maxPriorityFeePerGas() : null,
        isBlob ? transaction.maxFeePerBlobGas() : null,
        transaction.valueWei(),
        transaction.data(),
        transaction.chainId(),
        isTyped ? AccessListShape.of(transaction.accessList()) : null,
        isBlob ? transaction.blobHashes() : null,
        authorizations(transaction),
        signed.v(),
        isTyped ? (long) signed.signature().yParity() : null,
        signed.signature().r(),
        signed.signature().s());
  }

  private static @Nullable List<AuthorizationShape> authorizations(Transaction transaction) {
    return transaction.type() == TransactionType.SET_CODE
        ? transaction.authorizations().stream().map(AuthorizationShape::of).toList()
        : null;
  }
}
