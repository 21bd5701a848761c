package io.taoevm.chain.call;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;

/**
 * The services of the economy, wired for one state, one block and one release. Cheap to make;
 * whoever holds another state or block makes another one.
 */
public final class Economy {
  private final State state;
  private final BlockContext block;
  private final ChainSpec spec;
  private final Staking staking;
  private final Dispatcher dispatcher;

  public Economy(State state, BlockContext block, ChainSpec spec) {
    this.state = state;
    this.block = block;
    this.spec = spec;
    this.staking = new Staking(state, block);
    this.dispatcher = new Dispatcher(state, spec, new CallRunner(this));
  }

  /** Runs calls in this block. */
  public Dispatcher dispatcher() {
    return dispatcher;
  }

  public ChainSpec spec() {
    return spec;
  }

  /** The services of stake. */
  public Staking staking() {
    return staking;
  }

  State state() {
    return state;
  }

  BlockContext block() {
    return block;
  }
}
