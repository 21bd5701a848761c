package io.taoevm.evm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
  /** An account that is as empty as the console, with an address as long. */
  private static final Address NOBODY =
      Address.fromHex("0x000000000000000000636f6e736f6c652e6c6f66");

  /** Calls the address, and returns all that a contract can see of that, the gas left first. */
  private static String seen(String call, Address callee) {
    var address = callee.toString();
    return ("7 3 " + call + " POP 0x1234 0 MSTORE RETURNDATASIZE 32 MSTORE MSIZE 64 MSTORE ")
            .replace("ADDRESS", address)
        + (address + " EXTCODESIZE 96 MSTORE " + address + " EXTCODEHASH 128 MSTORE ")
        + (address + " BALANCE 160 MSTORE GAS 192 MSTORE 224 0 RETURN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0 4 28 ADDRESS GAS STATICCALL",
        "0 0 4 28 0 ADDRESS GAS CALL",
        "0 0 4 28 ADDRESS GAS DELEGATECALL",
        "0 0 4 28 0 ADDRESS GAS CALLCODE",
        "32 0 0 0 ADDRESS 50 STATICCALL"
      })
  void console_shouldBeAnAccountWithoutCode_forAllThatContractsSee(String call) {
    for (var evm : new TestEvm[] {TestEvm.bittensor(), TestEvm.ethereum(Fork.PRAGUE)}) {
      evm.code(TestEvm.CONTRACT, seen(call, Console.ADDRESS));
      var console = evm.call();
      var changed = evm.state.account(Console.ADDRESS);
      evm.code(TestEvm.CONTRACT, seen(call, NOBODY));
      var nobody = evm.call();
      assertTrue(console.succeeded());
      assertArrayEquals(nobody.output(), console.output());
      assertEquals(nobody.gasLeft(), console.gasLeft());
      assertEquals(evm.state.account(NOBODY), changed);
    }
  }

  @Test
  void calls_shouldBeKept_alsoOfFramesThatFail() {
    var evm = TestEvm.bittensor();
    var write = " 0 0 4 28 " + Console.ADDRESS + " GAS STATICCALL POP ";
    evm.code(TestEvm.OTHER, "0xaabbccdd 0 MSTORE" + write + "0 0 REVERT");
    evm.code(
        TestEvm.CONTRACT,
        "0x11223344 0 MSTORE" + write + "0 0 0 0 0 " + TestEvm.OTHER + " GAS CALL INVALID");
    var scope = evm.scope();
    assertFalse(evm.call(scope, Bytes.EMPTY, TestEvm.GAS, Tracer.NONE).succeeded());
    var calls = scope.console().calls();
    assertEquals(2, calls.size());
    assertEquals("0x11223344", Bytes.toHex(calls.get(0)));
    assertEquals("0xaabbccdd", Bytes.toHex(calls.get(1)));
  }

  @Test
  void calls_shouldNotFillTheMemory() {
    var evm = TestEvm.bittensor();
    var loop = "JUMPDEST 0 0 100000 0 " + Console.ADDRESS + " GAS STATICCALL POP 0 JUMP";
    evm.code(TestEvm.CONTRACT, loop);
    var scope = evm.scope();
    evm.call(scope, Bytes.EMPTY, 10_000_000, Tracer.NONE);
    assertEquals(10, scope.console().calls().size(), "of 100,000 bytes each");
  }
}
