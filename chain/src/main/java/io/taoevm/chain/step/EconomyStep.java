package io.taoevm.chain.step;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.emission.Halving;
import io.taoevm.chain.emission.MovingPrice;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.registration.NeuronRegistration;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.weights.TimelockedWeights;
import io.taoevm.chain.weights.WeightedStake;
import java.util.List;
import java.util.TreeMap;

/**
 * What the economy does in every block before its transactions, in the order of chain-core.md 1.
 * Nothing in it can fail a block: what is refused on the way is undone and the step goes on.
 */
public final class EconomyStep {
  /** The economy's part of every block. */
  public static final BlockStep STEP =
      new BlockStep() {
        @Override
        public void run(State state, BlockContext block) {
          EconomyStep.run(state, block);
        }

        @Override
        public void finish(State state, BlockContext block, long gasUsed) {
          IdleStep.run(state, block, gasUsed);
        }
      };

  private final State state;
  private final long block;
  private final Staking staking;
  private final Coinbase coinbase;

  private EconomyStep(State state, BlockContext context) {
    this.state = state;
    this.block = context.number();
    this.staking = new Staking(state, context);
    this.coinbase = new Coinbase(state, staking.markets());
  }

  /** Runs the step of a block. */
  public static void run(State state, BlockContext context) {
    new EconomyStep(state, context).run();
  }

  private void run() {
    dropOldSwaps();
    var netuids = new Subnets(state).nonRoot();
    new RegistrationPrices(state, block).update();
    dropExpiredCommits(netuids);
    emit(netuids);
    for (int netuid : coinbase.emitting()) {
      averagePrice(netuid);
    }
    for (int netuid : coinbase.emitting()) {
      var proportion = coinbase.rootProportion(netuid);
      EmissionState.update(state, netuid, emission -> emission.withRootProportion(proportion));
    }
    for (int netuid : new Subnets(state).netuids()) {
      if (EpochSchedule.of(state, netuid).lastEpochBlock() == block) {
        staking.children().applyPending(netuid);
      }
    }
    staking.rootClaims().claimAutomatically();
  }

  /** Each block looks after the subnets whose turn it is. */
  private void dropOldSwaps() {
    var interval = RuntimeConstants.of(state).hotkeySwapOnSubnetInterval();
    for (int netuid : new Subnets(state).netuids()) {
      if (netuid % interval == Long.remainderUnsigned(block, interval)) {
        RateLimit.dropOldSwaps(state, netuid, block);
      }
    }
  }

  private void dropExpiredCommits(List<Integer> netuids) {
    var deferred = new EpochScheduler(state, block).deferred(netuids);
    for (int netuid : netuids) {
      if (!deferred.contains(netuid)) {
        TimelockedWeights.dropExpired(state, netuid, block);
      }
    }
  }

  private void emit(List<Integer> netuids) {
    var balances = new Balances(state);
    var issuanceRao = balances.totalIssuanceRao();
    var roomRao = U64.subtract(Halving.MAX_SUPPLY, issuanceRao);
    var credit = new Credit(balances, Math.min(Halving.emission(issuanceRao), roomRao));
    for (int netuid : netuids) {
      clearRootSales(netuid);
    }
    coinbase.emit(credit);
    credit.cancel();
    runEpochs(netuids);
  }

  private void clearRootSales(int netuid) {
    if (staking.markets().market(netuid).rootSellRao() != 0) {
      staking.markets().update(netuid, market -> market.withRootSell(0));
    }
  }

  private void runEpochs(List<Integer> netuids) {
    var due = new TreeMap<Integer, EmissionState.Pending>();
    new EpochScheduler(state, block)
        .advance(
            netuids,
            netuid -> {
              due.put(netuid, EmissionState.of(state, netuid).pending());
              EmissionState.update(
                  state, netuid, emission -> emission.withPending(EmissionState.Pending.NONE));
              crown(netuid);
            });
    if (due.isEmpty()) {
      return;
    }
    var stake = new WeightedStake(state, staking.stakes(), staking.children().links());
    var epoch = new SubnetEpoch(state, block, stake);
    var votingPower = new VotingPowerUpdate(state, block);
    var distribution = new Distribution(state, staking, new OwnerCut(state, block, staking));
    due.forEach(
        (netuid, pending) -> {
          var alpha = U64.add(U64.add(pending.server(), pending.validator()), pending.root());
          var outcome = epoch.run(netuid, alpha);
          votingPower.update(netuid, outcome);
          distribution.pay(netuid, pending, outcome.earned());
          EpochSchedule.of(state, netuid).withLastMechanismStepBlock(block).store(state, netuid);
        });
  }

  /** Gives the subnet to whom conviction has made its king. */
  private void crown(int netuid) {
    var registration = new NeuronRegistration(state, block, staking);
    staking
        .king()
        .crown(
            netuid,
            hotkey -> {
              var checkpoint = state.checkpoint();
              try {
                registration.settle(netuid, hotkey);
                return true;
              } catch (Refusal refused) {
                state.rollback(checkpoint);
                return false;
              }
            });
  }

  private void averagePrice(int netuid) {
    var market = staking.markets().market(netuid);
    var firstBlock = new Subnets(state).get(netuid).firstEmissionBlock();
    var smoothing =
        new MovingPrice.Smoothing(
            UInt128.of(GlobalParameter.SUBNET_MOVING_ALPHA.get(state)),
            U64.subtract(block, U64.subtract(firstBlock, 1)),
            Hyperparameter.EMA_PRICE_HALVING_BLOCKS.get(state, netuid));
    EmissionState.update(
        state,
        netuid,
        emission ->
            emission.withMovingPrice(
                MovingPrice.next(emission.movingPrice(), market.price(), smoothing)));
  }
}
