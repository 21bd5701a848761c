package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import java.util.List;

/**
 * How the validator dividend of one hotkey is divided between itself and its parents (chain-core
 * 5.2).
 *
 * @param toParents alpha for each parent, in their order
 * @param toSelf alpha for the hotkey, its take from the parents included
 * @param recycled alpha that nobody gets
 */
public record ParentDividends(long[] toParents, long toSelf, long recycled) {
  private static final int TAKE_PARTS = 65_535;

  /**
   * The stake behind a key.
   *
   * @param alpha on the subnet
   * @param rootRao on root
   */
  public record Stake(long alpha, long rootRao) {}

  /**
   * A parent of the hotkey.
   *
   * @param proportion of its stake that it lends, in parts of 2^64 - 1
   * @param sameColdkey whether its owner is the hotkey's: then it pays no take
   */
  public record Parent(long proportion, Stake stake, boolean sameColdkey) {}

  /**
   * The hotkey that earned the dividend.
   *
   * @param childProportions what it lends to each of its own children, in parts of 2^64 - 1
   * @param childTakeParts its take from parents in parts of 65,535
   */
  public record Child(Stake stake, List<Long> childProportions, int childTakeParts) {}

  /**
   * The rules of the chain.
   *
   * @param taoWeight U96F32
   * @param burnParts the part of a parent's share that is recycled, in parts of 2^64 - 1
   */
  public record Rules(UInt128 taoWeight, long burnParts) {}

  public static ParentDividends of(long dividend, Child child, List<Parent> parents, Rules rules) {
    var contributions = new UInt128[parents.size()];
    var total = U96F32.of(ownContribution(child, rules.taoWeight));
    for (int i = 0; i < contributions.length; i++) {
      var parent = parents.get(i);
      contributions[i] =
          contribution(parent.stake, U96F32.ratio(parent.proportion, U64.MAX), rules.taoWeight);
      total = total.plus(contributions[i]);
    }
    var whole = U96F32.of(dividend);
    var remaining = whole;
    var childTakes = UInt128.ZERO;
    long recycled = 0;
    var toParents = new long[contributions.length];
    for (int i = 0; i < contributions.length; i++) {
      var share = U96F32.multiply(whole, U96F32.divide(contributions[i], total));
      remaining = remaining.minus(share);
      if (!parents.get(i).sameColdkey) {
        var burn = U96F32.multiply(U96F32.ratio(rules.burnParts, U64.MAX), share);
        var take = U96F32.multiply(U96F32.ratio(child.childTakeParts, TAKE_PARTS), share);
        share = share.minus(burn).minus(take);
        childTakes = childTakes.plus(take);
        recycled = U64.add(recycled, U96F32.floor(burn));
      }
      toParents[i] = U96F32.floor(share);
    }
    return new ParentDividends(toParents, U96F32.floor(remaining.plus(childTakes)), recycled);
  }

  private static long ownContribution(Child child, UInt128 taoWeight) {
    var kept = U96F32.ONE;
    for (long proportion : child.childProportions) {
      kept = kept.minus(U96F32.ratio(proportion, U64.MAX));
    }
    return U96F32.floor(contribution(child.stake, kept, taoWeight));
  }

  private static UInt128 contribution(Stake stake, UInt128 proportion, UInt128 taoWeight) {
    var alpha = U96F32.multiply(U96F32.of(stake.alpha), proportion);
    var root = U96F32.multiply(U96F32.of(stake.rootRao), proportion);
    return alpha.plus(U96F32.multiply(root, taoWeight));
  }
}
