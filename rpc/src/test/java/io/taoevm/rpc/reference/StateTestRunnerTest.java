package io.taoevm.rpc.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.Fork;
import io.taoevm.rpc.TestNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("reference")
final class StateTestRunnerTest {
  /** All files, or every so many that the property tells. */
  private static final Predicate<String> PART =
      name -> Math.floorMod(name.hashCode(), Integer.getInteger("fixtures.step", 1)) == 0;

  @Test
  void stateTests_shouldAllPass_underCancun() {
    allPass("GeneralStateTests (Cancun)", "state-tests.tar.gz", EnumSet.of(Fork.CANCUN));
  }

  @Test
  void specificationStateTests_shouldAllPass_underEveryFork() {
    allPass(
        "execution-spec-tests, state (Cancun, Prague, Osaka)",
        "eest-state-tests.tar.gz",
        EnumSet.allOf(Fork.class));
  }

  private static void allPass(String kind, String archive, Set<Fork> forks) {
    var path = Vectors.ethereum(archive);
    var summary = new StateTestRunner(TestNode.ENGINE).run(List.of(path), PART, forks);
    System.out.println(kind + ": " + summary);
    Vectors.report(kind, summary.passed() + summary.failed());
    assertEquals(List.of(), summary.failures());
  }
}
