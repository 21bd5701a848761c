package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.ROOT_KEY;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.step.IdleStep;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Long random histories of the whole economy: whatever is called, TAO is neither made nor lost, no
 * row outlives what it belongs to, and the same history leads to the same state.
 */
final class EconomyHistoryTest {
  /** More blocks and other seeds find more: {@code -Dhistory.blocks=20000 -Dhistory.seeds=1,2}. */
  private static final long[] SEEDS =
      Arrays.stream(System.getProperty("history.seeds", "425,471").split(","))
          .mapToLong(Long::parseLong)
          .toArray();

  private static final int MOST_GAS_LEFT = 200_000;

  private static final int BLOCKS = Integer.getInteger("history.blocks", 600);

  @Test
  void history_shouldKeepTheInvariants_andLeadToOneRoot() {
    for (var i = 0; i < SEEDS.length; i++) {
      var seed = SEEDS[i];
      // The releases take turns.
      var spec = ChainSpec.ALL.get(i % ChainSpec.ALL.size());
      System.out.println(
          "EconomyHistoryTest: seed " + seed + ", " + BLOCKS + " blocks at " + spec.version());
      var outcomes = new TreeMap<String, Integer>();
      // The second run seals its state now and then and reads it back from bytes.
      var root = run(seed, spec, BLOCKS, outcomes);
      assertEquals(root, run(seed, spec, 7, new TreeMap<>()), () -> "seed " + seed);
      System.out.println("EconomyHistoryTest: outcomes " + outcomes);
      assertTrue(
          outcomes.getOrDefault("ok", 0) > BLOCKS / 2, () -> "seed " + seed + " " + outcomes);
    }
  }

  private static Hash run(
      long seed, ChainSpec spec, int blocksBetweenSeals, Map<String, Integer> outcomes) {
    var chain = start(spec);
    var calls = new RandomCalls(seed, chain);
    var random = new Random(seed);
    var root = Hash.ZERO;
    for (var i = 1; i <= BLOCKS; i++) {
      chain.advance(1);
      for (var count = random.nextInt(5); count > 0; count--) {
        var signed = calls.next();
        var outcome = chain.outcome(signed.who(), signed.call());
        outcomes.merge(outcome, 1, Integer::sum);
        calls.told(signed);
      }
      IdleStep.run(chain.state(), chain.context(), gasUsed(random));
      if (i % 20 == 0) {
        check(chain, seed);
      }
      if (i % blocksBetweenSeals == 0 || i == BLOCKS) {
        root = chain.seal();
      }
    }
    return root;
  }

  /** Short tempos, few uids and cheap subnets, so that much happens in few blocks. */
  private static TestEconomy start(ChainSpec spec) {
    var chain = TestEconomy.startFast(spec);
    for (var name : new String[] {"fifth", "sixth"}) {
      chain.must(ROOT_KEY, new BalancesCall.TransferKeepAlive(account(name), 9_000 * TAO));
    }
    var state = chain.state();
    GlobalParameter.NETWORK_RATE_LIMIT.set(state, 20);
    GlobalParameter.SUBNET_LIMIT.set(state, 6);
    GlobalParameter.NETWORK_IMMUNITY_PERIOD.set(state, 150);
    GlobalParameter.NETWORK_MIN_LOCK_COST.set(state, 100 * TAO);
    GlobalParameter.NETWORK_LAST_LOCK_COST.set(state, 100 * TAO);
    GlobalParameter.NETWORK_LOCK_REDUCTION_INTERVAL.set(state, 200);
    GlobalParameter.TX_RATE_LIMIT.set(state, 10);
    GlobalParameter.ADMIN_FREEZE_WINDOW.set(state, 3);
    for (var netuid = 1; netuid <= 6; netuid++) {
      Hyperparameter.MIN_ALLOWED_UIDS.set(state, netuid, 4);
      Hyperparameter.MIN_NON_IMMUNE_UIDS.set(state, netuid, 2);
    }
    for (var netuid = 1; netuid <= 2; netuid++) {
      Hyperparameter.WEIGHTS_SET_RATE_LIMIT.set(state, netuid, 5);
      Hyperparameter.MAX_ALLOWED_UIDS.set(state, netuid, 12);
      Hyperparameter.IMMUNITY_PERIOD.set(state, netuid, 40);
    }
    return chain;
  }

  /** Most blocks leave just enough weight to remove a few rows of a dissolved subnet. */
  private static long gasUsed(Random random) {
    var most = IdleStep.BLOCK_WEIGHT / CallWeight.PER_GAS;
    return random.nextInt(5) == 0 ? 0 : most - random.nextInt(MOST_GAS_LEFT);
  }

  private static void check(TestEconomy chain, long seed) {
    try {
      chain.checkInvariants();
      EconomyInvariants.check(chain.state());
    } catch (AssertionError broken) {
      throw new AssertionError("seed " + seed + ", block " + chain.block(), broken);
    }
  }
}
