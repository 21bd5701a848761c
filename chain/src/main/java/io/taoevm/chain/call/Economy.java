package io.taoevm.chain.call;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.weights.WeightSetting;
import io.taoevm.chain.weights.WeightedStake;
import java.util.Optional;

/**
 * The services of the economy, wired for one state, one block and one release. Cheap to make;
 * whoever holds another state or block makes another one.
 */
public final class Economy {
  private final State state;
  private final BlockContext block;
  private final ChainSpec spec;
  private final Staking staking;
  private final WeightedStake weightedStake;
  private final WeightSetting weightSetting;
  private final Dispatcher dispatcher;

  public Economy(State state, BlockContext block, ChainSpec spec) {
    this.state = state;
    this.block = block;
    this.spec = spec;
    this.staking = new Staking(state, block);
    this.weightedStake = new WeightedStake(state, staking.stakes(), staking.children().links());
    this.weightSetting = new WeightSetting(state, block.number(), weightedStake);
    var guards = new Guards(state, block.number(), staking, weightedStake, weightSetting);
    this.dispatcher = new Dispatcher(state, spec, guards, new CallRunner(this));
  }

  /** Makes an account the sudo key, as genesis does. */
  public static void setSudo(State state, AccountId account) {
    state.put(Sudo.KEY, Only.ROW, account);
  }

  /** The account that may speak as root, if there is one. */
  public static Optional<AccountId> sudo(State state) {
    return Optional.ofNullable(state.get(Sudo.KEY, Only.ROW));
  }

  /** Runs calls in this block. */
  public Dispatcher dispatcher() {
    return dispatcher;
  }

  /** The services of stake, for reads; changes go through calls. */
  public Staking staking() {
    return staking;
  }

  /** What stake counts for weights, for reads. */
  public WeightedStake weightedStake() {
    return weightedStake;
  }

  WeightSetting weightSetting() {
    return weightSetting;
  }

  public ChainSpec spec() {
    return spec;
  }

  State state() {
    return state;
  }

  BlockContext block() {
    return block;
  }
}
