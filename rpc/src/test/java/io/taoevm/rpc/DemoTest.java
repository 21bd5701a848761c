package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.taoevm.chain.MiningMode;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.stake.Markets;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.genesis.DevAccounts;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The flag {@code --demo}: a market that moves by itself and follows from its seed. */
final class DemoTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochSecond(1_750_000_000));

  private static NodeConfig config(Long seed) {
    var standard =
        NodeConfig.forTests(DevAccounts.of(DevAccounts.MNEMONIC, 10, Word.of(1_000_000_000L)));
    return new NodeConfig(
        standard.server(),
        standard.limits(),
        standard.devAccounts(),
        standard.genesisOverrides(),
        null,
        new MiningMode.Manual(),
        standard.storage(),
        seed,
        standard.compatibility(),
        standard.engine(),
        true,
        null);
  }

  private static Hash root(Long seed) throws IOException {
    try (var node = TaoEvm.start(config(seed), CLOCK)) {
      var markets = new Markets(node.chain().latest().state());
      var before = markets.price(1);
      node.chain().mine(30, 0).join();
      var after = new Markets(node.chain().latest().state()).price(1);
      assertNotEquals(before, after);
      return node.chain().latest().block().header().stateRoot();
    }
  }

  @Test
  void demo_shouldMoveThePrice_andFollowFromItsSeed() throws IOException {
    assertEquals(root(1L), root(1L));
    assertNotEquals(root(1L), root(2L));
  }
}
