package io.taoevm.rpc.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.evm.EvmEngine;
import io.taoevm.rpc.cli.EngineFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What the commands that run reference tests have in common. */
final class TestFlags {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print the result, with all failures, as JSON.")
  private boolean json;

  @Option(
      names = "--run",
      paramLabel = "TEXT",
      description = "Only files whose path contains this text.")
  private String text = "";

  @Mixin private EngineFlag engine = new EngineFlag();

  EvmEngine engine() {
    return engine.engine();
  }

  /**
   * @throws ParameterException if a path does not exist
   */
  List<Path> paths(CommandSpec command) {
    for (var path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(command.commandLine(), "there is no file " + path);
      }
    }
    return paths;
  }

  /** Whether a file of this path is wanted. */
  boolean selects(String path) {
    return path.contains(text);
  }

  /** Prints what came of the tests, and returns the exit code: 0 if all passed, 1 if any failed. */
  int report(CommandSpec command, TestSummary summary) {
    var out = command.commandLine().getOut();
    if (json) {
      var report = new ObjectMapper().createObjectNode();
      report
          .put("passed", summary.passed())
          .put("failed", summary.failed())
          .put("skipped", summary.skipped());
      summary.failures().forEach(report.putArray("failures")::add);
      out.println(report.toPrettyString());
    } else {
      out.println(summary);
    }
    out.flush();
    return summary.failed() == 0 ? 0 : 1;
  }
}
