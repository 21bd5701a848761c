package io.taoevm.chain.pool;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SwapError;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The market of one dynamic subnet: a two-token pool whose weights may differ (staking-and-pools 2
 * to 4). A value; every change makes a new one. It knows neither accounts nor stakes: whoever
 * trades moves the amounts.
 *
 * @param taoRao the TAO reserve
 * @param alpha the alpha reserve
 * @param quoteWeight the weight of the TAO side in parts of 10^18
 * @param feeRate the fee in parts of 65,535
 * @param initialized whether the weight is settled; the first swap settles it at one half
 */
public record Pool(long taoRao, long alpha, long quoteWeight, int feeRate, boolean initialized) {
  /** One, in the unit of weights. */
  public static final long WEIGHT_ONE = 1_000_000_000_000_000_000L;

  public static final long HALF_WEIGHT = WEIGHT_ONE / 2;

  /** About 0.05 %. */
  public static final int DEFAULT_FEE_RATE = 33;

  public static final int MAX_FEE_RATE = 10_000;

  /** A swap is refused if the reserve it would be paid from is smaller. */
  static final long MIN_RESERVE = 1_000_000;

  /** A swap is refused if it pays in more than this many times the reserve. */
  public static final long MAX_INPUT_MULTIPLE = 1000;

  private static final long MIN_WEIGHT = WEIGHT_ONE / 100;
  private static final int FEE_PARTS = 65_535;
  private static final UInt128 FEE_ONE = U64F64.of(FEE_PARTS);
  private static final UInt128 RAO_PER_TAO = U64F64.of(1_000_000_000);
  private static final BigInteger WEIGHT_ONE_BIG = BigInteger.valueOf(WEIGHT_ONE);

  /** A pool that no swap has touched. */
  public static Pool fresh(long taoRao, long alpha) {
    return new Pool(taoRao, alpha, HALF_WEIGHT, DEFAULT_FEE_RATE, false);
  }

  private long baseWeight() {
    return WEIGHT_ONE - quoteWeight;
  }

  /** TAO per alpha as U64F64; 0 without an alpha reserve. */
  public UInt128 price() {
    return alpha == 0 ? UInt128.ZERO : price(taoRao, alpha);
  }

  private UInt128 price(long y, long x) {
    return U64F64.multiply(U64F64.ratio(baseWeight(), quoteWeight), U64F64.ratio(y, x));
  }

  /** A U64F64 price in rao per whole alpha, rounded down. */
  public static long toRao(UInt128 price) {
    return U64F64.floor(U64F64.multiply(price, RAO_PER_TAO));
  }

  /** A price in rao per whole alpha as U64F64. */
  public static UInt128 fromRao(long priceRao) {
    return U64F64.divide(U64F64.of(priceRao), RAO_PER_TAO);
  }

  /** The fee on an amount that includes it. */
  public long fee(long amount) {
    return U64F64.floorOfProduct(amount, U64F64.ratio(feeRate, FEE_PARTS));
  }

  private long feeOnTop(long netAmount) {
    var rate = U64F64.divide(U64F64.of(feeRate), FEE_ONE.minus(U64F64.of(feeRate)));
    return U64F64.floorOfProduct(netAmount, rate);
  }

  /** The same pool with the weight settled, as the first swap does. */
  private Pool settled() {
    return initialized ? this : new Pool(taoRao, alpha, HALF_WEIGHT, feeRate, true);
  }

  /**
   * Trades against the pool. The amounts have moved in the pool of the result.
   *
   * @throws Refusal with the swap pallet's {@code SwapInputTooLarge}, {@code ReservesTooLow} or
   *     {@code PriceLimitExceeded}
   */
  public SwapResult swap(SwapOrder order) {
    boolean buy = order.direction() == SwapOrder.Direction.BUY;
    long fee = order.dropFees() ? 0 : fee(order.amount());
    long net = U64.subtract(order.amount(), fee);
    long reserveIn = buy ? taoRao : alpha;
    if (U64.isLess(U64.multiply(MAX_INPUT_MULTIPLE, reserveIn), net)) {
      throw new Refusal(SwapError.SwapInputTooLarge);
    }
    if (U64.isLess(buy ? alpha : taoRao, MIN_RESERVE)) {
      throw new Refusal(SwapError.ReservesTooLow);
    }
    return settled().swapWithin(order, buy, net, fee);
  }

  private SwapResult swapWithin(SwapOrder order, boolean buy, long net, long fee) {
    var limit = fromRao(order.limitPriceRao());
    var price = price();
    if (buy ? price.compareTo(limit) >= 0 : price.compareTo(limit) <= 0) {
      throw new Refusal(SwapError.PriceLimitExceeded);
    }
    long out = output(buy, net);
    var target =
        buy
            ? price(U64.add(taoRao, net), U64.subtract(alpha, out))
            : price(U64.subtract(taoRao, out), U64.add(alpha, net));
    if (buy ? target.compareTo(limit) <= 0 : target.compareTo(limit) >= 0) {
      return traded(buy, net, out, fee, false);
    }
    long taken = inputReaching(buy, price, limit);
    long limitedFee = order.dropFees() ? 0 : feeOnTop(taken);
    return traded(buy, taken, output(buy, taken), limitedFee, true);
  }

  private SwapResult traded(boolean buy, long paidIn, long out, long fee, boolean limited) {
    if (paidIn != 0 && out == 0) {
      throw new Refusal(SwapError.ReservesTooLow);
    }
    var after =
        buy
            ? withReserves(U64.add(taoRao, paidIn), U64.subtract(alpha, out))
            : withReserves(U64.subtract(taoRao, out), U64.add(alpha, paidIn));
    return new SwapResult(after, paidIn, out, fee, limited);
  }

  /** What leaves the pool for an input without fee; never more than the reserve. */
  private long output(boolean buy, long netInput) {
    var kept =
        buy
            ? keptShare(taoRao, netInput, quoteWeight, baseWeight())
            : keptShare(alpha, netInput, baseWeight(), quoteWeight);
    return U64F64.floorOfProduct(buy ? alpha : taoRao, U64F64.ONE.minus(kept));
  }

  /** (reserve / (reserve + input))^(weight / otherWeight) as U64F64, at most one. */
  private static UInt128 keptShare(long reserve, long input, long weight, long otherWeight) {
    long sum = U64.add(reserve, input);
    if (sum == 0) {
      return UInt128.ZERO;
    }
    long parts;
    if (weight == otherWeight) {
      parts = UInt128.product(reserve, WEIGHT_ONE).dividedBy(sum).saturatedLong();
    } else {
      parts = SmallTrade.keptParts(input, sum, weight, otherWeight);
      if (parts == SmallTrade.UNDECIDED) {
        parts = keptParts(reserve, sum, weight, otherWeight);
      }
    }
    return U64F64.ratio(parts, WEIGHT_ONE).min(U64F64.ONE);
  }

  /** (reserve / sum)^(weight / otherWeight) in parts of 10^18, by the rules. */
  static long keptParts(long reserve, long sum, long weight, long otherWeight) {
    var power =
        RatioPower.of(ratio(reserve, sum), ratio(weight, otherWeight), 256, WEIGHT_ONE_BIG)
            .orElse(BigInteger.ZERO);
    return power.signum() < 0 || power.bitLength() > 64 ? 0 : power.longValue();
  }

  /** The input without fee that moves the price from the present one to the limit. */
  private long inputReaching(boolean buy, UInt128 price, UInt128 limit) {
    var base = buy ? ratio(limit, price) : ratio(price, limit);
    long weight = buy ? baseWeight() : quoteWeight;
    var power = RatioPower.of(base, ratio(weight, WEIGHT_ONE), 1024, WEIGHT_ONE_BIG);
    return power
        .map(U64::saturate)
        .map(parts -> U64F64.ratio(parts, WEIGHT_ONE).minus(U64F64.ONE))
        .map(growth -> U64F64.multiply(U64F64.of(buy ? taoRao : alpha), growth))
        .map(U64F64::floor)
        .orElse(0L);
  }

  private static RatioPower.Ratio ratio(long numerator, long denominator) {
    return new RatioPower.Ratio(U64.toBigInteger(numerator), U64.toBigInteger(denominator));
  }

  private static RatioPower.Ratio ratio(UInt128 numerator, UInt128 denominator) {
    return new RatioPower.Ratio(numerator.toBigInteger(), denominator.toBigInteger());
  }

  /** The alpha that is worth an amount of TAO at the present price, without slippage. */
  public long alphaWorth(long amountRao) {
    return U64F64.floor(U64F64.divide(U64F64.of(amountRao), price()));
  }

  public Pool withReserves(long newTaoRao, long newAlpha) {
    return new Pool(newTaoRao, newAlpha, quoteWeight, feeRate, initialized);
  }

  public Pool withFeeRate(int newFeeRate) {
    return new Pool(taoRao, alpha, quoteWeight, newFeeRate, initialized);
  }

  private Pool withWeight(long newWeight, boolean isInitialized) {
    return new Pool(taoRao, alpha, newWeight, feeRate, isInitialized);
  }

  /**
   * The pool with the weight that keeps the price when the given amounts are added; the reserves
   * themselves stay. Empty if the weight would leave its bounds: then the pool accepts nothing.
   */
  public Optional<Pool> reweighedFor(long taoDeltaRao, long alphaDelta) {
    var y = U64.toBigInteger(taoRao);
    var x = U64.toBigInteger(alpha);
    var base = weighted(baseWeight(), y.multiply(x.add(U64.toBigInteger(alphaDelta))));
    var quote = weighted(quoteWeight, x.multiply(y.add(U64.toBigInteger(taoDeltaRao))));
    var sum = UInt128.saturate(base.add(quote)).toBigInteger();
    long weight =
        sum.signum() == 0
            ? HALF_WEIGHT
            : WEIGHT_ONE_BIG.multiply(quote).divide(sum).min(WEIGHT_ONE_BIG).longValue();
    return isWithinBounds(weight) ? Optional.of(withWeight(weight, initialized)) : Optional.empty();
  }

  /** weight · product / 10^18, rounded to the nearest; the product is capped to 128 bits. */
  private static BigInteger weighted(long weight, BigInteger product) {
    var capped = UInt128.saturate(product).toBigInteger();
    return capped
        .multiply(BigInteger.valueOf(weight))
        .add(BigInteger.valueOf(HALF_WEIGHT))
        .divide(WEIGHT_ONE_BIG);
  }

  private static boolean isWithinBounds(long weight) {
    return weight >= MIN_WEIGHT && WEIGHT_ONE - weight >= MIN_WEIGHT;
  }

  /**
   * The pool with the weight that gives it a price (U64F64); a pool that is initialized already
   * stays as it is.
   *
   * @throws Refusal with {@code ReservesOutOfBalance} if no weight within the bounds does
   */
  public Pool initializedAt(UInt128 price) {
    if (initialized) {
      return this;
    }
    var fraction = new UInt128(0, price.lo());
    var worth =
        UInt128.product(price.hi(), alpha)
            .plus(UInt128.of(U64F64.floorOfProduct(alpha, fraction)))
            .plus(UInt128.of(taoRao))
            .toBigInteger();
    if (worth.signum() == 0) {
      throw new Refusal(SwapError.ReservesOutOfBalance);
    }
    long weight = WEIGHT_ONE_BIG.multiply(U64.toBigInteger(taoRao)).divide(worth).longValue();
    if (!isWithinBounds(weight)) {
      throw new Refusal(SwapError.ReservesOutOfBalance);
    }
    return withWeight(weight, true);
  }
}
