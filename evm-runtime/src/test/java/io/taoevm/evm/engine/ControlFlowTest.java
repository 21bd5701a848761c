package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Fork;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.code.Opcodes;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jumps, ends of code and bounds of the stack, as adversaries would have them. */
class ControlFlowTest {
  private final TestEvm evm = TestEvm.ethereum(Fork.CANCUN);

  private HaltReason haltOf(String code) {
    evm.code(TestEvm.CONTRACT, code);
    return assertInstanceOf(Outcome.Halted.class, evm.call(), code).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 JUMP STOP",
        "4 JUMP BYTES:605b",
        "1 4 JUMPI BYTES:615b5b",
        "1000 JUMP",
        "0x10000000000000003 JUMP JUMPDEST",
        "0xffffffffffffffff JUMP JUMPDEST",
        "0x80000003 JUMP JUMPDEST",
        "0 CALLDATALOAD JUMP JUMPDEST",
        "1 0 CALLDATALOAD JUMPI",
        "0 JUMP",
        "6 0 ADD JUMP BYTES:605b"
      })
  void jump_shouldHalt_whenTargetIsNoJumpdest(String code) {
    assertEquals(HaltReason.INVALID_JUMP, haltOf(code));
  }

  @ParameterizedTest
  @CsvSource({
    "4 JUMP STOP JUMPDEST 7, 7",
    "1 6 JUMPI STOP JUMPDEST 7, 7",
    "0 0 JUMPI 7, 7",
    "0 0xffff JUMPI 7, 7",
    "2 5 ADD JUMP STOP JUMPDEST 8, 8",
    "5 JUMP 0x5b JUMPDEST 9, 9",
    "JUMPDEST JUMPDEST 6 JUMP STOP JUMPDEST 9, 9"
  })
  void jump_shouldGoOn_whenTargetIsJumpdest(String code, long top) {
    assertEquals(Word.of(top), evm.top(code));
  }

  @Test
  void code_shouldStop_whenItsEndIsReached() {
    evm.code(TestEvm.CONTRACT, "1 2");
    assertTrue(evm.call().succeeded());
    evm.code(TestEvm.CONTRACT, new byte[] {(byte) Opcodes.PUSH32, 1});
    assertEquals(3, TestEvm.GAS - evm.call().gasLeft());
    evm.code(TestEvm.CONTRACT, new byte[] {0x60, 1, 0x60, 3, 0x57, 0x60});
    assertEquals(HaltReason.INVALID_JUMP, ((Outcome.Halted) evm.call()).reason());
  }

  @Test
  void codeOfJumpdests_shouldRunThrough_whenItIsAsLongAsCodeCanBe() {
    var code = new byte[24_576];
    Arrays.fill(code, (byte) Opcodes.JUMPDEST);
    evm.code(TestEvm.CONTRACT, code);
    assertEquals(24_576, TestEvm.GAS - evm.call().gasLeft());
  }

  @Test
  void stack_shouldHold1024Words_andNoMore() {
    evm.code(TestEvm.CONTRACT, "PC ".repeat(1_024));
    assertTrue(evm.call().succeeded());
    assertEquals(HaltReason.STACK_OVERFLOW, haltOf("PC ".repeat(1_025)));
    assertEquals(HaltReason.STACK_OVERFLOW, haltOf("JUMPDEST PC 0 JUMP"));
    assertEquals(HaltReason.STACK_OVERFLOW, haltOf("PC ".repeat(1_023) + "JUMPDEST DUP1 DUP1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD",
        "1 ADD",
        "POP",
        "DUP1",
        "1 DUP2",
        "SWAP1",
        "1 SWAP1",
        "1 POP POP",
        "SWAP1 POP",
        "1 JUMPI",
        "JUMP",
        "1 MSTORE",
        "MLOAD",
        "1 2 3 4 5 6 CALL",
        "1 2 CREATE",
        "1 RETURN",
        "1 SSTORE",
        "SLOAD",
        "1 JUMPDEST POP POP",
        "1 ISZERO 5 JUMPI POP STOP JUMPDEST POP"
      })
  void stack_shouldUnderflow_whenOperandsAreMissing(String code) {
    assertEquals(HaltReason.STACK_UNDERFLOW, haltOf(code));
  }

  @Test
  void instructions_shouldBeInvalid_whenTheForkDoesNotHaveThem() {
    assertEquals(HaltReason.INVALID_OPCODE, haltOf("1 CLZ"));
    assertEquals(HaltReason.INVALID_OPCODE, haltOf("INVALID"));
    for (var opcode = 0; opcode < 256; opcode++) {
      if (opcode >= 0xA5 && opcode < 0xF0 || opcode >= 0x0C && opcode < 0x10) {
        assertEquals(HaltReason.INVALID_OPCODE, haltOf("BYTES:%02x".formatted(opcode)));
      }
    }
  }

  /** HotSpot compiles no method of more than 8,000 bytes. */
  @Test
  void interpreterLoop_shouldBeSmallEnoughToCompile() throws IOException {
    try (var in = Interpreter.class.getResourceAsStream("Interpreter.class")) {
      var model = ClassFile.of().parse(in.readAllBytes());
      for (var method : model.methods()) {
        var code = method.findAttribute(java.lang.classfile.Attributes.code());
        var length = code.map(CodeAttribute::codeLength).orElse(0);
        assertTrue(length < 8_000, method.methodName() + " has " + length + " bytes");
      }
    }
  }
}
