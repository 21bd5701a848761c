package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.chain.yuma.RandomEpochs.Stakes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MechanismsTest {
  private static final long SEED = 77;

  @Test
  void split_shouldEqualTheReference_whenRunOnGoldenCases() {
    int cases = 0;
    for (var file : Vectors.economy("core-mechanism-split")) {
      for (JsonNode vector : file.root().get("cases")) {
        JsonNode in = vector.get("in");
        int[] split = in.get("split").isArray() ? EpochCase.ints(in.get("split")) : new int[0];
        long[] parts =
            Mechanisms.split(EpochCase.u64(in.get("alpha")), split, in.get("count").asInt());
        assertArrayEquals(
            EpochCase.longs(vector.get("out").get("parts")), parts, vector.get("id").asText());
        cases++;
      }
    }
    Vectors.report("core-mechanism-split", cases);
  }

  @Test
  void split_shouldLoseNothing_whenPartsAreRounded() {
    System.out.println("seed " + SEED);
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 10_000; i++) {
      long emission = random.nextLong() >>> random.nextInt(64);
      int first = random.nextInt(65_536);
      long[] parts = Mechanisms.split(emission, new int[] {first, 65_535 - first}, 2);
      assertEquals(emission, parts[0] + parts[1]);
      BigInteger second =
          BigFixed.unsigned(emission)
              .multiply(BigFixed.big(65_535 - first))
              .divide(BigFixed.big(65_535));
      assertEquals(second, BigFixed.unsigned(parts[1]));
    }
  }

  @Test
  void join_shouldCutAfterEveryMechanism_whenThereAreSeveral() {
    var inputs = new RandomEpochs(SEED);
    var scratch = new EpochScratch();
    for (int i = 0; i < 300; i++) {
      int n = 1 + i % 9;
      long emission = i % 3 == 0 ? 0 : 1_000_003L * i;
      long[] parts = Mechanisms.split(emission, new int[] {20_000, 45_535}, 3);
      List<EpochOutput> epochs = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        epochs.add(Epoch.run(inputs.next(n, Stakes.values()[i % 6]), scratch));
      }
      Mechanisms.Joined joined = Mechanisms.join(emission, parts, epochs);
      for (int uid = 0; uid < n; uid++) {
        BigInteger consensus = BigFixed.ZERO;
        BigInteger paid = BigFixed.ZERO;
        BigInteger server = BigFixed.ZERO;
        for (int k = 0; k < 3; k++) {
          BigInteger weight = weight(emission, parts[k], k);
          EpochOutput epoch = epochs.get(k);
          consensus = consensus.add(weighted(epoch.consensus()[uid], weight));
          paid = paid.add(weighted(epoch.emission()[uid], weight));
          server = server.add(BigFixed.unsigned(epoch.serverEmission()[uid]));
        }
        assertEquals(consensus.min(BigFixed.big(65_535)).intValue(), joined.consensus()[uid]);
        assertEquals(paid.min(BigFixed.U64_MAX), BigFixed.unsigned(joined.emission()[uid]));
        assertEquals(server.min(BigFixed.U64_MAX), BigFixed.unsigned(joined.serverEmission()[uid]));
      }
    }
  }

  @Test
  void join_shouldRefuse_whenPartsAndEpochsDiffer() {
    assertThrows(IllegalArgumentException.class, () -> Mechanisms.join(1, new long[1], List.of()));
  }

  private static BigInteger weight(long emission, long part, int mechanism) {
    if (emission == 0) {
      return mechanism == 0 ? BigInteger.ONE.shiftLeft(64) : BigFixed.ZERO;
    }
    return BigFixed.unsigned(part).shiftLeft(64).divide(BigFixed.unsigned(emission));
  }

  private static BigInteger weighted(long value, BigInteger weight) {
    return BigFixed.unsigned(value).multiply(weight).shiftRight(64);
  }
}
