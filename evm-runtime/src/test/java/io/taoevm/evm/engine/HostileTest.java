package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code and input made to exhaust the machine: gas ends it, nothing else. */
class HostileTest {
  /** The gas of a block of the real chain. */
  private static final long BLOCK_GAS = 75_000_000;

  private final TestEvm evm = TestEvm.ethereum(Fork.PRAGUE);

  private Outcome run(long gas) {
    return EvmThreads.call(() -> evm.call(evm.scope(), Bytes.EMPTY, gas, Tracer.NONE));
  }

  private static Outcome precompile(TestEvm evm, int address, byte[] input, long gas) {
    var message = Message.call(TestEvm.SENDER, Address.of(address), Word.ZERO, input, gas);
    return TestEvm.ENGINE.open(evm.rules, evm.block).execute(message, evm.scope(), Tracer.NONE);
  }

  @Test
  void memory_shouldGrowAsFarAsTheGasOfABlockReaches() {
    // 3 w + w² / 512 is at most 75,000,000 for w = 195,192 words.
    evm.code(TestEvm.CONTRACT, "1 " + (195_191 * 32L) + " MSTORE MSIZE 0 MSTORE 32 0 RETURN");
    assertEquals(Word.of(195_192 * 32L), Word.of(run(BLOCK_GAS).output()));
    evm.code(TestEvm.CONTRACT, "1 " + (195_500 * 32L) + " MSTORE");
    assertFalse(run(BLOCK_GAS).succeeded());
  }

  @Test
  void everyFrame_shouldHaveMemoryOfItsOwn_downToTheDeepest() {
    evm.code(
        TestEvm.CONTRACT,
        "1 200000 MSTORE 0 0 0 0 ADDRESS GAS STATICCALL POP MSIZE 0 MSTORE 32 0 RETURN");
    assertEquals(Word.of(200_032), Word.of(run(BLOCK_GAS).output()));
  }

  @Test
  void loopOfCalls_shouldEndWithTheGas() {
    evm.code(TestEvm.CONTRACT, "JUMPDEST 0 0 0 0 0 4 GAS CALL POP 0 JUMP");
    assertEquals(0, run(20_000_000).gasLeft());
  }

  @Test
  void loopOfCreations_shouldEndWithTheGas() {
    evm.code(TestEvm.CONTRACT, "JUMPDEST 0 0 0 CREATE POP 0 JUMP");
    assertFalse(run(20_000_000).succeeded());
    assertEquals(0, evm.state.account(TestEvm.CONTRACT).nonce(), "all creations are undone");
  }

  @Test
  void initCode_shouldBeAsLongAsItMay_andNoLonger() {
    evm.code(TestEvm.CONTRACT, "49152 0 0 CREATE 0 MSTORE 32 0 RETURN");
    assertFalse(Word.of(run(10_000_000).output()).isZero());
    evm.code(TestEvm.CONTRACT, "49153 0 0 CREATE STOP");
    assertFalse(run(10_000_000).succeeded());
  }

  @Test
  void codeOfPushes_shouldBePreparedOnce_andJumpsIntoDataRefused() {
    var code = new byte[24_576];
    Arrays.fill(code, (byte) 0x7f);
    for (var at = 33; at < code.length; at += 33) {
      Arrays.fill(code, at - 32, at, (byte) 0x5b);
    }
    evm.code(TestEvm.CONTRACT, code);
    assertTrue(run(10_000).succeeded(), "745 words on the stack");
    evm.code(TestEvm.CONTRACT, "5 JUMP BYTES:7f" + "5b".repeat(32));
    assertFalse(run(10_000).succeeded());
  }

  @Test
  void selfDestructs_shouldBeUndoneTogether_whenTheCallerReverts() {
    evm.balance(TestEvm.OTHER, Word.of(7)).code(TestEvm.OTHER, "0x99 SELFDESTRUCT");
    var call = "0 0 0 0 0 " + TestEvm.OTHER + " 50000 CALL POP ";
    evm.code(TestEvm.CONTRACT, call.repeat(50) + "0 0 REVERT");
    assertFalse(run(5_000_000).succeeded());
    assertEquals(Word.of(7), evm.balance(TestEvm.OTHER));
  }

  @ParameterizedTest
  @CsvSource({
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 1, 1",
    "1, ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 1",
    "1, 1, ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "7fffffff, 7fffffff, 7fffffff",
    "8000000000000000, 8000000000000000, 8000000000000000",
    "100000, 100000, 100000"
  })
  void modExp_shouldRunOutOfGas_whenLengthsAreAbsurd(String base, String exponent, String modulus) {
    var input = new StringBuilder();
    for (var length : new String[] {base, exponent, modulus}) {
      input.append("0".repeat(64 - length.length())).append(length);
    }
    var bytes = HexFormat.of().parseHex(input);
    for (var tested : new TestEvm[] {evm, TestEvm.ethereum(Fork.OSAKA), TestEvm.bittensor()}) {
      assertFalse(precompile(tested, 5, bytes, BLOCK_GAS).succeeded());
    }
  }

  @Test
  void modExp_shouldAnswer_whenNumbersAreAsLongAsTheGasAllows() {
    var length = 1_024;
    var input = new byte[96 + 3 * length];
    Arrays.fill(input, (byte) 0xff);
    for (var i = 0; i < 3; i++) {
      Arrays.fill(input, 32 * i, 32 * i + 30, (byte) 0);
      input[32 * i + 30] = (byte) (length >> 8);
      input[32 * i + 31] = 0;
    }
    assertEquals(length, precompile(evm, 5, input, BLOCK_GAS).output().length);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 3, 5, 6, 7, 8, 9, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x100})
  void precompiles_shouldAnswerOrFail_whateverTheInput(int address) {
    var osaka = TestEvm.ethereum(Fork.OSAKA);
    for (var length : new int[] {0, 1, 31, 64, 127, 128, 192, 213, 256, 288, 384, 512, 5_000}) {
      for (var filling : new int[] {0, 1, 0x7f, 0xff}) {
        var input = new byte[length];
        Arrays.fill(input, (byte) filling);
        var outcome = precompile(osaka, address, input, 10_000_000);
        assertTrue(outcome.gasLeft() >= 0 && outcome.gasLeft() <= 10_000_000);
        var poor = precompile(osaka, address, input, 0);
        assertEquals(0, poor.gasLeft());
      }
    }
  }
}
