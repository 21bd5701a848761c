package io.taoevm.chain.call;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.commitment.CommitmentEvent;
import io.taoevm.chain.crowdloan.CrowdloanEvent;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.proxy.ProxyEvent;
import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.CommitmentsError;
import io.taoevm.chain.refusal.CrowdloanError;
import io.taoevm.chain.refusal.ProxyError;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.StakeEvent;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.vector.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error, event and call of the reference by its name and index. */
final class NamesTest {
  private static final Map<Integer, ChainError[]> ERRORS =
      Map.of(
          7, SubtensorError.values(),
          19, AdminError.values(),
          27, CrowdloanError.values(),
          18, CommitmentsError.values(),
          16, ProxyError.values());

  /** What this chain fixes at genesis: who makes blocks, and the EVM's chain id. */
  private static final Set<String> CALLS_WITHOUT_MEANING =
      Set.of("swap_authorities", "sudo_set_evm_chain_id", "schedule_grandpa_change");

  /** The reference declares them and emits none of them (chain-core.md A.4). */
  private static final Set<String> NEVER_EMITTED =
      Set.of(
          "BulkNeuronsRegistered",
          "BulkBalancesSet",
          "MaxWeightLimitSet",
          "RhoSet",
          "AlphaSigmoidSteepnessSet",
          "ValidatorPruneLenSet",
          "ScalingLawPowerSet",
          "DelegateAdded",
          "DefaultTakeSet",
          "BurnSet",
          "Sudid",
          "PowRegistrationAllowed",
          "AllBalanceUnstakedAndTransferredToNewColdkey",
          "ArbitrationPeriodExtended",
          "DissolveNetworkScheduled",
          "CRV3WeightsCommitted",
          "CRV3WeightsRevealed",
          "StakeUnlocked");

  /** Emitted when the randomness beacon opens something, and this chain has no beacon. */
  private static final Set<String> OF_THE_BEACON = Set.of("CommitmentRevealed");

  private interface Check {
    void check(JsonNode pallet);
  }

  private static void eachPallet(Check check) {
    for (var file : Vectors.economy("core-names")) {
      file.root().get("pallets").forEach(check::check);
    }
  }

  @Test
  void errors_shouldHaveTheReferencesNamesAndIndices() {
    var checked = new int[1];
    eachPallet(
        pallet -> {
          var errors = ERRORS.get(pallet.get("index").asInt());
          // What later releases added comes behind.
          assertTrue(pallet.get("errors").size() <= errors.length, pallet.get("name").asText());
          for (var expected : pallet.get("errors")) {
            var error = errors[expected.get("index").asInt()];
            assertEquals(expected.get("name").asText(), error.name());
            assertEquals(pallet.get("index").asInt(), error.pallet());
            checked[0]++;
          }
        });
    Vectors.report("core-names errors", checked[0]);
  }

  @Test
  void calls_shouldAllHaveARow() {
    var rows = new HashMap<Integer, CallRow<?>>();
    CallTable.rows().forEach(row -> rows.put(row.key(), row));
    var checked = new int[1];
    eachPallet(
        pallet -> {
          for (var call : pallet.get("calls")) {
            var name = call.get("name").asText();
            var row = rows.get(CallRow.key(pallet.get("index").asInt(), call.get("index").asInt()));
            assertEquals(!CALLS_WITHOUT_MEANING.contains(name), row != null, name);
            if (row != null) {
              assertEquals(name, CallTable.name(row));
              assertTrue(CallTable.weight(ChainSpec.V425, row).declared() > 0, name);
            }
            checked[0]++;
          }
        });
    Vectors.report("core-names calls", checked[0]);
  }

  @Test
  void events_shouldAllExist_butThoseThatAreNeverEmitted() {
    var known = new HashSet<String>();
    Stream.of(
            SubtensorEvent.class,
            StakeEvent.class,
            CrowdloanEvent.class,
            CommitmentEvent.class,
            ProxyEvent.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
        .filter(Class::isRecord)
        .forEach(event -> known.add(event.getSimpleName()));
    known.addAll(parameterEvents());
    known.add("BondsResetToggled");
    var absent = new TreeSet<String>();
    var checked = new int[1];
    eachPallet(
        pallet -> {
          for (var event : pallet.get("events")) {
            checked[0]++;
            if (!known.contains(event.get("name").asText())) {
              absent.add(event.get("name").asText());
            }
          }
        });
    absent.removeAll(NEVER_EMITTED);
    assertEquals(OF_THE_BEACON, absent);
    Vectors.report("core-names events", checked[0]);
  }

  private static Set<String> parameterEvents() {
    return Stream.concat(
            Arrays.stream(Hyperparameter.values()).flatMap(one -> one.event().stream()),
            Arrays.stream(GlobalParameter.values()).flatMap(one -> one.event().stream()))
        .collect(toSet());
  }
}
