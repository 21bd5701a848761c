package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.chain.yuma.EpochWorkload.Mode;
import io.taoevm.chain.yuma.RandomEpochs.Stakes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The epoch against the slow one on whole numbers, and that one against the reference. */
final class EpochOracleTest {
  private static final long SEED = 20_261_121;
  private static final int CASES = 1_500;

  private final EpochScratch scratch = new EpochScratch();

  @Test
  void oracle_shouldGiveTheReferencesIntermediates_whenRunOnGoldenCases() {
    int compared = 0;
    for (var file : Vectors.yumaEpochs()) {
      for (JsonNode root : file.root().get("cases")) {
        JsonNode epoch = root.get("epochs").get(0);
        if (epoch.has("fixedBits")) {
          EpochCase state = new EpochCase(root);
          long emission = EpochCase.u64(epoch.get("emission"));
          long[] parts = Mechanisms.split(emission, state.split(), state.mechanismCount);
          var oracle = new EpochOracle(state.input(epoch, 0, parts[0]));
          compared += compare(state.name, epoch.get("fixedBits"), oracle);
        }
      }
    }
    Vectors.report("yuma intermediates of the oracle", compared);
  }

  @ParameterizedTest
  @EnumSource
  void epoch_shouldEqualTheOracle_whenInputIsAdversarial(Stakes stakes) {
    System.out.println("seed " + SEED + ", stakes " + stakes);
    var inputs = new RandomEpochs(SEED + stakes.ordinal());
    for (int i = 0; i < CASES; i++) {
      int n = i % 10 == 0 ? i / 10 % 4 : 1 + i % 23;
      same("case " + i + " of " + stakes, inputs.next(n, stakes));
    }
  }

  /** Around a machine word, a full subnet, and far beyond: the same edges in larger subnets. */
  @ParameterizedTest
  @EnumSource
  void epoch_shouldEqualTheOracle_whenALargeSubnetIsAdversarial(Stakes stakes) {
    var inputs = new RandomEpochs(SEED + 100 + stakes.ordinal());
    for (int n : new int[] {63, 64, 65, 65, 128, 129, 200, 255, 256, 257}) {
      same(n + " neurons, " + stakes, inputs.next(n, stakes));
    }
    same("512 neurons, " + stakes, inputs.next(512, stakes));
    same("1,024 neurons, " + stakes, inputs.next(1_024, stakes));
  }

  @ParameterizedTest
  @EnumSource
  void epoch_shouldEqualTheOracle_whenSubnetHasManyNeurons(Mode mode) {
    same("256 validators", EpochWorkload.subnet(7, 256, 256, 80, mode.parameters(64)));
    same("1,024 neurons", EpochWorkload.subnet(8, 1_024, 24, 90, mode.parameters(64)));
  }

  private void same(String where, EpochInput input) {
    EpochOracle oracle = new EpochOracle(input);
    EpochOutput expected = oracle.output();
    EpochOutput actual = Epoch.run(input, scratch);
    raw(where + ": stake", oracle.stake, scratch.stake);
    raw(where + ": active stake", oracle.activeStake, scratch.activeStake);
    raw(where + ": consensus", oracle.consensus, scratch.consensus);
    raw(where + ": trust", oracle.trust, scratch.trust);
    raw(where + ": incentive", oracle.incentive, scratch.incentive);
    raw(where + ": dividends", oracle.dividends, scratch.dividend);
    raw(where + ": server share", oracle.serverShare, scratch.serverShare);
    raw(where + ": validator share", oracle.validatorShare, scratch.validatorShare);
    raw(where + ": combined share", oracle.combinedShare, scratch.combinedShare);
    assertArrayEquals(expected.active(), actual.active(), where);
    assertArrayEquals(expected.validatorPermit(), actual.validatorPermit(), where);
    assertArrayEquals(expected.stake(), actual.stake(), where);
    assertArrayEquals(expected.stakeWeight(), actual.stakeWeight(), where);
    assertArrayEquals(expected.consensus(), actual.consensus(), where);
    assertArrayEquals(expected.validatorTrust(), actual.validatorTrust(), where);
    assertArrayEquals(expected.incentive(), actual.incentive(), where);
    assertArrayEquals(expected.dividend(), actual.dividend(), where);
    assertArrayEquals(expected.serverEmission(), actual.serverEmission(), where);
    assertArrayEquals(expected.validatorEmission(), actual.validatorEmission(), where);
    assertArrayEquals(expected.emission(), actual.emission(), where);
    assertArrayEquals(expected.bonds(), actual.bonds(), where + ": bonds");
  }

  private static void raw(String where, BigInteger[] expected, long[] actual) {
    for (int uid = 0; uid < expected.length; uid++) {
      if (!expected[uid].equals(BigInteger.valueOf(actual[uid]))) {
        assertEquals(expected[uid].toString(), Long.toString(actual[uid]), where + " of " + uid);
      }
    }
  }

  private static int compare(String name, JsonNode bits, EpochOracle oracle) {
    boolean yuma3 = bits.has("bondsProportion");
    int compared = 0;
    compared += vector(name, bits, "totalStake", oracle.totalStake);
    compared += vector(name, bits, "normalisedStake", oracle.stake);
    compared += vector(name, bits, "activeStake", oracle.activeStake);
    compared += vector(name, bits, "consensus", oracle.consensus);
    compared += vector(name, bits, "validatorTrust", oracle.trust);
    compared += vector(name, bits, "incentive", oracle.incentive);
    compared += vector(name, bits, "totalBondsPerValidator", oracle.totalBonds);
    compared += vector(name, bits, "dividends", oracle.dividends);
    compared += vector(name, bits, "normalisedServerEmission", oracle.serverShare);
    compared += vector(name, bits, "normalisedValidatorEmission", oracle.validatorShare);
    compared += vector(name, bits, "normalisedCombinedEmission", oracle.combinedShare);
    compared += rows(name, bits, "normalisedWeights", oracle.weights);
    compared += rows(name, bits, "clippedWeights", oracle.clipped);
    compared += rows(name, bits, "weightsForBonds", oracle.weightsForBonds);
    compared += rows(name, bits, "bondsMasked", oracle.bonds);
    compared += rows(name, bits, "bondsNormalised", oracle.bondsNormalised);
    compared += rows(name, bits, "bondsDelta", oracle.delta);
    compared += rows(name, bits, "bondsDeltaNormalised", oracle.deltaNormalised);
    compared += rows(name, bits, "emaBondsRaw", oracle.emaRaw);
    compared += rows(name, bits, "emaBonds", yuma3 ? oracle.emaRaw : oracle.emaNormalised);
    compared += rows(name, bits, "emaBondsNormalised", oracle.emaNormalised);
    if (bits.has("alphas")) {
      for (int i = 0; i < oracle.n; i++) {
        assertEquals(
            bits.get("alphas").get(i).toString(),
            Arrays.toString(oracle.alphas[i]).replace(" ", ""),
            name);
      }
      compared++;
    }
    return compared;
  }

  private static int vector(String name, JsonNode bits, String field, BigInteger[] actual) {
    if (!bits.has(field)) {
      return 0;
    }
    String expected = bits.get(field).toString().replace("\"", "");
    assertEquals(expected, Arrays.toString(actual).replace(" ", ""), name + ": " + field);
    return 1;
  }

  private static int rows(
      String name, JsonNode bits, String field, List<List<EpochOracle.Entry>> actual) {
    if (!bits.has(field)) {
      return 0;
    }
    String rows =
        actual.stream()
            .map(row -> row.stream().map(e -> List.of(e.uid(), e.value())).toList())
            .toList()
            .toString()
            .replace(" ", "");
    assertEquals(bits.get(field).toString(), rows, name + ": " + field);
    return 1;
  }
}
