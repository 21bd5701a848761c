package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.yuma.EpochWorkload.Mode;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checksums of the reference's timings. */
final class EpochWorkloadTest {
  private final EpochScratch scratch = new EpochScratch();

  @ParameterizedTest
  @CsvSource({
    "256, 64, CLASSIC, 359999991075",
    "256, 64, CLASSIC_HALF, 359999991157",
    "256, 64, YUMA3, 359999991074",
    "256, 64, LIQUID, 359999990906",
    "256, 256, CLASSIC, 359999988393",
    "256, 256, CLASSIC_HALF, 359999988897",
    "256, 256, YUMA3, 359999989899",
    "256, 256, LIQUID, 359999989813",
    "1024, 64, CLASSIC, 359999964800",
    "1024, 64, CLASSIC_HALF, 359999964715",
    "1024, 64, YUMA3, 359999965391",
    "1024, 64, LIQUID, 359999965471",
    "4096, 64, CLASSIC, 359999867217",
    "4096, 64, CLASSIC_HALF, 359999867135",
    "4096, 64, YUMA3, 359999867304",
    "4096, 64, LIQUID, 359999866968",
  })
  void epoch_shouldStoreTheReferencesEmission_whenRunOnTheTimedSubnets(
      int n, int validators, Mode mode, long expected) {
    EpochOutput output = Epoch.run(EpochWorkload.timed(n, validators, mode), scratch);
    assertEquals(expected, Arrays.stream(output.emission()).sum());
  }
}
