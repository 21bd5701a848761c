package io.taoevm.rpc.eth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrontierHaltsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stack underflow|StackUnderflow",
        "stack limit reached 1024|StackOverflow",
        "invalid jump destination|InvalidJump",
        "invalid opcode: INVALID|DesignatedInvalid",
        "invalid opcode: opcode 0x0c not defined|InvalidCode(Opcode(12))",
        "invalid code: must not begin with 0xef|InvalidCode(Opcode(239))",
        "InvalidRange|InvalidRange",
        "OutOfFund|OutOfFund",
        "dispatch execution failed: AmountTooLow|Other(\"dispatch execution failed:"
            + " AmountTooLow\")",
        "Precompile Staking is disabled|Other(\"Precompile Staking is disabled\")",
      })
  void halt_shouldHaveTheNameThatTheReferencePrints(String words, String name) {
    assertEquals(name, FrontierHalts.of(words));
  }
}
