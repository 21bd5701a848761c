package io.taoevm.evm;

/** A change to the protocol that the executor knows as a rule of its own. */
public enum Eip {
  /** EIP-1153: TLOAD and TSTORE. */
  TRANSIENT_STORAGE,
  /** EIP-4844: type 3 transactions and BLOBHASH. */
  BLOBS,
  /** EIP-5656: MCOPY. */
  MEMORY_COPY,
  /** EIP-6780: SELFDESTRUCT deletes only what the same transaction created. */
  SELFDESTRUCT_ONLY_NEW,
  /** EIP-7516: BLOBBASEFEE. */
  BLOB_BASE_FEE,
  /** EIP-2537: precompiles for BLS12-381. */
  BLS12_381,
  /** EIP-7623: a floor under the price of call data. */
  CALLDATA_FLOOR,
  /** EIP-7691: up to nine blobs a block. */
  NINE_BLOBS,
  /** EIP-7702: type 4 transactions that set code. */
  SET_CODE,
  /** EIP-7594: at most six blobs a transaction. */
  SIX_BLOBS_A_TRANSACTION,
  /** EIP-7823: MODEXP refuses lengths above 1,024 bytes. */
  MODEXP_BOUNDS,
  /** EIP-7825: a transaction has at most 2^24 gas. */
  TRANSACTION_GAS_CAP,
  /** EIP-7883: MODEXP costs more. */
  MODEXP_REPRICED,
  /** EIP-7939: CLZ. */
  COUNT_LEADING_ZEROS,
  /** EIP-7951: a precompile for P-256. */
  P256
}
