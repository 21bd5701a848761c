package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.ContractAddress;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames: depth, return data, static context, creation, destruction. */
class CallsTest {
  private static final long MUCH_GAS = 1L << 45;
  private static final String OTHER = TestEvm.OTHER.toString();

  private final TestEvm evm = TestEvm.ethereum(Fork.CANCUN);

  /**
   * A contract that calls itself until depth ends; each frame returns one more than its inner one,
   * the innermost 1.
   */
  @ParameterizedTest
  @ValueSource(strings = {"CALL", "CALLCODE", "DELEGATECALL", "STATICCALL"})
  void calls_shouldNest1024Deep_whenKindIs(String kind) {
    var value = kind.equals("CALL") || kind.equals("CALLCODE") ? "0 " : "";
    evm.code(
        TestEvm.CONTRACT,
        "32 0 0 0 " + value + "ADDRESS GAS " + kind + " POP 0 MLOAD 1 ADD 0 MSTORE 32 0 RETURN");
    var outcome = EvmThreads.call(() -> evm.call(evm.scope(), Bytes.EMPTY, MUCH_GAS, Tracer.NONE));
    assertEquals(Word.of(1_025), Word.of(outcome.output()));
  }

  /** Init code that creates itself; the deepest creations fail for want of depth. */
  @ParameterizedTest
  @ValueSource(strings = {"CREATE", "CREATE2"})
  void creations_shouldNest1024Deep_whenKindIs(String kind) {
    var salt = kind.equals("CREATE2") ? "0 " : "";
    var code = "CODESIZE 0 0 CODECOPY " + salt + "CODESIZE 0 0 " + kind + " 0 SSTORE STOP";
    evm.code(TestEvm.CONTRACT, code);
    var outcome = EvmThreads.call(() -> evm.call(evm.scope(), Bytes.EMPTY, MUCH_GAS, Tracer.NONE));
    assertTrue(outcome.succeeded());
    var depth = 0;
    for (var at = TestEvm.CONTRACT; !at.isZero(); depth++) {
      at = Address.of(evm.state.storage(at, Word.ZERO));
    }
    assertEquals(1_025, depth);
  }

  @Test
  void returnData_shouldBeThatOfTheLastCall() {
    evm.code(TestEvm.OTHER, "0x1234 0 MSTORE 32 0 RETURN");
    assertEquals(
        Word.of(0x1234),
        evm.top("0 0 0 0 " + OTHER + " GAS STATICCALL POP 32 0 0 RETURNDATACOPY 0 MLOAD"));
    assertEquals(Word.of(32), evm.top("0 0 0 0 " + OTHER + " GAS STATICCALL POP RETURNDATASIZE"));
    assertEquals(
        Word.ZERO,
        evm.top(
            "0 0 0 0 "
                + OTHER
                + " GAS STATICCALL POP 0 0 0 0 0x99 GAS STATICCALL POP"
                + " RETURNDATASIZE"));
    evm.code(TestEvm.CONTRACT, "1 0 0 RETURNDATACOPY");
    assertInstanceOf(Outcome.Halted.class, evm.call());
  }

  @Test
  void output_shouldFillOnlyItsPart_whenItIsShorterThanTheRoom() {
    evm.code(TestEvm.OTHER, "0x0102 240 SHL 0 MSTORE 2 0 RETURN");
    assertEquals(
        Word.fromHex("0x0102" + "ff".repeat(30)),
        evm.top(Word.MAX + " 0 MSTORE 32 0 0 0 " + OTHER + " GAS STATICCALL POP 0 MLOAD"));
  }

  @Test
  void revert_shouldGiveBackGasAndUndoAll() {
    evm.code(TestEvm.OTHER, "1 0 SSTORE 1 0 TSTORE 0 0 LOG0 0xabcd 0 MSTORE 32 0 REVERT");
    assertEquals(Word.of(0xabcd), evm.top("32 0 0 0 0 " + OTHER + " GAS CALL 0 MLOAD ADD"));
    assertEquals(Word.ZERO, evm.state.storage(TestEvm.OTHER, Word.ZERO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 0 SSTORE",
        "1 0 TSTORE",
        "0 0 LOG0",
        "0 0 0 CREATE",
        "0 0 0 0 CREATE2",
        "0 SELFDESTRUCT",
        "0 0 0 0 1 0 0 CALL"
      })
  void staticFrames_shouldNotWrite(String code) {
    evm.balance(TestEvm.OTHER, Word.of(10)).code(TestEvm.OTHER, code);
    assertEquals(Word.ZERO, evm.top("0 0 0 0 " + OTHER + " 100000 STATICCALL"));
    assertEquals(Word.ONE, evm.top("0 0 0 0 0 " + OTHER + " 100000 CALL"));
  }

  @Test
  void value_shouldMoveOrFailWithoutTakingGas() {
    evm.balance(TestEvm.CONTRACT, Word.of(10));
    assertEquals(Word.ONE, evm.top("0 0 0 0 4 0x99 0 CALL"));
    assertEquals(Word.of(4), evm.balance(Address.of(0x99)));
    assertEquals(Word.ZERO, evm.top("0 0 0 0 7 0x99 0 CALL"));
    assertEquals(Word.of(4), evm.balance(Address.of(0x99)));
  }

  @Test
  void creation_shouldStoreCodeAtTheRightAddress() {
    // Init code that returns one byte of code, 0.
    var init = "0x60016000f3000000000000000000000000000000000000000000000000000000";
    var expected = ContractAddress.of(TestEvm.CONTRACT, 0);
    assertEquals(expected.word(), evm.top(init + " 0 MSTORE 5 0 0 CREATE"));
    assertEquals(1, evm.state.code(expected).length);
    assertEquals(1, evm.state.account(expected).nonce());
    assertEquals(1, evm.state.account(TestEvm.CONTRACT).nonce());
  }

  @Test
  void creation_shouldFail_whenCodeBeginsWithEf() {
    var init = "0x60ef60005360016000f300000000000000000000000000000000000000000000";
    assertEquals(Word.ZERO, evm.top(init + " 0 MSTORE 10 0 0 CREATE"));
  }

  @Test
  void creation_shouldFail_whenAccountHasNonce() {
    var taken = ContractAddress.of(TestEvm.CONTRACT, 0);
    evm.state.setAccount(taken, evm.state.account(taken).withNonce(1));
    assertEquals(Word.ZERO, evm.top("0 0 0 CREATE"));
  }

  @Test
  void selfDestruct_shouldDeleteOnlyWhatTheTransactionCreated() {
    evm.balance(TestEvm.CONTRACT, Word.of(9)).code(TestEvm.CONTRACT, "0x99 SELFDESTRUCT");
    var scope = evm.scope();
    evm.call(scope, Bytes.EMPTY, TestEvm.GAS, Tracer.NONE);
    assertTrue(scope.destroyed().isEmpty());
    assertEquals(Word.of(9), evm.balance(Address.of(0x99)));
    // Init code: SELFDESTRUCT in favour of 0x99.
    evm.code(TestEvm.CONTRACT, "0x6099ff 232 SHL 0 MSTORE 3 0 0 CREATE");
    scope = evm.scope();
    evm.call(scope, Bytes.EMPTY, TestEvm.GAS, Tracer.NONE);
    assertEquals(1, scope.destroyed().size());
  }

  @Test
  void transientStorage_shouldLiveAsLongAsTheTransaction() {
    evm.code(TestEvm.CONTRACT, "7 1 TSTORE 1 TLOAD 0 MSTORE 32 0 RETURN");
    assertEquals(Word.of(7), Word.of(evm.call().output()));
    evm.code(TestEvm.CONTRACT, "1 TLOAD 0 MSTORE 32 0 RETURN");
    assertEquals(Word.ZERO, Word.of(evm.call().output()));
  }

  @Test
  void execution_shouldEnd_whenItIsCancelled() throws InterruptedException {
    evm.code(TestEvm.CONTRACT, "JUMPDEST 0 JUMP");
    var scope = evm.scope();
    var outcome = new Outcome[1];
    var thread =
        EvmThreads.newThread(
            "looping",
            () -> outcome[0] = evm.call(scope, Bytes.EMPTY, Long.MAX_VALUE, Tracer.NONE));
    thread.start();
    scope.cancel();
    thread.join();
    assertEquals("execution aborted", ((Outcome.Halted) outcome[0]).text());
  }
}
