package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import java.math.BigInteger;

/**
 * Locked alpha and the conviction that it has gathered, for one lock or a sum of them
 * (staking-and-pools 10). A value; {@link #rolled} brings it to a later block.
 *
 * @param mass locked alpha (u64)
 * @param conviction U64F64
 * @param lastUpdate the block that both hold for
 */
public record LockState(long mass, UInt128 conviction, long lastUpdate) {
  private static final long DUST = 100;
  private static final UInt128 DUST_CONVICTION = U64F64.of(DUST);
  private static final UInt128 MAX_EXPONENT = U64F64.of(40);
  private static final int EXP_TERMS = 63;
  private static final UInt128 MAX_SIGNED =
      UInt128.of(BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE));

  /** In how many blocks a lock decays, and conviction matures, by the factor e. */
  public record Rates(long unlockBlocks, long maturityBlocks) {}

  /**
   * What a lock is.
   *
   * @param toOwner whether to the hotkey of the subnet's owner: then conviction equals mass
   * @param perpetual whether it keeps its mass
   */
  public record Kind(boolean toOwner, boolean perpetual) {}

  static LockState empty(long now) {
    return new LockState(0, UInt128.ZERO, now);
  }

  /** Whether so little is left that it counts as nothing. */
  boolean isDust() {
    return U64.isLess(mass, DUST) && conviction.compareTo(DUST_CONVICTION) < 0;
  }

  boolean isZero() {
    return mass == 0 && conviction.isZero();
  }

  LockState plus(LockState other) {
    return new LockState(
        U64.add(mass, other.mass),
        conviction.plus(other.conviction),
        U64.max(lastUpdate, other.lastUpdate));
  }

  LockState minus(long otherMass, UInt128 otherConviction) {
    return new LockState(
        U64.subtract(mass, otherMass), conviction.minus(otherConviction), lastUpdate);
  }

  LockState withMass(long newMass) {
    return new LockState(newMass, conviction, lastUpdate);
  }

  LockState withConviction(UInt128 newConviction) {
    return new LockState(mass, newConviction, lastUpdate);
  }

  LockState at(long block) {
    return new LockState(mass, conviction, block);
  }

  /** The lock at a block that is not before its last update. */
  public LockState rolled(long now, Rates rates, Kind kind) {
    var rolled = U64.isLess(lastUpdate, now) ? decayed(now, rates, kind.perpetual) : this;
    if (kind.toOwner) {
      rolled = rolled.withConviction(U64F64.of(rolled.mass));
    }
    return rolled.isDust() ? new LockState(0, UInt128.ZERO, rolled.lastUpdate) : rolled;
  }

  private LockState decayed(long now, Rates rates, boolean perpetual) {
    long blocks = now - lastUpdate;
    var unlock = decay(blocks, rates.unlockBlocks);
    var maturity = decay(blocks, rates.maturityBlocks);
    long newMass = perpetual ? mass : U64F64.floorOfProduct(mass, unlock);
    var gained =
        perpetual
            ? U64F64.multiply(U64F64.of(mass), U64F64.ONE.minus(maturity))
            : U64F64.multiply(U64F64.of(mass), gain(blocks, rates, unlock, maturity));
    var kept = U64F64.multiply(maturity, conviction);
    return new LockState(newMass, kept.plus(gained), now);
  }

  /** The conviction that one unit of a decaying mass gathers. */
  private static UInt128 gain(long blocks, Rates rates, UInt128 unlock, UInt128 maturity) {
    long unlockBlocks = rates.unlockBlocks;
    long maturityBlocks = rates.maturityBlocks;
    if (unlockBlocks == maturityBlocks) {
      return U64F64.multiply(U64F64.ratio(blocks, maturityBlocks), maturity);
    }
    boolean slowerUnlock = U64.isLess(maturityBlocks, unlockBlocks);
    var difference = slowerUnlock ? unlock.minus(maturity) : maturity.minus(unlock);
    if (unlockBlocks == 0 || maturityBlocks == 0 || difference.isZero()) {
      return UInt128.ZERO;
    }
    long rateDifference =
        slowerUnlock ? unlockBlocks - maturityBlocks : maturityBlocks - unlockBlocks;
    return U64F64
        .multiply(U64F64.of(unlockBlocks), difference)
        .min(MAX_SIGNED)
        .dividedBy(rateDifference);
  }

  /** e^(-blocks/timescale) as U64F64, by 62 terms of the exponential series. */
  static UInt128 decay(long blocks, long timescaleBlocks) {
    if (blocks == 0) {
      return U64F64.ONE;
    }
    if (timescaleBlocks == 0) {
      return UInt128.ZERO;
    }
    var exponent = MAX_EXPONENT.min(U64F64.ratio(blocks, timescaleBlocks));
    var term = exponent;
    var sum = exponent.plus(U64F64.ONE);
    for (int i = 2; i <= EXP_TERMS; i++) {
      term = U64F64.multiply(term, exponent).dividedBy(i);
      sum = sum.plus(term);
    }
    return U64F64.divide(U64F64.ONE, sum);
  }

  ScaleWriter write(ScaleWriter writer) {
    return StakeCodecs.writeU128(writer.u64(mass), conviction).u64(lastUpdate);
  }

  static LockState read(ScaleReader reader) {
    long mass = reader.u64();
    var conviction = StakeCodecs.readU128(reader);
    return new LockState(mass, conviction, reader.u64());
  }
}
