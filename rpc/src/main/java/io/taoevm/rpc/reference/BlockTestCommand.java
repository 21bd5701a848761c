package io.taoevm.rpc.reference;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code taoevm blocktest PATH…}: exit code 0 if all passed, 1 if any failed. */
@Command(
    name = "blocktest",
    description = "Run Ethereum's blockchain tests from files, folders or .tar.gz archives.",
    mixinStandardHelpOptions = true)
public final class BlockTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private TestFlags flags = new TestFlags();

  @Option(
      names = "--fork",
      paramLabel = "FORK",
      description = "Only tests that end under this fork, such as Cancun; may be repeated.")
  private List<String> forks = List.of();

  @Override
  public Integer call() {
    var summary =
        new BlockTestRunner(flags.engine())
            .run(
                flags.paths(spec),
                flags::selects,
                network -> forks.isEmpty() || forks.stream().anyMatch(network::equalsIgnoreCase));
    return flags.report(spec, summary);
  }
}
