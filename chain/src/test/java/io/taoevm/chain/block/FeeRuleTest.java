package io.taoevm.chain.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeeRuleTest {
  @ParameterizedTest
  @CsvSource({
    // An idle block lowers by an eighth, down to the floor.
    "20000000000, 0, 17500000000",
    "11723632813, 0, 10258178712",
    "10258178712, 0, 10000000000",
    "10000000000, 0, 10000000000",
    // Half of 4·10^12 of weight at 40,000 a unit of gas.
    "20000000000, 50000000, 20000000000",
    "20000000000, 50000099, 20000000000",
    // A full block of 75 M gas is at 75 %: +6.25 %.
    "20000000000, 75000000, 21250000000",
    "20000000000, 25000000, 18750000000",
    "20000000000, 100000000, 22500000000",
    "20000000000, 4000000000, 22500000000",
    // Below the floor by an override: the next fall ends at the floor.
    "1000000000, 0, 10000000000",
    "1000000000, 60000000, 1025000000"
  })
  void bittensor_shouldMoveByWeight(long fee, long gasUsed, long next) {
    assertEquals(Word.of(next), FeeRule.BITTENSOR.next(gasUsed, 75_000_000, Word.of(fee)));
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000, 15000000, 30000000, 1000000000",
    "1000000000, 30000000, 30000000, 1125000000",
    "1000000000, 0, 30000000, 875000000",
    "7, 15000001, 30000000, 8",
    "7, 0, 30000000, 7",
    "1000000000, 20000000, 30000000, 1041666666"
  })
  void eip1559_shouldMoveByGas(long fee, long gasUsed, long gasLimit, long next) {
    assertEquals(Word.of(next), FeeRule.EIP_1559.next(gasUsed, gasLimit, Word.of(fee)));
  }
}
