package io.taoevm.chain.pool;

/**
 * A wish to trade against a pool.
 *
 * @param direction what is paid in
 * @param amount the most that is paid, fee included: rao for a buy, alpha for a sale (u64)
 * @param limitPriceRao the price in rao per whole alpha that the trade must not pass
 * @param dropFees whether the trade is free of fees
 */
public record SwapOrder(Direction direction, long amount, long limitPriceRao, boolean dropFees) {
  /** The limit of a buy that names none: 1,000,000 TAO. */
  public static final long DEFAULT_BUY_LIMIT_RAO = 1_000_000_000_000_000L;

  /** The limit of a sale that names none: a millionth of a TAO. */
  public static final long DEFAULT_SELL_LIMIT_RAO = 1_000;

  /** The side of a trade, as its user sees it. */
  public enum Direction {
    /** TAO in, alpha out. */
    BUY,
    /** Alpha in, TAO out. */
    SELL
  }

  public static SwapOrder buy(long taoRao, long limitPriceRao, boolean dropFees) {
    return new SwapOrder(Direction.BUY, taoRao, limitPriceRao, dropFees);
  }

  public static SwapOrder sell(long alpha, long limitPriceRao, boolean dropFees) {
    return new SwapOrder(Direction.SELL, alpha, limitPriceRao, dropFees);
  }
}
