package io.taoevm.evm;

/**
 * The rules in which the real chain's EVM differs from Ethereum's (precompiles.md 1, 2 and 7), each
 * by a name. What differs by the absence of an {@link Eip} or by the ledger needs none.
 */
public enum Quirk {
  /** GASPRICE, and what is charged, is the block's base fee; tips are checked and ignored. */
  PAYS_BASE_FEE_ONLY,
  /** PREVRANDAO is 0. */
  NO_RANDAO,
  /** BLOCKHASH reaches 2,400 blocks back and always to genesis. */
  LONG_BLOCK_HASHES,
  /**
   * EXTCODESIZE of a precompile is 1, so that Solidity's existence check passes; EXTCODEHASH is
   * that of no code.
   */
  PRECOMPILES_HAVE_CODE_SIZE,
  /** A SELFDESTRUCT in favour of itself keeps the balance, also of a contract that goes. */
  SELFDESTRUCT_NEVER_BURNS,
  /** A sender with any code is refused, a delegated one too (EIP-3607 before EIP-7702). */
  SENDER_WITHOUT_ANY_CODE,
  /** Dispatches draw on a budget of weight for the whole transaction (precompiles.md 3.5). */
  WEIGHT_BUDGET
}
