package io.taoevm.chain.step;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.call.CallWeight;
import io.taoevm.chain.registration.Dissolution;
import io.taoevm.chain.registration.SubnetRegistration;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.WeightMeter;

/**
 * What the economy does with the weight that a block's transactions have left over: it goes on
 * removing a dissolved subnet, and then registers one that waits for room.
 */
public final class IdleStep {
  /** The weight of a block: four seconds of computation. */
  public static final long BLOCK_WEIGHT = 4_000_000_000_000L;

  private IdleStep() {}

  /** Runs behind the transactions of a block. */
  public static void run(State state, BlockContext context, long gasUsed) {
    if (!RuntimeConstants.spec(state).dissolvesOverBlocks()) {
      return;
    }
    run(state, context, new WeightMeter(left(gasUsed)));
  }

  /** Nothing behind a block of more gas than the real chain's can have. */
  private static long left(long gasUsed) {
    return gasUsed < BLOCK_WEIGHT / CallWeight.PER_GAS
        ? BLOCK_WEIGHT - gasUsed * CallWeight.PER_GAS
        : 0;
  }

  static void run(State state, BlockContext context, WeightMeter meter) {
    var staking = new Staking(state, context);
    new Dissolution(state, context.number(), staking).clean(meter);
    if (meter.left() > 0) {
      new SubnetRegistration(state, context.number(), staking).registerWaiting();
    }
  }
}
