package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Fork;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gas as the EIPs have it, at its edges. */
class GasTest {
  private final TestEvm evm = TestEvm.ethereum(Fork.OSAKA);

  /** The table of EIP-3529: values before, then those written; gas and refund. */
  @ParameterizedTest
  @CsvSource({
    "0,0-0,212,0",
    "0,0-1,20112,0",
    "0,1-0,20112,19900",
    "0,1-2,20112,0",
    "0,1-1,20112,0",
    "1,0-0,3012,4800",
    "1,0-1,3012,2800",
    "1,0-2,3012,0",
    "1,2-0,3012,4800",
    "1,2-3,3012,0",
    "1,2-1,3012,2800",
    "1,2-2,3012,0",
    "1,1-0,3012,4800",
    "1,1-2,3012,0",
    "1,1-1,212,0"
  })
  void store_shouldCostWhatTheTableSays(long before, String values, long gas, long refund) {
    var slot = Word.ZERO;
    evm.state.setStorage(TestEvm.CONTRACT, slot, Word.of(before));
    var written = values.split("-");
    evm.code(TestEvm.CONTRACT, written[0] + " 0 SSTORE " + written[1] + " 0 SSTORE");
    var scope = evm.scope();
    scope.warm(TestEvm.CONTRACT, slot);
    var outcome = evm.call(scope, Bytes.EMPTY, TestEvm.GAS, Tracer.NONE);
    assertEquals(gas, TestEvm.GAS - outcome.gasLeft());
    assertEquals(refund, scope.refund());
  }

  @Test
  void store_shouldHalt_whenOnlyTheStipendIsLeft() {
    evm.code(TestEvm.CONTRACT, "0 0 SSTORE");
    assertInstanceOf(Outcome.Halted.class, evm.call(2_300 + 6));
    assertTrue(evm.call(2_301 + 6).succeeded());
  }

  @ParameterizedTest
  @CsvSource({
    "0 SLOAD 0 SLOAD, 2206",
    "0x99 BALANCE 0x99 BALANCE, 2706",
    "ADDRESS BALANCE, 102",
    "0x99 EXTCODESIZE 0x99 EXTCODEHASH, 2706",
    "1 EXTCODESIZE, 103",
    "0 0 KECCAK256, 36",
    "33 0 KECCAK256, 54",
    "32 0 MSTORE, 12",
    "1 0x3ff MSTORE8, 107",
    "1 31 MSTORE8, 12",
    "0 MLOAD 32 MLOAD, 18",
    "32 0 32 MCOPY, 21",
    "0 0 5 MCOPY, 12",
    "0 0 0 LOG2, 0",
    "1 2 EXP, 66",
    "256 2 EXP, 116",
    "0 2 EXP, 16",
    "1 1 TSTORE 1 TLOAD, 209",
    "0 CLZ, 8",
    "GAS, 2",
    "PC JUMPDEST, 3",
    "0 0 0 CREATE, 32009",
    "64 0 0 CREATE, 32019",
    "0 64 0 0 CREATE2, 32034",
    "0 0 0 0 0 0x99 0 CALL, 2621",
    "0 0 0 0 0 4 0 CALL, 121",
    "0 0 32 0 4 0 STATICCALL, 121"
  })
  void instructions_shouldCostWhatTheSchedulesSay(String code, long gas) {
    if (gas == 0) {
      assertInstanceOf(Outcome.Halted.class, callOf(code), "a stack underflow");
    } else {
      assertEquals(gas, evm.gasOf(code));
    }
  }

  private Outcome callOf(String code) {
    evm.code(TestEvm.CONTRACT, code);
    return evm.call();
  }

  @Test
  void gasInstruction_shouldShowExactlyWhatIsLeft_whenInTheMiddleOfABlock() {
    assertEquals(Word.of(TestEvm.GAS - 3 - 3 - 3 - 2), evm.top("1 2 ADD GAS"));
    assertEquals(Word.of(TestEvm.GAS - 2 - 2 - 2), evm.top("GAS POP GAS"));
  }

  @Test
  void block_shouldEndWithoutGas_whenOneUnitIsMissing() {
    evm.code(TestEvm.CONTRACT, "1 2 ADD POP STOP");
    assertEquals(0, evm.call(11).gasLeft());
    assertTrue(evm.call(11).succeeded());
    var halted = assertInstanceOf(Outcome.Halted.class, evm.call(10));
    assertEquals(HaltReason.OUT_OF_GAS, halted.reason());
  }

  @Test
  void call_shouldHandOnAllButOne64th_whenMoreIsAsked() {
    evm.code(TestEvm.OTHER, "GAS 0 MSTORE 32 0 RETURN");
    var pushes = 7 * 3;
    var memoryForOutput = 3;
    var before = TestEvm.GAS - pushes - 2_600 - memoryForOutput;
    var handed = before - before / 64;
    assertEquals(
        Word.of(handed - 2),
        evm.top("32 0 0 0 0 " + word(TestEvm.OTHER) + " 0xffffffff CALL POP 0 MLOAD"));
  }

  @Test
  void call_shouldAddStipend_whenValueIsMoved() {
    evm.balance(TestEvm.CONTRACT, Word.of(5)).code(TestEvm.OTHER, "GAS 0 MSTORE 32 0 RETURN");
    assertEquals(
        Word.of(2_298), evm.top("32 0 0 0 5 " + word(TestEvm.OTHER) + " 0 CALL POP 0 MLOAD"));
  }

  @Test
  void call_shouldPayForNewAccount_whenValueGoesToAnEmptyOne() {
    evm.balance(TestEvm.CONTRACT, Word.of(5));
    assertEquals(7 * 3 + 2_600 + 9_000 + 25_000 - 2_300, evm.gasOf("0 0 0 0 1 0x99 0 CALL"));
    assertEquals(7 * 3 + 2_600 + 9_000 - 2_300, evm.gasOf("0 0 0 0 1 0x99 0 CALL"));
  }

  @Test
  void memory_shouldBeOutOfGas_whenOffsetsAreHuge() {
    for (var offset : new String[] {"0x7fffffff", "0xffffffffffffffff", Word.MAX.toString()}) {
      for (var code :
          new String[] {
            " MLOAD",
            " 1 SWAP1 MSTORE",
            " 1 SWAP1 MSTORE8",
            " 1 SWAP1 KECCAK256",
            " 1 SWAP1 RETURN",
            " 1 SWAP1 LOG0",
            " 1 0 DUP3 MCOPY",
            " 1 0 DUP3 CALLDATACOPY"
          }) {
        var halted = assertInstanceOf(Outcome.Halted.class, callOf(offset + code), code);
        assertEquals(HaltReason.OUT_OF_GAS, halted.reason());
      }
    }
  }

  private static String word(io.taoevm.chain.primitive.Address address) {
    return address.toString();
  }
}
