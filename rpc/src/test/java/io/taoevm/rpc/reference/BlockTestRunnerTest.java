package io.taoevm.rpc.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.vector.Vectors;
import io.taoevm.rpc.TestNode;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("reference")
final class BlockTestRunnerTest {
  /** All files, or every so many that the property tells. */
  private static final Predicate<String> PART =
      name -> Math.floorMod(name.hashCode(), Integer.getInteger("fixtures.step", 1)) == 0;

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
    var summary = new BlockTestRunner(TestNode.ENGINE).run(List.of(path), PART, network -> true);
    System.out.println(kind + ": " + summary);
    Vectors.report(kind, summary.passed() + summary.failed());
    assertEquals(List.of(), summary.failures());
  }
}
