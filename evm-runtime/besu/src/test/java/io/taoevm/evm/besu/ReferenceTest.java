package io.taoevm.evm.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.Fork;
import io.taoevm.rpc.reference.BlockTestRunner;
import io.taoevm.rpc.reference.StateTestRunner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ethereum's public tests, on Besu's frames over the node's journal and trie. Every fourth file
 * unless {@code -Dbesu.fixtures=all} asks for them all, which takes some minutes.
 */
@Tag("reference")
final class ReferenceTest {
  private static final boolean ALL = "all".equals(System.getProperty("besu.fixtures"));
  private static final Predicate<String> FILES = name -> ALL || name.hashCode() % 4 == 0;

  @Test
  void stateTests_shouldPass_underCancun() {
    stateTests("GeneralStateTests (Cancun)", "state-tests.tar.gz", EnumSet.of(Fork.CANCUN));
  }

  @Test
  void specificationStateTests_shouldPass_underEveryFork() {
    stateTests(
        "execution-spec-tests, state (Cancun, Prague, Osaka)",
        "eest-state-tests.tar.gz",
        EnumSet.allOf(Fork.class));
  }

  @Test
  void blocks_shouldBeImportedOrRefusedAsEthereumDoes() {
    var path = Vectors.ethereum("block-tests.tar.gz");
    var summary = new BlockTestRunner(new BesuEngine()).run(List.of(path), FILES, network -> true);
    report("BlockchainTests on besu", summary.passed(), summary.failures());
  }

  private static void stateTests(String kind, String archive, Set<Fork> forks) {
    var path = Vectors.ethereum(archive);
    var summary = new StateTestRunner(new BesuEngine()).run(List.of(path), FILES, forks);
    report(kind + " on besu", summary.passed(), summary.failures());
  }

  private static void report(String kind, int passed, List<String> failures) {
    System.out.println(kind + ": " + passed + " passed, " + failures.size() + " failed");
    Vectors.report(kind, passed + failures.size());
    assertEquals(List.of(), failures);
  }
}
