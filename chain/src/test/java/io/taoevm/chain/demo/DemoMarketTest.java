package io.taoevm.chain.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.info.SubnetReads;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.step.EconomyStep;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class DemoMarketTest {
  private static TestEconomy demo() {
    return TestEconomy.of(DemoMarket.join(TestEconomy.development(false)));
  }

  private static BlockStep step(long seed) {
    return new DemoMarket(seed, ChainSpec.V425).after(EconomyStep.STEP);
  }

  @Test
  void demo_shouldMovePricesAndMetagraph() {
    var chain = demo();
    var prices = new HashSet<Long>();
    for (var i = 0; i < 15; i++) {
      chain.advance(10, step(1));
      prices.add(chain.economy().staking().reads().priceRao(1));
    }
    chain.checkInvariants();
    assertTrue(prices.size() > 10, () -> "prices " + prices);
    var graph = new SubnetReads(chain.state(), chain.block()).metagraph(1, 0).orElseThrow();
    var earning = Arrays.stream(graph.incentives()).filter(incentive -> incentive > 0).count();
    assertTrue(earning >= DemoCast.MINERS / 2, () -> earning + " miners earn");
    assertTrue(Arrays.stream(graph.dividends()).anyMatch(dividend -> dividend > 0));
    assertTrue(graph.subnet().volume().compareTo(io.taoevm.chain.math.UInt128.ZERO) > 0);
  }

  @Test
  void demo_shouldFollowFromItsSeed() {
    assertEquals(root(7), root(7));
    assertNotEquals(root(7), root(8));
  }

  private static Hash root(long seed) {
    var chain = demo();
    chain.advance(60, step(seed));
    return chain.seal();
  }
}
