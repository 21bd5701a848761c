package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;

/** How the base fee moves from block to block. */
public enum FeeRule {
  /**
   * The real chain's: towards a block that is half full by weight, by at most an eighth, never
   * below 10 gwei (precompiles.md 7). A chain without weights counts 40,000 a unit of gas against
   * the 4·10^12 of a block.
   */
  BITTENSOR {
    @Override
    public Word next(long gasUsed, long gasLimit, Word baseFeeWei) {
      var fullPerMillion = Math.min(MILLION, Long.divideUnsigned(gasUsed, GAS_PER_MILLIONTH));
      var changePerMillion = 125_000 * 2 * Math.abs(fullPerMillion - HALF) / MILLION;
      var fee = baseFeeWei.toBigInteger();
      var change =
          fee.multiply(BigInteger.valueOf(changePerMillion)).divide(BigInteger.valueOf(MILLION));
      if (fullPerMillion > HALF) {
        return Word.of(fee.add(change).min(Word.MAX.toBigInteger()));
      }
      if (fullPerMillion == HALF) {
        return baseFeeWei;
      }
      return Word.of(fee.subtract(change).max(FLOOR_WEI.toBigInteger()));
    }
  },
  /** Ethereum's: towards a block that is half full, by at most an eighth (EIP-1559). */
  EIP_1559 {
    @Override
    public Word next(long gasUsed, long gasLimit, Word baseFeeWei) {
      var target = gasLimit / 2;
      if (gasUsed == target || target == 0) {
        return baseFeeWei;
      }
      var fee = baseFeeWei.toBigInteger();
      var change =
          fee.multiply(BigInteger.valueOf(Math.abs(gasUsed - target)))
              .divide(BigInteger.valueOf(target))
              .shiftRight(3);
      return gasUsed > target
          ? Word.of(fee.add(change.max(BigInteger.ONE)).min(Word.MAX.toBigInteger()))
          : Word.of(fee.subtract(change));
    }
  };

  /** Below this the real chain's base fee does not fall by itself: 10 gwei. */
  public static final Word FLOOR_WEI = Word.of(10_000_000_000L);

  private static final long MILLION = 1_000_000;
  private static final long HALF = 500_000;

  /** 40,000 of weight a unit of gas, 4·10^12 of weight a block: 100 gas are a millionth of it. */
  private static final long GAS_PER_MILLIONTH = 100;

  /**
   * The base fee after a block.
   *
   * @param gasUsed of that block, as are the others
   */
  public abstract Word next(long gasUsed, long gasLimit, Word baseFeeWei);
}
