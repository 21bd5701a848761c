package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.yuma.EpochWorkload.Mode;
import io.taoevm.chain.yuma.RandomEpochs.Stakes;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeded: what holds for every epoch, whatever its numbers. */
final class EpochPropertyTest {
  private static final long SEED = 31_337;

  private final EpochScratch scratch = new EpochScratch();

  @Test
  void epoch_shouldNeverPayMoreThanTheEmission_whenStakeIsReachable() {
    System.out.println("seed " + SEED);
    var inputs = new RandomEpochs(SEED);
    for (int i = 0; i < 2_000; i++) {
      EpochInput input = inputs.next(1 + i % 40, Stakes.USUAL);
      EpochOutput output = Epoch.run(input, scratch);
      var paid = BigFixed.ZERO;
      for (int uid = 0; uid < output.emission().length; uid++) {
        paid = paid.add(BigFixed.unsigned(output.serverEmission()[uid]));
        paid = paid.add(BigFixed.unsigned(output.validatorEmission()[uid]));
        assertTrue(
            output.validatorPermit()[uid] || output.bonds()[uid].length == 0,
            "bonds without permit, case " + i);
      }
      assertTrue(paid.compareTo(BigFixed.unsigned(input.emissionRao())) <= 0, "case " + i);
    }
  }

  @Test
  void epoch_shouldNotDependOnWhatRanBefore_whenScratchIsReused() {
    var inputs = new RandomEpochs(SEED + 1);
    Epoch.run(EpochWorkload.timed(256, 64, Mode.LIQUID), scratch);
    for (int i = 0; i < 500; i++) {
      EpochInput input = inputs.next(i % 30, Stakes.LARGE);
      assertSame(Epoch.run(input, new EpochScratch()), Epoch.run(input, scratch));
    }
  }

  @ParameterizedTest
  @EnumSource
  void epoch_shouldOnlyRenameItsResults_whenUidsAreRenamed(Mode mode) {
    int n = 48;
    var random = new SplittableRandom(SEED + 2);
    for (int round = 0; round < 10; round++) {
      int[] names = new int[n];
      Arrays.setAll(names, i -> i);
      for (int i = n - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = names[i];
        names[i] = names[j];
        names[j] = swap;
      }
      EpochInput input = sorted(EpochWorkload.subnet(round, n, 12, 70, mode.parameters(12)));
      EpochOutput plain = Epoch.run(input, scratch);
      EpochOutput renamed = Epoch.run(rename(input, names), scratch);
      for (int uid = 0; uid < n; uid++) {
        assertEquals(plain.emission()[uid], renamed.emission()[names[uid]], mode.title);
        assertEquals(plain.consensus()[uid], renamed.consensus()[names[uid]], mode.title);
        assertEquals(plain.validatorTrust()[uid], renamed.validatorTrust()[names[uid]]);
        assertArrayEquals(rename(plain.bonds()[uid], names), renamed.bonds()[names[uid]]);
      }
    }
  }

  @Test
  void epoch_shouldRefuseARow_whenItNamesAUidTwice() {
    int[] twice = {SparseRow.entry(1, 5), SparseRow.entry(1, 6)};
    EpochInput input = EpochWorkload.subnet(3, 8, 2, 50, Mode.CLASSIC.parameters(2));
    int validator = 0;
    while (!input.neurons().validatorPermit()[validator]) {
      validator++;
    }
    int[][] bonds = input.mechanism().bonds().clone();
    bonds[validator] = twice;
    EpochInput broken = with(input, input.mechanism().weights(), bonds);
    var refusal = assertThrows(IllegalArgumentException.class, () -> Epoch.run(broken, scratch));
    assertEquals("the row of uid " + validator + " names uid 1 twice", refusal.getMessage());
  }

  @Test
  void epoch_shouldYieldEmptyVectors_whenSubnetHasNoNeurons() {
    EpochOutput output = Epoch.run(new RandomEpochs(1).next(0, Stakes.USUAL), scratch);
    assertEquals(0, output.emission().length);
    assertEquals(0, output.bonds().length);
  }

  private static EpochInput with(EpochInput input, int[][] weights, int[][] bonds) {
    MechanismState old = input.mechanism();
    return new EpochInput(
        input.parameters(),
        input.neurons(),
        new MechanismState(old.lastUpdate(), old.oldestCommitBlock(), weights, bonds),
        input.block(),
        input.lastMechanismStepBlock(),
        input.emissionRao());
  }

  private static EpochInput sorted(EpochInput input) {
    int[][] weights = new int[input.neurons().count()][];
    Arrays.setAll(weights, uid -> sorted(input.mechanism().weights()[uid]));
    return with(input, weights, input.mechanism().bonds());
  }

  private static int[] sorted(int[] row) {
    return Arrays.stream(row)
        .mapToLong(Integer::toUnsignedLong)
        .sorted()
        .mapToInt(entry -> (int) entry)
        .toArray();
  }

  private static EpochInput rename(EpochInput input, int[] names) {
    int n = names.length;
    Neurons old = input.neurons();
    long[] alpha = new long[n];
    long[] tao = new long[n];
    long[] registered = new long[n];
    boolean[] permits = new boolean[n];
    long[] updated = new long[n];
    int[][] weights = new int[n][];
    int[][] bonds = new int[n][];
    for (int uid = 0; uid < n; uid++) {
      alpha[names[uid]] = old.alphaStake()[uid];
      tao[names[uid]] = old.taoStake()[uid];
      registered[names[uid]] = old.registrationBlock()[uid];
      permits[names[uid]] = old.validatorPermit()[uid];
      updated[names[uid]] = input.mechanism().lastUpdate()[uid];
      weights[names[uid]] = rename(input.mechanism().weights()[uid], names);
      bonds[names[uid]] = rename(input.mechanism().bonds()[uid], names);
    }
    return new EpochInput(
        input.parameters(),
        new Neurons(Neurons.NO_OWNER, alpha, tao, registered, permits),
        new MechanismState(updated, new long[0], weights, bonds),
        input.block(),
        input.lastMechanismStepBlock(),
        input.emissionRao());
  }

  private static int[] rename(int[] row, int[] names) {
    return sorted(
        Arrays.stream(row)
            .map(entry -> SparseRow.entry(names[SparseRow.uid(entry)], SparseRow.value(entry)))
            .toArray());
  }

  private static void assertSame(EpochOutput expected, EpochOutput actual) {
    assertArrayEquals(expected.active(), actual.active());
    assertArrayEquals(expected.validatorPermit(), actual.validatorPermit());
    assertArrayEquals(expected.stake(), actual.stake());
    assertArrayEquals(expected.stakeWeight(), actual.stakeWeight());
    assertArrayEquals(expected.consensus(), actual.consensus());
    assertArrayEquals(expected.validatorTrust(), actual.validatorTrust());
    assertArrayEquals(expected.incentive(), actual.incentive());
    assertArrayEquals(expected.dividend(), actual.dividend());
    assertArrayEquals(expected.serverEmission(), actual.serverEmission());
    assertArrayEquals(expected.validatorEmission(), actual.validatorEmission());
    assertArrayEquals(expected.emission(), actual.emission());
    assertArrayEquals(expected.bonds(), actual.bonds());
  }
}
