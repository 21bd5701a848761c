package io.taoevm.chain.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.CommitmentsError;
import io.taoevm.chain.refusal.CrowdloanError;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.ProxyError;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.SwapError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every error of the pallets, with the tests and vectors that name it: what the program raises is
 * named by one at least, and what it never raises is listed here with the reason. The whole list
 * goes to {@code chain/target/refusals.txt}.
 */
final class RefusalListTest {
  private static final Path ROOT = Path.of(System.getProperty("repo.root", ".."));
  private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w+\\b");

  private static final List<ChainError[]> ERRORS =
      List.of(
          SubtensorError.values(),
          AdminError.values(),
          CrowdloanError.values(),
          CommitmentsError.values(),
          ProxyError.values(),
          SwapError.values(),
          LimitOrderError.values());

  /** The reference declares them and raises none of them in a call of this chain. */
  private static final Set<String> NEVER_RAISED =
      Set.of(
          "NotEnoughStake",
          "BalanceWithdrawalError",
          "ZeroBalanceAfterWithdrawn",
          "MaxWeightExceeded",
          "HotKeyAlreadyDelegate",
          "StakingRateLimitExceeded",
          "TransactorAccountShouldBeHotKey",
          "AllNetworksInImmunity",
          "NotRootSubnet",
          "CallDisabled",
          "NotEnoughAlphaOutToRecycle",
          "InvalidRevealRound",
          "UidMapCouldNotBeCleared",
          "AddStakeBurnRateLimitExceeded",
          "DisabledTemporarily",
          "UnlockAmountTooHigh",
          "ContributionPeriodNotEnded",
          "CallUnavailable",
          "UnexpectedUnreserveLeftover",
          "Unproxyable",
          "AnnouncementDepositInvariantViolated",
          "InvalidDerivedAccountId",
          "InsufficientInputAmount",
          "InvalidTickRange",
          "InvalidLiquidityValue",
          "ArithmeticOverflow",
          // Recovery gives a point of the curve or nothing, which is InvalidIdentity.
          "UnableToRecoverPublicKey");

  /** Raised behind another check that comes first, so that no call of a test gets there. */
  private static final Set<String> BEHIND_ANOTHER =
      Set.of(
          // The guard before dispatch answers NoWeightsCommitFound.
          "InvalidRevealCommitHashNotMatch",
          "ExpiredWeightCommit",
          // A crowdloan counts its contributors right.
          "Underflow",
          // A lease's call runs within the crowdloan of its creator, and registration there gives a
          // netuid, but where dissolved subnets make it wait.
          "InvalidLeaseBeneficiary",
          "LeaseNetuidNotFound");

  private static void addWords(Path folder, String what, TreeMap<String, Set<String>> found)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = file.getFileName().toString();
        var isOwn = name.startsWith("RefusalListTest") || name.startsWith("core-names");
        if (isOwn || !name.matches(".*\\.(java|json|mjs|sol)") || name.matches(what)) {
          continue;
        }
        var words = WORD.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (words.find()) {
          found.computeIfAbsent(words.group(), _ -> new TreeSet<>()).add(name);
        }
      }
    }
  }

  @Test
  void everyError_shouldBeNamedByATest_orHaveAReason() throws IOException {
    var raised = new TreeMap<String, Set<String>>();
    var tested = new TreeMap<String, Set<String>>();
    for (var module : List.of("chain", "evm-runtime", "precompiles", "rpc")) {
      addWords(ROOT.resolve(module + "/src/main/java"), "\\w*Error\\.java", raised);
      addWords(ROOT.resolve(module + "/src/test"), "NamesTest\\.java", tested);
    }
    addWords(ROOT.resolve("contracts/test"), "", tested);
    var lines = new ArrayList<String>();
    var never = new TreeSet<String>();
    var untested = new TreeSet<String>();
    for (var errors : ERRORS) {
      for (var error : errors) {
        var by = tested.getOrDefault(error.name(), Set.of());
        lines.add(error.getClass().getSimpleName() + "." + error.name() + ": " + by);
        if (!raised.containsKey(error.name())) {
          never.add(error.name());
        } else if (by.isEmpty()) {
          untested.add(error.name());
        }
      }
    }
    var list = ROOT.resolve("chain/target/refusals.txt");
    Files.createDirectories(list.getParent());
    Files.write(list, lines);
    System.out.println("errors: " + lines.size() + ", never raised: " + never.size());
    assertEquals(new TreeSet<>(NEVER_RAISED), never);
    assertEquals(new TreeSet<>(BEHIND_ANOTHER), untested);
    assertTrue(lines.size() > 200, lines.size() + " errors");
  }
}
