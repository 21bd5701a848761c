package io.taoevm.rpc.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.engine.TaoEngine;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("reference")
final class BlockTestRunnerTest {
  @Test
  void blocks_shouldBeImportedOrRefusedAsEthereumDoes() {
    allPass("BlockchainTests", "block-tests.tar.gz");
  }

  @Test
  void specificationBlocks_shouldBeImportedOrRefused_underEveryForkWeKnow() {
    allPass("execution-spec-tests, blocks", "eest-block-tests.tar.gz");
  }

  private static void allPass(String kind, String archive) {
    var path = Vectors.ethereum(archive);
    var summary =
        new BlockTestRunner(new TaoEngine()).run(List.of(path), name -> true, network -> true);
    System.out.println(kind + ": " + summary);
    Vectors.report(kind, summary.passed() + summary.failed());
    assertEquals(List.of(), summary.failures());
  }
}
