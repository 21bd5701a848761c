package io.taoevm.chain.yuma;

import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.vector.Vectors;
import org.junit.jupiter.api.Test;

final class EpochParametersTest {
  @Test
  void activityCutoff_shouldMatchTheGoldenCases() {
    Vectors.eachCase(
        "core-activity-cutoff",
        (in, out, id) ->
            assertEquals(
                u64(out.get("cutoff_blocks")),
                EpochParameters.activityCutoffBlocks(
                    u64(in.get("factor_milli")), i32(in.get("tempo"))),
                id));
  }
}
