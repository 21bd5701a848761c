package io.taoevm.rpc.reference;

import io.taoevm.evm.Fork;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code taoevm statetest PATH…}: exit code 0 if all passed, 1 if any failed. */
@Command(
    name = "statetest",
    description = "Run Ethereum's state tests from files, folders or .tar.gz archives.",
    mixinStandardHelpOptions = true)
public final class StateTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private TestFlags flags = new TestFlags();

  @Option(
      names = "--fork",
      paramLabel = "FORK",
      description = "Only these forks: ${COMPLETION-CANDIDATES}.")
  private List<Fork> forks = List.of(Fork.values());

  @Override
  public Integer call() {
    var summary =
        new StateTestRunner(flags.engine())
            .run(flags.paths(spec), flags::selects, EnumSet.copyOf(forks));
    return flags.report(spec, summary);
  }
}
