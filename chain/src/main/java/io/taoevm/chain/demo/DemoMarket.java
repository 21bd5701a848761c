package io.taoevm.chain.demo;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.call.Economy;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.call.WeightsCall;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a cast of validators and traders after the economy's own step, so that prices, emissions
 * and metagraphs move without anybody. What it does in a block follows from the seed, the block's
 * number and the state alone. A refused call, such as one of a trader without TAO, does nothing.
 */
public final class DemoMarket {
  private static final long TAO = 1_000_000_000;
  private static final int LARGEST_WEIGHT = 65_535;

  /** Blocks over which a miner's quality goes from one value to the next. */
  private static final int QUALITY_PERIOD = 200;

  private final Dice dice;
  private final ChainSpec spec;

  public DemoMarket(long seed, ChainSpec spec) {
    this.dice = new Dice(seed);
    this.spec = spec;
  }

  /** An economy with the cast in it. */
  public static EconomyGenesis join(EconomyGenesis base) {
    return DemoCast.join(base);
  }

  /** The economy's step, and after it what the cast does in the block. */
  public BlockStep after(BlockStep step) {
    return new BlockStep() {
      @Override
      public void run(State state, BlockContext block) {
        step.run(state, block);
        play(state, block);
      }

      @Override
      public void finish(State state, BlockContext block, long gasUsed) {
        step.finish(state, block, gasUsed);
      }
    };
  }

  private void play(State state, BlockContext context) {
    var economy = new Economy(state, context, spec);
    for (int netuid : new Subnets(state).nonRoot()) {
      for (var validator = 0; validator < DemoCast.VALIDATORS; validator++) {
        if ((context.number() + validator) % DemoCast.WEIGHTS_INTERVAL == 0) {
          weigh(economy, state, context.number(), netuid, validator);
        }
      }
      trade(economy, state, context.number(), netuid);
    }
  }

  private static void dispatch(Economy economy, AccountId who, RuntimeCall call) {
    economy.dispatcher().dispatch(Origin.signed(who), call);
  }

  private void weigh(Economy economy, State state, long block, int netuid, int validator) {
    var uids = new ArrayList<Integer>();
    var values = new ArrayList<Integer>();
    for (var miner = 0; miner < DemoCast.MINERS; miner++) {
      var uid = new Neurons(state).uid(netuid, DemoCast.miner(miner));
      if (uid.isPresent()) {
        var opinion = dice.roll("opinion " + validator, block, miner, LARGEST_WEIGHT / 8);
        uids.add(uid.getAsInt());
        values.add(Math.min(LARGEST_WEIGHT, quality(netuid, miner, block) + opinion));
      }
    }
    dispatch(
        economy,
        DemoCast.validator(validator),
        new WeightsCall.SetWeights(netuid, ints(uids), ints(values), 0));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What a miner's work is worth, on a straight line between two throws of the dice. */
  private int quality(int netuid, int miner, long block) {
    var period = block / QUALITY_PERIOD;
    var from = dice.roll("quality " + miner, netuid, period, LARGEST_WEIGHT);
    var to = dice.roll("quality " + miner, netuid, period + 1, LARGEST_WEIGHT);
    return from + (int) ((to - from) * (block % QUALITY_PERIOD) / QUALITY_PERIOD);
  }

  /** One trader buys or sells; in each period the market leans to one side. */
  private void trade(Economy economy, State state, long block, int netuid) {
    var trader = DemoCast.trader(dice.roll("trader", block, netuid, DemoCast.TRADERS));
    var hotkey = DemoCast.validator(dice.roll("hotkey", block, netuid, DemoCast.VALIDATORS));
    var lean = dice.roll("lean", block / QUALITY_PERIOD, netuid, 41) - 20;
    var held = economy.staking().stakes().stake(netuid, hotkey, trader);
    var buys = dice.roll("side", block, netuid, 100) < 50 + lean;
    if (buys || held == 0) {
      var rao = (1 + dice.roll("amount", block, netuid, 60)) * TAO;
      if (rao < new Balances(state).freeRao(trader)) {
        dispatch(economy, trader, new StakingCall.AddStake(hotkey, netuid, rao));
      }
    } else {
      var alpha = held / 100 * (10 + dice.roll("part", block, netuid, 60));
      dispatch(economy, trader, new StakingCall.RemoveStake(hotkey, netuid, alpha));
    }
  }
}
