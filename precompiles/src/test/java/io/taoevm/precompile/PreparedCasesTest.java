package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.CallWeight;
import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.CommitmentsError;
import io.taoevm.chain.refusal.CrowdloanError;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.ProxyError;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.SwapError;
import io.taoevm.chain.refusal.SystemError;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.Outcome;
import io.taoevm.precompile.abi.AbiDecoder;
import io.taoevm.precompile.abi.AbiEncoder;
import io.taoevm.precompile.abi.AbiType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every case of {@code cases.tsv} on a prepared chain, and holds the list to what it must
 * name: a success for each function of each release, each refusal that the specification names of a
 * function, and each error of the chain somewhere.
 */
final class PreparedCasesTest {
  private static final List<PreparedCase> CASES = PreparedCase.all();

  /** Where the specification names an error. */
  private static final Pattern QUOTED = Pattern.compile("`([A-Z][A-Za-z]+|Bad origin)`");

  private static final Set<String> OF_THE_SWAP =
      Set.of(
          "announceColdkeySwap",
          "executeAnnouncedColdkeySwap",
          "disputeColdkeySwap",
          "clearColdkeySwapAnnouncement");

  /** A function of a release. */
  record Function(ChainSpec spec, AbiPrecompile precompile, PrecompileFunction function) {
    int address() {
      return (int) precompile.address().c();
    }

    List<PreparedCase> cases() {
      return CASES.stream()
          .filter(each -> each.isOf(spec) && each.isOf(address(), function))
          .toList();
    }

    /** How it succeeds; what is not listed succeeds with zeros. */
    PreparedCase success() {
      return cases().stream().filter(PreparedCase::isSuccess).findFirst().orElseGet(this::sampled);
    }

    private PreparedCase sampled() {
      return new PreparedCase(address(), function.abi().name(), -1, "all", "ok", "", "");
    }

    boolean neverSucceeds() {
      return cases().stream().anyMatch(each -> each.outcome().equals("never ok"));
    }

    @Override
    public String toString() {
      return spec.version() + " " + precompile.name() + "." + function.abi().canonical();
    }
  }

  /** A case of a function. */
  record Run(Function of, PreparedCase prepared) {
    @Override
    public String toString() {
      return of + " " + prepared.outcome() + " | " + prepared.situation();
    }
  }

  private static Stream<Function> functions() {
    return ChainSpec.ALL.stream()
        .flatMap(
            spec ->
                BittensorPrecompiles.described(spec).stream()
                    .flatMap(
                        precompile ->
                            precompile.table().stream()
                                .map(function -> new Function(spec, precompile, function))));
  }

  static Stream<Function> succeeding() {
    return functions().filter(function -> !function.neverSucceeds());
  }

  static Stream<Run> refusals() {
    var runs =
        functions()
            .flatMap(
                function ->
                    function.cases().stream()
                        .filter(each -> !each.isSuccess() && !each.isNever())
                        .map(each -> new Run(function, each)))
            .toList();
    var counts = new LinkedHashMap<Integer, Integer>();
    runs.forEach(run -> counts.merge(run.of.spec.version(), 1, Integer::sum));
    counts.forEach((version, count) -> Vectors.report("refusals at " + version, count));
    return runs.stream();
  }

  private static List<String> arguments(Function function) {
    var success = function.success();
    return success.arguments().isEmpty() ? zeros(function) : success.arguments(List.of());
  }

  private static List<String> zeros(Function function) {
    return function.function.abi().inputs().stream()
        .map(
            input ->
                switch (input.type()) {
                  case AbiType.ListOf any -> "[]";
                  case AbiType.ByteString any -> "empty";
                  case AbiType.Bytes32 any -> "zero";
                  default ->
                      input.name().equals("version") || input.name().equals("limit") ? "1" : "0";
                })
        .toList();
  }

  private static Outcome run(Function function, PreparedCase prepared) {
    var scene = new Scene(function.spec);
    if (!prepared.isBare()) {
      function.success().steps().forEach(scene::step);
    }
    var arguments = prepared.arguments(arguments(function));
    for (var step : prepared.steps()) {
      if (step.equals("again")) {
        var first = scene.run(function.address(), function.function, arguments(function));
        assertInstanceOf(Outcome.Returned.class, first, () -> "the first time: " + first);
      } else {
        scene.step(step);
      }
    }
    return scene.run(function.address(), function.function, arguments);
  }

  @ParameterizedTest
  @MethodSource("succeeding")
  void function_shouldSucceed_forItsExactGas(Function function) {
    var success = function.success();
    var scene = new Scene(function.spec);
    success.steps().forEach(scene::step);
    var outcome = scene.run(function.address(), function.function, arguments(function));
    assertInstanceOf(Outcome.Returned.class, outcome, outcome::toString);
    assertEquals(gas(function, success), Scene.gasUsed(outcome));
  }

  private static long gas(Function function, PreparedCase success) {
    if (success.outcome().startsWith("ok ")) {
      return Long.parseLong(success.text());
    }
    return switch (function.function.cost()) {
      case PrecompileFunction.Cost.Reads reads -> reads.count() * Invocation.READ_GAS;
      case PrecompileFunction.Cost.Weight weight -> {
        var input = new Names(Scene.BLOCK).input(function.function, arguments(function));
        var decoded = new Arguments(AbiDecoder.arguments(function.function.abi(), input));
        var declared = CallTable.weight(function.spec, weight.call().make(decoded));
        yield declared.paysFee() ? declared.declared() / CallWeight.PER_GAS : 0;
      }
      case PrecompileFunction.Cost.Other other ->
          throw new AssertionError("its success must say the gas: " + other.words());
    };
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void function_shouldRefuse_inThatSituation(Run run) {
    var outcome = run(run.of, run.prepared);
    var text = run.prepared.text();
    var kind = run.prepared.outcome().split(" ", 2)[0];
    switch (kind) {
      case "refused" -> assertFails("dispatch execution failed: " + text, outcome);
      case "error" -> assertFails(text, outcome);
      case "revert" ->
          assertArrayEquals(
              AbiEncoder.revertReason(text),
              assertInstanceOf(Outcome.Reverted.class, outcome, outcome::toString).output());
      default -> throw new AssertionError("no kind of outcome: " + kind);
    }
  }

  static Stream<Function> dispatching() {
    return succeeding()
        .filter(function -> function.function.cost() instanceof PrecompileFunction.Cost.Weight);
  }

  /** While its coldkey is about to be swapped, a caller has no calls but those of the swap. */
  @ParameterizedTest
  @MethodSource("dispatching")
  void function_shouldBeClosed_whileTheCallersColdkeyIsAboutToBeSwapped(Function function) {
    var scene = new Scene(function.spec);
    function.success().steps().forEach(scene::step);
    scene.step("announced alice");
    scene.step("announced bob");
    var outcome = scene.run(function.address(), function.function, arguments(function));
    if (!OF_THE_SWAP.contains(function.function.abi().name())) {
      assertFails("dispatch execution failed: ColdkeySwapAnnounced", outcome);
    }
  }

  private static void assertFails(String text, Outcome outcome) {
    assertEquals(text, assertInstanceOf(Outcome.Halted.class, outcome, outcome::toString).text());
  }

  /** Of a function that the specification says can refuse so, a case or a reason. */
  @Test
  void list_shouldNameWhatTheSpecificationNames() {
    var missing = new TreeSet<String>();
    functions()
        .forEach(
            function -> {
              var listed = new HashSet<String>();
              function.cases().forEach(each -> listed.add(each.text()));
              var meaning =
                  SpecFunction.of(function.address(), function.function.abi().selector()).meaning();
              var matcher = QUOTED.matcher(meaning);
              while (matcher.find()) {
                var name = matcher.group(1);
                if ((errors().contains(name) || name.equals("Bad origin"))
                    && !listed.contains(name)) {
                  missing.add(function + " " + name);
                }
              }
            });
    assertEquals(Set.of(), missing);
  }

  @Test
  void list_shouldNameEveryErrorOfTheChain() {
    var listed = new HashSet<String>();
    CASES.forEach(each -> listed.add(each.text()));
    var missing = new TreeSet<>(errors());
    missing.removeAll(listed);
    assertEquals(Set.of(), missing);
  }

  /** What is said never to be must not be seen, and nothing may be listed of no function. */
  @Test
  void list_shouldNotContradictItself() {
    var known = functions().toList();
    for (var each : CASES) {
      if (each.isNever()) {
        assertTrue(each.situation().length() > 10, () -> "no reason: " + each);
        assertTrue(
            CASES.stream()
                .noneMatch(
                    other ->
                        !other.isNever()
                            && other.address() == each.address()
                            && other.name().equals(each.name())
                            && other.arity() == each.arity()
                            && other.releases().equals(each.releases())
                            && other.text().equals(each.text())),
            () -> "both seen and not: " + each);
      }
      if (each.address() != 0) {
        assertTrue(
            known.stream().anyMatch(function -> each.isOf(function.address(), function.function)),
            () -> "of no function: " + each);
      }
    }
  }

  @Test
  void list_shouldHaveASuccessForEveryCall() {
    var counts = new LinkedHashMap<Integer, Integer>();
    var missing = new TreeSet<String>();
    functions()
        .forEach(
            function -> {
              var listed =
                  function.neverSucceeds()
                      || function.cases().stream().anyMatch(PreparedCase::isSuccess)
                      || function.function.abi().mutability().isReadOnly();
              if (!listed) {
                missing.add(function.toString());
              }
              counts.merge(function.spec.version(), 1, Integer::sum);
            });
    counts.forEach((version, count) -> Vectors.report("functions tested at " + version, count));
    assertEquals(Set.of(), missing);
  }

  private static Set<String> errors() {
    var names = new TreeSet<String>();
    var all = new ArrayList<ChainError>();
    Collections.addAll(all, AdminError.values());
    Collections.addAll(all, CommitmentsError.values());
    Collections.addAll(all, CrowdloanError.values());
    Collections.addAll(all, DispatchError.values());
    Collections.addAll(all, LimitOrderError.values());
    Collections.addAll(all, ProxyError.values());
    Collections.addAll(all, SubtensorError.values());
    Collections.addAll(all, SwapError.values());
    Collections.addAll(all, SystemError.values());
    Collections.addAll(all, TokenError.values());
    all.forEach(error -> names.add(error.name()));
    return names;
  }
}
