package io.taoevm.chain.pool;

/**
 * What a swap against a pool did, or would do. A buy pays in rao of TAO and gets alpha; a sale pays
 * in alpha and gets rao.
 *
 * @param after the pool with the traded amounts moved
 * @param amountPaidIn what entered the pool, without the fee
 * @param amountPaidOut what left the pool
 * @param feePaid the fee in the input currency, which never enters the pool
 * @param limitReached whether the limit price cut the trade short
 */
public record SwapResult(
    Pool after, long amountPaidIn, long amountPaidOut, long feePaid, boolean limitReached) {

  /**
   * The part of the fee that the author of the block gets: all of it, unless nothing was traded.
   */
  public long feeToBlockAuthor() {
    return amountPaidIn == 0 ? 0 : feePaid;
  }
}
