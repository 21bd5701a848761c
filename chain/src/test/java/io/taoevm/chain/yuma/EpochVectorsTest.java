package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.chain.yuma.ColumnProbe.Step;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The golden epochs of the reference: outputs, and intermediates where they are given. */
final class EpochVectorsTest {
  private final EpochScratch scratch = new EpochScratch();
  private int intermediates;

  /** Dense matrices by step, gathered from the columns that an epoch shows. */
  private final Map<Step, long[][]> seen = new EnumMap<>(Step.class);

  @Test
  void epoch_shouldEqualTheReference_whenRunOnGoldenCases() {
    int cases = 0;
    for (var file : Vectors.yumaEpochs()) {
      for (JsonNode root : file.root().get("cases")) {
        run(root);
        cases++;
      }
    }
    Vectors.report("yuma epochs", cases);
    Vectors.report("yuma intermediate vectors and matrices", intermediates);
  }

  private void run(JsonNode root) {
    EpochCase state = new EpochCase(root);
    boolean first = true;
    for (JsonNode epoch : root.get("epochs")) {
      String where = state.name + " at block " + epoch.get("block").asText();
      JsonNode expected = epoch.get("expected");
      long emission = EpochCase.u64(epoch.get("emission"));
      long[] parts = Mechanisms.split(emission, state.split(), state.mechanismCount);
      assertArrayEquals(EpochCase.longs(expected.get("mechanismEmission")), parts, where);
      List<EpochOutput> outputs = new ArrayList<>();
      for (int k = 0; k < parts.length; k++) {
        EpochInput input = state.input(epoch, k, parts[k]);
        seen.clear();
        scratch.follow(
            (step, target, uids, values, rows) -> see(input, step, target, uids, values, rows));
        EpochOutput output = Epoch.run(input, scratch);
        compare(where + ", mechanism " + k, expected.get("mechanisms").get(k), output);
        if (first && k == 0 && epoch.has("fixedBits")) {
          compareIntermediates(where, epoch.get("fixedBits"), input);
        }
        outputs.add(output);
      }
      Mechanisms.Joined joined = Mechanisms.join(emission, parts, outputs);
      compareJoined(where, expected, joined, outputs);
      for (int k = 0; k < parts.length; k++) {
        state.bonds[k] = outputs.get(k).bonds();
      }
      state.permits = joined.validatorPermit();
      first = false;
    }
  }

  private static void compare(String where, JsonNode expected, EpochOutput actual) {
    assertArrayEquals(bits(expected.get("active")), actual.active(), where);
    assertArrayEquals(bits(expected.get("newValidatorPermit")), actual.validatorPermit(), where);
    same(where, expected, "stakeWeight", actual.stakeWeight());
    same(where, expected, "consensus", actual.consensus());
    same(where, expected, "validatorTrust", actual.validatorTrust());
    same(where, expected, "incentive", actual.incentive());
    same(where, expected, "dividend", actual.dividend());
    same(where, expected, "serverEmission", actual.serverEmission());
    same(where, expected, "validatorEmission", actual.validatorEmission());
    same(where, expected, "emission", actual.emission());
    same(where, expected, "stake", actual.stake());
    int[][] bonds = EpochCase.rows(expected.get("bonds"), actual.bonds().length);
    for (int uid = 0; uid < bonds.length; uid++) {
      assertArrayEquals(bonds[uid], actual.bonds()[uid], where + ": bonds of " + uid);
    }
  }

  private static void compareJoined(
      String where, JsonNode expected, Mechanisms.Joined joined, List<EpochOutput> outputs) {
    if (!expected.has("stored")) {
      assertEquals(1, outputs.size(), where);
      EpochOutput only = outputs.getFirst();
      assertArrayEquals(only.consensus(), joined.consensus(), where);
      assertArrayEquals(only.emission(), joined.emission(), where);
      return;
    }
    JsonNode stored = expected.get("stored");
    assertArrayEquals(bits(stored.get("active")), joined.active(), where);
    assertArrayEquals(bits(stored.get("validatorPermit")), joined.validatorPermit(), where);
    same(where, stored, "stakeWeight", joined.stakeWeight());
    same(where, stored, "consensus", joined.consensus());
    same(where, stored, "validatorTrust", joined.validatorTrust());
    same(where, stored, "dividends", joined.dividend());
    same(where, stored, "emission", joined.emission());
    same(where, expected.get("payout"), "server", joined.serverEmission());
    same(where, expected.get("payout"), "validator", joined.validatorEmission());
  }

  private void compareIntermediates(String where, JsonNode bits, EpochInput input) {
    int n = input.neurons().count();
    for (Map.Entry<String, JsonNode> field : bits.properties()) {
      JsonNode expected = field.getValue();
      String what = where + ": " + field.getKey();
      switch (field.getKey()) {
        case "totalStake" -> compareTotals(what, expected, input);
        case "normalisedStake" -> vector(what, expected, scratch.stake, n);
        case "activeStake" -> vector(what, expected, scratch.activeStake, n);
        case "consensus" -> vector(what, expected, scratch.consensus, n);
        case "validatorTrust" -> vector(what, expected, scratch.trust, n);
        case "incentive" -> vector(what, expected, scratch.incentive, n);
        case "dividends" -> vector(what, expected, scratch.dividend, n);
        case "normalisedServerEmission" -> vector(what, expected, scratch.serverShare, n);
        case "normalisedValidatorEmission" -> vector(what, expected, scratch.validatorShare, n);
        case "normalisedCombinedEmission" -> vector(what, expected, scratch.combinedShare, n);
        case "normalisedWeights" -> matrix(what, expected, Step.NORMALISED_WEIGHTS, n);
        case "clippedWeights" -> matrix(what, expected, Step.CLIPPED_WEIGHTS, n);
        case "weightsForBonds" -> matrix(what, expected, Step.WEIGHTS_FOR_BONDS, n);
        case "bondsNormalised" -> matrix(what, expected, Step.BONDS_NORMALISED, n);
        case "bondsDelta" -> matrix(what, expected, Step.BONDS_DELTA, n);
        case "bondsDeltaNormalised" -> matrix(what, expected, Step.BONDS_DELTA_NORMALISED, n);
        case "emaBondsRaw" -> matrix(what, expected, Step.EMA_BONDS_RAW, n);
        case "emaBondsNormalised" -> matrix(what, expected, Step.EMA_BONDS_NORMALISED, n);
        case "emaBonds" ->
            matrix(
                what,
                expected,
                input.parameters().yuma3() ? Step.EMA_BONDS_RAW : Step.EMA_BONDS_NORMALISED,
                n);
        case "bondsMasked" -> bonds(what, expected, input);
        // Before the mask and for all pairs: the oracle answers for these.
        case "bondsProportion", "alphas", "totalBondsPerValidator" -> {
          continue;
        }
        default -> throw new AssertionError("unknown intermediate " + what);
      }
      intermediates++;
    }
  }

  private void compareTotals(String what, JsonNode expected, EpochInput input) {
    Neurons neurons = input.neurons();
    for (int uid = 0; uid < neurons.count(); uid++) {
      long[] total =
          scratch.stakeWeights.total(
              neurons.alphaStake()[uid], neurons.taoStake()[uid], input.parameters().taoWeight());
      BigInteger raw = BigFixed.big(total[0]).shiftLeft(64).add(BigFixed.unsigned(total[1]));
      assertEquals(expected.get(uid).asText(), raw.toString(), what + " of " + uid);
    }
  }

  /** Classic columns hold the stored integers, the golden rows the same as fixed point. */
  private void bonds(String what, JsonNode expected, EpochInput input) {
    int n = input.neurons().count();
    int shift = input.parameters().yuma3() ? 0 : 32;
    long[][] actual = seen.getOrDefault(Step.BONDS, new long[n][n]);
    long[][] shifted = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        shifted[i][j] = actual[i][j] << shift;
      }
    }
    assertMatrix(what, expected, shifted);
  }

  private void matrix(String what, JsonNode expected, Step step, int n) {
    assertMatrix(what, expected, seen.getOrDefault(step, new long[n][n]));
  }

  private static void assertMatrix(String what, JsonNode expected, long[][] actual) {
    for (int uid = 0; uid < actual.length; uid++) {
      long[] row = new long[actual.length];
      for (JsonNode entry : expected.get(uid)) {
        if (entry.get(0).asInt() < row.length) {
          row[entry.get(0).asInt()] = entry.get(1).asLong();
        }
      }
      assertArrayEquals(row, actual[uid], what + " of " + uid);
    }
  }

  private static void vector(String what, JsonNode expected, long[] actual, int n) {
    assertArrayEquals(EpochCase.longs(expected), java.util.Arrays.copyOf(actual, n), what);
  }

  private void see(EpochInput input, Step step, int target, int[] uids, long[] values, int rows) {
    int n = input.neurons().count();
    long[][] matrix = seen.computeIfAbsent(step, s -> new long[n][n]);
    for (int row = 0; row < rows; row++) {
      matrix[uids[row]][target] = values[row];
    }
  }

  private static void same(String where, JsonNode expected, String field, int[] actual) {
    assertArrayEquals(EpochCase.ints(expected.get(field)), actual, where + ": " + field);
  }

  private static void same(String where, JsonNode expected, String field, long[] actual) {
    assertArrayEquals(EpochCase.longs(expected.get(field)), actual, where + ": " + field);
  }

  private static boolean[] bits(JsonNode list) {
    boolean[] bits = new boolean[list.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = list.get(i).asInt() != 0;
    }
    return bits;
  }
}
