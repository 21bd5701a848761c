package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Assembler;
import io.taoevm.evm.Fork;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Runs instructions in code and compares with BigInteger, with constants and with call data. */
class InstructionsTest {
  private static final BigInteger TWO_256 = BigInteger.ONE.shiftLeft(256);
  private static final BigInteger TWO_255 = BigInteger.ONE.shiftLeft(255);

  private static final Map<String, BinaryOperator<BigInteger>> BINARY =
      Map.ofEntries(
          Map.entry("ADD", (x, y) -> x.add(y).mod(TWO_256)),
          Map.entry("SUB", (x, y) -> x.subtract(y).mod(TWO_256)),
          Map.entry("MUL", (x, y) -> x.multiply(y).mod(TWO_256)),
          Map.entry("DIV", (x, y) -> y.signum() == 0 ? y : x.divide(y)),
          Map.entry("MOD", (x, y) -> y.signum() == 0 ? y : x.mod(y)),
          Map.entry("AND", BigInteger::and),
          Map.entry("OR", BigInteger::or),
          Map.entry("XOR", BigInteger::xor),
          Map.entry("LT", (x, y) -> bool(x.compareTo(y) < 0)),
          Map.entry("GT", (x, y) -> bool(x.compareTo(y) > 0)),
          Map.entry("SLT", (x, y) -> bool(signed(x).compareTo(signed(y)) < 0)),
          Map.entry("SGT", (x, y) -> bool(signed(x).compareTo(signed(y)) > 0)),
          Map.entry("EQ", (x, y) -> bool(x.equals(y))),
          Map.entry("SHL", (x, y) -> y.shiftLeft(distance(x)).mod(TWO_256)),
          Map.entry("SHR", (x, y) -> y.shiftRight(distance(x))),
          Map.entry("SAR", (x, y) -> signed(y).shiftRight(distance(x)).mod(TWO_256)));

  private static BigInteger bool(boolean value) {
    return value ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static BigInteger signed(BigInteger x) {
    return x.compareTo(TWO_255) < 0 ? x : x.subtract(TWO_256);
  }

  private static int distance(BigInteger x) {
    return x.min(BigInteger.valueOf(256)).intValue();
  }

  private static BigInteger random(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> BigInteger.valueOf(random.nextInt(260));
      case 1 -> new BigInteger(64, random);
      case 2 -> TWO_256.subtract(BigInteger.valueOf(1 + random.nextInt(300)));
      default -> new BigInteger(256, random);
    };
  }

  @Test
  void binaryInstructions_shouldEqualOracle_whetherOperandsAreConstantOrNot() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var evm = TestEvm.ethereum(Fork.OSAKA);
    for (var entry : BINARY.entrySet()) {
      for (var i = 0; i < 200; i++) {
        var x = random(random);
        var y = random(random);
        var about = "seed " + seed + ": " + entry.getKey() + " of " + x + " and " + y;
        var expected = Word.of(entry.getValue().apply(x, y));
        var name = entry.getKey();
        assertEquals(expected, evm.top(y + " " + x + " " + name), about);
        assertEquals(
            expected, fromData(evm, "32 CALLDATALOAD 0 CALLDATALOAD " + name, x, y), about);
        assertEquals(expected, fromData(evm, "32 CALLDATALOAD " + x + " " + name, x, y), about);
        assertEquals(expected, fromData(evm, y + " 0 CALLDATALOAD " + name, x, y), about);
      }
    }
  }

  private static Word fromData(TestEvm evm, String code, BigInteger x, BigInteger y) {
    evm.code(TestEvm.CONTRACT, code + " 0 MSTORE 32 0 RETURN");
    var input = Bytes.concat(Word.of(x).bytes(), Word.of(y).bytes());
    return Word.of(evm.call(evm.scope(), input, TestEvm.GAS, Tracer.NONE).output());
  }

  @Test
  void comparisonBeforeJump_shouldDecideAsItWouldAlone() {
    var evm = TestEvm.ethereum(Fork.CANCUN);
    for (var x = 0; x < 3; x++) {
      for (var y = 0; y < 3; y++) {
        var input = new BigInteger[] {BigInteger.valueOf(x), BigInteger.valueOf(y)};
        assertEquals(Word.of(x == y ? 7 : 9), branch(evm, "EQ", input));
        assertEquals(Word.of(x == y ? 9 : 7), branch(evm, "EQ ISZERO", input));
        assertEquals(Word.of(x < y ? 9 : 7), branch(evm, "LT ISZERO", input));
        assertEquals(Word.of(x < y ? 7 : 9), branch(evm, "LT ISZERO ISZERO", input));
        assertEquals(Word.of(x > y ? 9 : 7), branch(evm, "GT ISZERO ISZERO ISZERO", input));
        assertEquals(Word.of(x != y ? 7 : 9), branch(evm, "SUB", input));
      }
    }
  }

  /** 7 if the condition jumps, otherwise 9. */
  private static Word branch(TestEvm evm, String condition, BigInteger[] input) {
    var head = "32 CALLDATALOAD 0 CALLDATALOAD " + condition;
    var length = Assembler.code(head).length;
    var target = length + 13;
    var code = head + " " + target + " JUMPI 9 0 MSTORE 32 0 RETURN JUMPDEST 7";
    return fromData(evm, code, input[0], input[1]);
  }

  @Test
  void modularInstructions_shouldEqualOracle() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var evm = TestEvm.ethereum(Fork.CANCUN);
    for (var i = 0; i < 500; i++) {
      var x = random(random);
      var y = random(random);
      var m = random(random);
      var about = "seed " + seed;
      var sum = m.signum() == 0 ? m : x.add(y).mod(m);
      var product = m.signum() == 0 ? m : x.multiply(y).mod(m);
      assertEquals(Word.of(sum), evm.top(m + " " + y + " " + x + " ADDMOD"), about);
      assertEquals(Word.of(product), evm.top(m + " " + y + " " + x + " MULMOD"), about);
      assertEquals(Word.of(x.modPow(y, TWO_256)), evm.top(y + " " + x + " EXP"), about);
    }
  }

  @Test
  void stackInstructions_shouldReachAllSixteenWords() {
    var evm = TestEvm.ethereum(Fork.CANCUN);
    var words = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17";
    for (var n = 1; n <= 16; n++) {
      assertEquals(Word.of(18 - n), evm.top(words + " DUP" + n));
      assertEquals(Word.of(17 - n), evm.top(words + " SWAP" + n));
      assertEquals(Word.of(17), evm.top(words + " SWAP" + n + " POP".repeat(n)));
    }
    assertEquals(Word.of(5), evm.top("4 5 SWAP1 POP"));
  }

  @Test
  void memory_shouldReadBackUnalignedWords() {
    var evm = TestEvm.ethereum(Fork.CANCUN);
    assertEquals(
        Word.fromHex("0x0203040000000000000000000000000000000000000000000000000000000000"),
        evm.top("0x01020304 0 MSTORE 29 MLOAD"));
    assertEquals(Word.of(0x04), evm.top("0x0304 63 MSTORE8 32 MLOAD"));
    assertEquals(Word.of(64), evm.top("1 33 MSTORE8 MSIZE"));
    assertEquals(Word.of(0x0A), evm.top("0x0A 0 MSTORE 32 0 64 MCOPY 64 MLOAD"));
  }

  @Test
  void callData_shouldReadZerosBeyondItsEnd() {
    var evm = TestEvm.ethereum(Fork.CANCUN);
    evm.code(TestEvm.CONTRACT, "2 CALLDATALOAD 0 MSTORE 32 0 RETURN");
    var output = evm.call(evm.scope(), new byte[] {1, 2, 3, 4}, TestEvm.GAS, Tracer.NONE).output();
    assertEquals("0x0304" + "00".repeat(30), Bytes.toHex(output));
    assertEquals(Word.ZERO, evm.top(Word.MAX + " CALLDATALOAD"));
  }
}
