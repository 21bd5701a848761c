package io.taoevm.chain.block;

/**
 * Why a transaction is refused before it runs. {@link #words} are the words by which wallets and
 * libraries recognise the case (json-rpc.md 3.2).
 */
public enum TransactionFault {
  NONCE_TOO_LOW("nonce too low"),
  NONCE_TOO_HIGH("nonce too high"),
  NONCE_EXHAUSTED("nonce has max value"),
  INSUFFICIENT_FUNDS("insufficient funds for gas * price + value"),
  INTRINSIC_GAS_TOO_LOW("intrinsic gas too low"),
  EXCEEDS_BLOCK_GAS_LIMIT("exceeds block gas limit"),
  GAS_LIMIT_TOO_HIGH("transaction gas limit too high"),
  FEE_CAP_BELOW_BASE_FEE(
      "max fee per gas less than block base fee (gas price less than block base fee)"),
  TIP_ABOVE_FEE_CAP("max priority fee per gas higher than max fee per gas"),
  INVALID_CHAIN_ID("invalid chain id"),
  TYPE_NOT_SUPPORTED("transaction type not supported"),
  INIT_CODE_TOO_LARGE("max initcode size exceeded"),
  SENDER_HAS_CODE("sender not an eoa"),
  BLOB_FEE_CAP_TOO_LOW("max fee per blob gas less than block blob gas fee"),
  BLOB_HASHES_INVALID("blob transaction with invalid versioned hashes"),
  BLOB_CREATION("blob transaction of type create"),
  TOO_MANY_BLOBS("too many blobs in transaction"),
  AUTHORIZATION_LIST_EMPTY("authorization list cannot be empty"),
  SET_CODE_CREATION("set code transaction of type create"),
  INVALID_SIGNATURE("invalid sender"),
  ALREADY_KNOWN("already known"),
  UNDERPRICED("transaction underpriced"),
  REPLACEMENT_UNDERPRICED("replacement transaction underpriced"),
  POOL_FULL("txpool is full");

  private final String words;

  TransactionFault(String words) {
    this.words = words;
  }

  /** Lower-case words that libraries match on. */
  public String words() {
    return words;
  }
}
