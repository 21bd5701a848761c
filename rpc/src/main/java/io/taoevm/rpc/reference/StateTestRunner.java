package io.taoevm.rpc.reference;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.State;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Fork;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.standard.StandardPrecompiles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Runs state tests on an engine, as many files at a time as there are cores. */
public final class StateTestRunner {
  private final Map<Fork, TransactionProcessor> processors = new EnumMap<>(Fork.class);

  public StateTestRunner(EvmEngine engine) {
    for (var fork : Fork.values()) {
      var rules = EvmRules.ethereum(fork, StandardPrecompiles.ethereum(fork));
      processors.put(fork, new TransactionProcessor(engine, rules));
    }
  }

  /** Runs all cases under the paths that are selected by file name and fork. */
  public TestSummary run(List<Path> paths, Predicate<String> files, Set<Fork> forks) {
    return TestRun.of(paths, files, (name, json, run) -> runFile(name, json, forks, run));
  }

  private void runFile(String name, byte[] json, Set<Fork> forks, TestRun run) {
    for (var test : StateTestFile.read(name, json)) {
      if (forks.contains(test.fork())) {
        run.test(test.name(), () -> check(test));
      }
    }
  }

  private Optional<String> check(StateTestCase test) {
    var processor = processors.get(test.fork());
    if (processor == null) {
      throw new AssertionError("no processor for " + test.fork());
    }
    var state = new State(test.pre());
    var result =
        processor.execute(
            state,
            test.block(),
            test.transaction(),
            test.sender(),
            Math.min(test.block().gasLimit(), Long.MAX_VALUE));
    var root = test.pre().rootAfter(state);
    return switch (result) {
      case TransactionResult.Refused refused ->
          test.refused() ? sameRoot(test, root) : Optional.of("refused: " + refused.message());
      case TransactionResult.Executed executed ->
          test.refused()
              ? Optional.of("executed, but must be refused")
              : sameRoot(test, root).or(() -> sameLogs(test, executed.logs()));
    };
  }

  private static Optional<String> sameRoot(StateTestCase test, Hash root) {
    return root.equals(test.expectedRoot())
        ? Optional.empty()
        : Optional.of("state root " + root + ", expected " + test.expectedRoot());
  }

  private static Optional<String> sameLogs(StateTestCase test, List<Log> logs) {
    var rlp = new RlpWriter().beginList();
    for (var log : logs) {
      rlp.beginList().address(log.address()).beginList();
      log.topics().forEach(rlp::hash);
      rlp.endList().bytes(log.data()).endList();
    }
    var hash = rlp.endList().hash();
    return hash.equals(test.expectedLogs())
        ? Optional.empty()
        : Optional.of("logs hash " + hash + ", expected " + test.expectedLogs());
  }
}
