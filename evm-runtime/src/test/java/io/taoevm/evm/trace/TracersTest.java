package io.taoevm.evm.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.Opcodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tracers find in executions whose course is known. */
class TracersTest {
  private static final String OTHER = TestEvm.OTHER.toString();

  private final TestEvm evm = TestEvm.ethereum(Fork.PRAGUE);

  private Outcome run(Tracer tracer, String code) {
    evm.code(TestEvm.CONTRACT, code);
    return evm.call(evm.scope(), Bytes.EMPTY, TestEvm.GAS, tracer);
  }

  private CallFrame tree(String code) {
    var tracer = new CallTreeTracer(false, Long.MAX_VALUE);
    run(tracer, code);
    return tracer.top().orElseThrow();
  }

  // ---- Frames
  // ------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "CALL, '0 ', 0x2222222, 0",
    "CALLCODE, '0 ', 0x2222222, 0",
    "DELEGATECALL, '', 0x2222222, 0",
    "STATICCALL, '', 0x2222222, 0"
  })
  void frame_shouldShowCallerAndCode_whenKindIs(
      String kind, String value, String from, long valueWei) {
    evm.code(TestEvm.OTHER, "7 0 MSTORE 32 0 RETURN");
    var inner = tree("0 0 0 0 " + value + OTHER + " 50000 " + kind + " STOP").calls().getFirst();
    assertEquals(CallFrame.Type.valueOf(kind), inner.type());
    assertEquals(Address.of(Word.fromHex(from)), inner.from());
    assertEquals(TestEvm.OTHER, inner.to());
    assertEquals(Word.of(valueWei), inner.valueWei());
    assertEquals(50_000, inner.gas());
    assertEquals(18, inner.gasUsed());
    assertEquals(Word.of(7), Word.of(inner.outcome().output()));
    assertNull(inner.error());
  }

  @Test
  void frames_shouldSayHowTheyFailed() {
    evm.code(TestEvm.OTHER, "CALLVALUE 10 JUMPI 0 0 REVERT STOP JUMPDEST INVALID");
    evm.balance(TestEvm.CONTRACT, Word.of(3));
    var top =
        tree(
            "0 0 0 0 0 "
                + OTHER
                + " 50000 CALL 0 0 0 0 1 "
                + OTHER
                + " 50000 CALL 0 0 0 0 9 "
                + OTHER
                + " 50000 CALL 0 0 9 CREATE STOP");
    var errors = top.calls().stream().map(CallFrame::error).toList();
    assertEquals(
        List.of(
            "execution reverted",
            "invalid opcode: INVALID",
            "insufficient balance for transfer",
            "insufficient balance for transfer"),
        errors);
    assertEquals(52_300, top.calls().get(1).gasUsed(), "an invalid instruction takes all");
    assertEquals(0, top.calls().get(2).gasUsed());
    assertNull(top.error());
  }

  @Test
  void depthOfFrames_shouldEndWithARefusal() {
    evm.code(TestEvm.CONTRACT, "0 0 0 0 ADDRESS GAS STATICCALL STOP");
    var tracer = new CallTreeTracer(false, Long.MAX_VALUE);
    EvmThreads.call(() -> evm.call(evm.scope(), Bytes.EMPTY, 1L << 45, tracer));
    var frame = tracer.top().orElseThrow();
    var depth = 0;
    while (!frame.calls().isEmpty()) {
      frame = frame.calls().getFirst();
      depth++;
    }
    assertEquals(1_025, depth);
    assertEquals("max call depth exceeded", frame.error());
  }

  @Test
  void selfDestruct_shouldBeAFrame_andLogsHaveTheirPlace() {
    evm.balance(TestEvm.OTHER, Word.of(5)).code(TestEvm.OTHER, "0x99 SELFDESTRUCT");
    var top = tree("0 0 LOG0 0 0 0 0 0 " + OTHER + " 60000 CALL 1 0 0 LOG1 STOP");
    var destruction = top.calls().getFirst().calls().getFirst();
    assertEquals(CallFrame.Type.SELFDESTRUCT, destruction.type());
    assertEquals(Word.of(5), destruction.valueWei());
    assertEquals(Address.of(0x99), destruction.to());
    assertEquals(List.of(0, 1), top.logs().stream().map(CallFrame.PlacedLog::position).toList());
  }

  @Test
  void onlyTop_shouldLeaveInnerFramesOut() {
    evm.code(TestEvm.OTHER, "0 0 LOG0 STOP");
    var tracer = new CallTreeTracer(true, Long.MAX_VALUE);
    run(tracer, "0 0 0 0 0 " + OTHER + " 60000 CALL STOP");
    assertTrue(tracer.top().orElseThrow().calls().isEmpty());
  }

  // ---- Steps
  // -------------------------------------------------------------------------------------

  private static StructLogTracer.Options options(long limit, long maxBytes) {
    return new StructLogTracer.Options(true, true, true, true, limit, maxBytes);
  }

  @Test
  void steps_shouldCostInAllWhatTheFrameUsed() {
    var tracer = new StructLogTracer(options(0, 1 << 20));
    var outcome = run(tracer, "1 2 ADD 0 MSTORE 5 1 SSTORE 1 SLOAD 32 0 RETURN");
    var steps = tracer.steps();
    assertEquals(
        TestEvm.GAS - outcome.gasLeft(),
        steps.stream().mapToLong(StructLogTracer.Step::cost).sum());
    var add = steps.get(2);
    assertEquals(Opcodes.ADD, add.opcode());
    assertEquals(4, add.pc());
    assertArrayEquals(new Word[] {Word.ONE, Word.of(2)}, add.stack());
    var load = steps.stream().filter(s -> s.opcode() == Opcodes.SLOAD).findFirst().orElseThrow();
    assertEquals(Map.of(Word.ONE, Word.of(5)), load.storage());
    var last = steps.getLast();
    assertEquals(Opcodes.RETURN, last.opcode());
    assertEquals(32, java.util.Objects.requireNonNull(last.memory()).length);
  }

  @Test
  void step_shouldSayWhyItEndedTheFrame() {
    var tracer = new StructLogTracer(options(0, 1 << 20));
    run(tracer, "1 POP 3 JUMP");
    assertEquals("invalid jump destination", tracer.steps().getLast().error());
    assertNull(tracer.steps().getFirst().error());
  }

  @Test
  void creation_shouldNotChargeItsCodeToTheLastInstruction() {
    // Init code that returns one byte of code, 0.
    var init = "0x60016000f3000000000000000000000000000000000000000000000000000000";
    var tracer = new StructLogTracer(options(0, 1 << 20));
    run(tracer, init + " 0 MSTORE 5 0 0 CREATE STOP");
    var returned =
        tracer.steps().stream().filter(s -> s.opcode() == Opcodes.RETURN).findFirst().orElseThrow();
    assertEquals(3, returned.cost(), "memory alone");
  }

  @Test
  void record_shouldEnd_whenItsLimitIsReached() {
    var limited = new StructLogTracer(options(7, 1 << 20));
    assertTrue(run(limited, "PC POP ".repeat(20)).succeeded());
    assertEquals(7, limited.steps().size());
    var full = new StructLogTracer(options(0, 2_000));
    assertEquals("execution aborted", ((Outcome.Halted) run(full, "JUMPDEST 0 JUMP")).text());
    assertTrue(full.isTooLarge());
  }

  // ---- State and selectors
  // -----------------------------------------------------------------------

  @Test
  void touchedState_shouldBeAsItWasBefore() {
    evm.state.setStorage(TestEvm.CONTRACT, Word.ONE, Word.of(3));
    evm.balance(TestEvm.CONTRACT, Word.of(10));
    var tracer = new TouchedStateTracer(evm.rules.ledger(), evm.state);
    run(
        tracer,
        "4 1 SSTORE 0x77 BALANCE 0 0 0 0 6 " + OTHER + " 50000 CALL 0 0 1 CREATE 1 SLOAD STOP");
    var contract = tracer.accounts().get(TestEvm.CONTRACT);
    assertEquals(Map.of(Word.ONE, Word.of(3)), contract.slots());
    assertEquals(Word.of(10), contract.balanceWei());
    assertTrue(tracer.accounts().get(TestEvm.OTHER).isEmpty());
    assertTrue(tracer.accounts().containsKey(Address.of(0x77)));
    var created = io.taoevm.evm.ContractAddress.of(TestEvm.CONTRACT, 0);
    assertTrue(tracer.wasCreated(created));
    assertTrue(tracer.accounts().get(created).isEmpty());
  }

  @Test
  void selectors_shouldBeCounted_withTheLengthOfArguments() {
    var tracer = new SelectorTracer(entry -> !entry.precompile());
    var call = "0 0 36 28 0 " + OTHER + " 5000 CALL ";
    run(tracer, "0xa9059cbb 0 MSTORE " + call + call + "0 0 36 28 0 4 5000 CALL STOP");
    assertEquals(Map.of("0xa9059cbb-32", 2), tracer.bySelector());
  }

  @Test
  void group_shouldTellAllItsMembers() {
    var calls = new CallTreeTracer(false, Long.MAX_VALUE);
    var steps = new StructLogTracer(options(0, 1 << 20));
    run(new TracerGroup(List.of(calls, steps)), "0 0 LOG0 STOP");
    assertEquals(4, steps.steps().size());
    assertEquals(1, calls.top().orElseThrow().logs().size());
  }

  @Test
  void vmTracer_shouldEnd_whenItsRecordBecomesTooLarge() {
    evm.code(TestEvm.CONTRACT, "JUMPDEST 1 POP 0 JUMP");
    var tracer = new VmTracer(evm.state, 10_000);
    var outcome = evm.call(evm.scope(), Bytes.EMPTY, 1_000_000, tracer);
    assertFalse(outcome.succeeded());
    assertTrue(tracer.isTooLarge());
    var operations = tracer.top().orElseThrow().operations();
    assertTrue(operations.size() < 100, () -> operations.size() + " operations");
  }

  @Test
  void vmTracer_shouldShowNoEffect_ofWhatFailed() {
    evm.code(TestEvm.CONTRACT, "7 5 MSTORE8 ADD");
    var tracer = new VmTracer(evm.state, 1 << 20);
    evm.call(evm.scope(), Bytes.EMPTY, 1_000, tracer);
    var operations = tracer.top().orElseThrow().operations();
    assertEquals(4, operations.size());
    var stored = operations.get(2).effect().orElseThrow();
    assertEquals(1_000 - 3 - 3 - 6, stored.gasLeft());
    assertEquals(new VmTracer.Memory(5, new byte[] {7}).offset(), stored.memory().offset());
    assertEquals(7, stored.memory().data()[0]);
    assertTrue(operations.get(3).effect().isEmpty());
  }

  @Test
  void callTree_shouldEndTheExecution_whenItBecomesTooLarge() {
    evm.code(TestEvm.CONTRACT, "JUMPDEST 0 0 1000 0 0 4 GAS CALL POP 0 JUMP");
    var tracer = new CallTreeTracer(false, 50_000);
    var outcome = evm.call(evm.scope(), Bytes.EMPTY, 10_000_000, tracer);
    assertTrue(outcome instanceof Outcome.Halted);
    assertTrue(tracer.isTooLarge());
    assertTrue(tracer.top().orElseThrow().calls().size() < 30);
  }
}
