package io.taoevm.rpc.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.Fork;
import io.taoevm.evm.engine.TaoEngine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("reference")
final class StateTestRunnerTest {
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
    var summary = new StateTestRunner(new TaoEngine()).run(List.of(path), name -> true, forks);
    System.out.println(kind + ": " + summary);
    Vectors.report(kind, summary.passed() + summary.failed());
    assertEquals(List.of(), summary.failures());
  }
}
