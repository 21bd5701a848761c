package io.taoevm.chain.pool;

import io.taoevm.chain.math.U64;
import java.util.Optional;

/**
 * The stake of all coldkeys under one hotkey on one subnet (staking-and-pools 5). A coldkey owns
 * share / denominator of the value, so a dividend reaches all of them by one change of the value.
 *
 * @param value the whole stake in alpha (u64)
 * @param denominator the sum of all shares, up to rounding
 */
public record SharePool(long value, ShareAmount denominator) {
  public static final SharePool EMPTY = new SharePool(0, ShareAmount.ZERO);

  /** The pool and one coldkey's share after that coldkey added or removed something. */
  public record Change(SharePool pool, ShareAmount share) {}

  /** What a share is worth in alpha. */
  public long worth(ShareAmount share) {
    return ShareAmount.of(value)
        .multiplyDivide(share, denominator)
        .map(ShareAmount::toUnsigned)
        .orElse(0L);
  }

  /** The pool after all coldkeys together gained, or lost, an amount. */
  public SharePool addToAll(long signedAmount) {
    return new SharePool(U64.addSigned(value, signedAmount), denominator);
  }

  /** Whether one coldkey can add the amount: whether it would get any share for it. */
  public boolean canAdd(long amount) {
    return denominator.isZero() || !sharesFor(amount).map(ShareAmount::isZero).orElse(true);
  }

  private Optional<ShareAmount> sharesFor(long amount) {
    return ShareAmount.of(amount).multiplyDivide(denominator, ShareAmount.of(value));
  }

  /** Adds a signed amount to the stake of the one coldkey that has the given share. */
  public Change addToOne(ShareAmount share, long signedAmount) {
    long amount = Math.abs(signedAmount);
    var moved = addToAll(signedAmount);
    if (denominator.isZero()) {
      var first = ShareAmount.of(amount);
      return new Change(new SharePool(moved.value, first), first);
    }
    var shares = sharesFor(amount).orElse(ShareAmount.ZERO);
    return signedAmount > 0
        ? new Change(new SharePool(moved.value, denominator.plus(shares)), share.plus(shares))
        : new Change(
            new SharePool(moved.value, denominator.minus(shares).orElse(denominator)),
            share.minus(shares).orElse(share));
  }
}
