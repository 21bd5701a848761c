package io.taoevm.evm;

import static io.taoevm.chain.block.TransactionFault.*;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.gas.Gas;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a transaction must meet before it runs, and what it costs before anything runs. */
final class TransactionChecks {
  private static final int BLOB_HASH_VERSION = 0x01;

  private final EvmRules rules;

  TransactionChecks(EvmRules rules) {
    this.rules = rules;
  }

  /** Gas for being a transaction of this form. */
  long intrinsicGas(Transaction transaction) {
    var gas = Gas.TRANSACTION + Gas.callData(transaction.data());
    if (transaction.isCreation()) {
      gas += Gas.TRANSACTION_CREATE + Gas.INIT_CODE_WORD * Gas.words(transaction.data().length);
    }
    for (var entry : transaction.accessList()) {
      gas += Gas.ACCESS_LIST_ADDRESS + Gas.ACCESS_LIST_SLOT * entry.slots().size();
    }
    return gas + Gas.AUTHORIZATION_NEW_ACCOUNT * transaction.authorizations().size();
  }

  /** The least that it pays (EIP-7623); 0 where there is no floor. */
  long floorGas(Transaction transaction) {
    return rules.has(Eip.CALLDATA_FLOOR) ? Gas.floor(transaction.data()) : 0;
  }

  /** Checks that hold whenever it runs. */
  Optional<Refused> check(
      State state, BlockContext block, Transaction transaction, Address sender) {
    var fault = form(block, transaction);
    if (fault == null) {
      fault = account(state, transaction, sender);
    }
    if (fault == null) {
      fault = fees(block, transaction);
    }
    if (fault == null) {
      fault = gas(transaction);
    }
    return fault == null ? funds(state, transaction, sender) : refused(fault, "");
  }

  /** Checks that hold if it runs now: the nonce is the next one, and the block has room. */
  Optional<Refused> checkPlace(
      State state, Transaction transaction, Address sender, long gasLeftInBlock) {
    var nonce = rules.ledger().nonce(state, sender);
    if (transaction.nonce() != nonce) {
      return refused(
          NONCE_TOO_HIGH,
          "next nonce "
              + Long.toUnsignedString(nonce)
              + ", tx nonce "
              + Long.toUnsignedString(transaction.nonce()));
    }
    return transaction.gasLimit() > gasLeftInBlock
        ? refused(EXCEEDS_BLOCK_GAS_LIMIT, "")
        : Optional.empty();
  }

  /** What {@code eth_call} is held to: form, enough gas to begin, and funds as far as it pays. */
  Optional<Refused> checkCall(
      State state, BlockContext block, Transaction transaction, Address sender) {
    var fault = form(block, transaction);
    if (fault == null && !transaction.maxFeePerGas().isZero()) {
      fault = fees(block, transaction);
    }
    if (fault == null) {
      fault = gas(transaction);
    }
    return fault == null ? funds(state, transaction, sender) : refused(fault, "");
  }

  private @Nullable TransactionFault form(BlockContext block, Transaction transaction) {
    var type = transaction.type();
    if ((type == TransactionType.BLOB && !rules.has(Eip.BLOBS))
        || (type == TransactionType.SET_CODE && !rules.has(Eip.SET_CODE))) {
      return TYPE_NOT_SUPPORTED;
    }
    var chainId = transaction.chainId();
    if (chainId != null && !chainId.equals(Word.of(block.chainId()))) {
      return INVALID_CHAIN_ID;
    }
    if (transaction.isCreation() && transaction.data().length > Gas.MAX_INIT_CODE_SIZE) {
      return INIT_CODE_TOO_LARGE;
    }
    return switch (type) {
      case BLOB -> blobs(transaction);
      case SET_CODE ->
          transaction.isCreation()
              ? SET_CODE_CREATION
              : transaction.authorizations().isEmpty() ? AUTHORIZATION_LIST_EMPTY : null;
      case LEGACY, ACCESS_LIST, DYNAMIC_FEE -> null;
    };
  }

  private @Nullable TransactionFault blobs(Transaction transaction) {
    if (transaction.isCreation()) {
      return BLOB_CREATION;
    }
    var hashes = transaction.blobHashes();
    for (var hash : hashes) {
      if (hash.a() >>> 56 != BLOB_HASH_VERSION) {
        return BLOB_HASHES_INVALID;
      }
    }
    if (hashes.isEmpty()) {
      return BLOB_HASHES_INVALID;
    }
    return hashes.size() > rules.fork().maxBlobsPerTransaction() ? TOO_MANY_BLOBS : null;
  }

  private @Nullable TransactionFault account(State state, Transaction transaction, Address sender) {
    if (transaction.nonce() == -1) {
      return NONCE_EXHAUSTED;
    }
    var nonce = rules.ledger().nonce(state, sender);
    if (Long.compareUnsigned(transaction.nonce(), nonce) < 0) {
      return NONCE_TOO_LOW;
    }
    if (!state.account(sender).hasCode()) {
      return null;
    }
    var delegated = rules.has(Eip.SET_CODE) && Delegation.target(state.code(sender)) != null;
    return delegated && !rules.has(Quirk.SENDER_WITHOUT_ANY_CODE) ? null : SENDER_HAS_CODE;
  }

  private static @Nullable TransactionFault fees(BlockContext block, Transaction transaction) {
    if (transaction.maxPriorityFeePerGas().compareTo(transaction.maxFeePerGas()) > 0) {
      return TIP_ABOVE_FEE_CAP;
    }
    if (transaction.maxFeePerGas().compareTo(block.baseFeeWei()) < 0) {
      return FEE_CAP_BELOW_BASE_FEE;
    }
    return transaction.type() == TransactionType.BLOB
            && transaction.maxFeePerBlobGas().compareTo(block.blobBaseFeeWei()) < 0
        ? BLOB_FEE_CAP_TOO_LOW
        : null;
  }

  private @Nullable TransactionFault gas(Transaction transaction) {
    var limit = transaction.gasLimit();
    if (limit < 0) {
      return EXCEEDS_BLOCK_GAS_LIMIT;
    }
    if (rules.has(Eip.TRANSACTION_GAS_CAP) && limit > Gas.MAX_TRANSACTION_GAS) {
      return GAS_LIMIT_TOO_HIGH;
    }
    return intrinsicGas(transaction) > limit || floorGas(transaction) > limit
        ? INTRINSIC_GAS_TOO_LOW
        : null;
  }

  private Optional<Refused> funds(State state, Transaction transaction, Address sender) {
    var price = transaction.maxFeePerGas().toBigInteger();
    var cost =
        price
            .multiply(BigInteger.valueOf(transaction.gasLimit()))
            .add(transaction.valueWei().toBigInteger());
    if (!transaction.blobHashes().isEmpty()) {
      cost =
          cost.add(
              transaction
                  .maxFeePerBlobGas()
                  .toBigInteger()
                  .multiply(BigInteger.valueOf(Gas.BLOB * transaction.blobHashes().size())));
    }
    var balance = rules.ledger().balanceWei(state, sender).toBigInteger();
    return cost.compareTo(balance) <= 0
        ? Optional.empty()
        : refused(INSUFFICIENT_FUNDS, "address " + sender + " have " + balance + " want " + cost);
  }

  private static Optional<Refused> refused(TransactionFault fault, String detail) {
    return Optional.of(new Refused(fault, detail));
  }
}
