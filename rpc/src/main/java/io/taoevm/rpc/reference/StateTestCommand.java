package io.taoevm.rpc.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.Fork;
import io.taoevm.evm.engine.TaoEngine;
import io.taoevm.rpc.cli.EngineFlag;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taoevm statetest PATH…}: exit code 0 if all passed, 1 if any failed. */
@Command(
    name = "statetest",
    description = "Run Ethereum's state tests from files, folders or .tar.gz archives.",
    mixinStandardHelpOptions = true)
public final class StateTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print the result, with all failures, as JSON.")
  private boolean json;

  @Option(
      names = "--run",
      paramLabel = "TEXT",
      description = "Only files whose path contains this text.")
  private String text = "";

  @Option(
      names = "--fork",
      paramLabel = "FORK",
      description = "Only these forks: ${COMPLETION-CANDIDATES}.")
  private List<Fork> forks = List.of(Fork.values());

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      converter = EngineFlag.class,
      description = EngineFlag.DESCRIPTION)
  private EvmEngine engine = new TaoEngine();

  @Override
  public Integer call() throws Exception {
    for (var path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no file " + path);
      }
    }
    var summary =
        new StateTestRunner(engine).run(paths, name -> name.contains(text), EnumSet.copyOf(forks));
    print(spec.commandLine().getOut(), summary);
    return summary.failed() == 0 ? 0 : 1;
  }

  private void print(PrintWriter out, StateTestRunner.Summary summary) throws Exception {
    if (json) {
      var report = new ObjectMapper().createObjectNode();
      report.put("passed", summary.passed()).put("failed", summary.failed());
      summary.failures().forEach(report.putArray("failures")::add);
      out.println(report.toPrettyString());
    } else {
      out.println(summary);
    }
    out.flush();
  }
}
