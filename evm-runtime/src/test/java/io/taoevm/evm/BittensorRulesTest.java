package io.taoevm.evm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real chain's EVM shows and does where Ethereum's differs: instructions and values. */
class BittensorRulesTest {
  private static final long WEI_PER_RAO = 1_000_000_000L;
  private static final String OTHER = TestEvm.OTHER.toString();

  private final TestEvm evm = TestEvm.bittensor();

  private static Word rao(long amount) {
    return Word.of(amount).times(Word.of(WEI_PER_RAO));
  }

  private long freeRao(Address address) {
    return new Balances(evm.state).account(KnownAddresses.mapped(evm.state, address)).freeRao();
  }

  // ---- Instructions
  // ------------------------------------------------------------------------------

  @Test
  void prevRandao_shouldBeZero() {
    assertEquals(Word.ZERO, evm.top("PREVRANDAO"));
  }

  @Test
  void gasPrice_shouldBeTheBaseFee() {
    assertEquals(TestEvm.BASE_FEE, evm.top("GASPRICE"));
    assertEquals(TestEvm.BASE_FEE, evm.top("BASEFEE"));
  }

  @Test
  void block_shouldShowCoinbaseLimitTimeAndChain() {
    assertEquals(TestEvm.COINBASE.word(), evm.top("COINBASE"));
    assertEquals(Word.of(75_000_000), evm.top("GASLIMIT"));
    assertEquals(Word.of(1_700_000_000L), evm.top("TIMESTAMP"));
    assertEquals(Word.of(42), evm.top("CHAINID"));
    assertEquals(Word.of(TestEvm.NUMBER), evm.top("NUMBER"));
  }

  @ParameterizedTest
  @CsvSource({
    "4999, 5000", // the parent
    "2600, 2601", // 2,400 blocks back
    "2599, 0", // one more
    "0, 1", // genesis always
    "5000, 0", // the block itself
    "5001, 0",
    "0x100000000, 0",
    "0xffffffffffffffffffffffffffffffff, 0"
  })
  void blockHash_shouldReach2400BlocksAndGenesis(String number, long expected) {
    assertEquals(Word.of(new Hash(0, 0, 0, expected)), evm.top(number + " BLOCKHASH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 BLOBHASH", "BLOBBASEFEE", "1 CLZ"})
  void instructions_shouldBeInvalid_whenTheChainNeverHadThem(String code) {
    evm.code(TestEvm.CONTRACT, code);
    var halted = assertInstanceOf(Outcome.Halted.class, evm.call());
    assertEquals(HaltReason.INVALID_OPCODE, halted.reason());
  }

  @Test
  void balance_shouldLeaveTheExistentialDepositOut() {
    evm.balance(TestEvm.OTHER, rao(1_000));
    assertEquals(1_500, freeRao(TestEvm.OTHER));
    assertEquals(rao(1_000), evm.top(OTHER + " BALANCE"));
    evm.balance(TestEvm.CONTRACT, rao(77));
    assertEquals(rao(77), evm.top("SELFBALANCE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4", "9", "0x400", "0x403"})
  void precompile_shouldHaveCodeOfSizeOneAndTheHashOfNone(String address) {
    assertEquals(Word.ONE, evm.top(address + " EXTCODESIZE"));
    assertEquals(Word.of(EvmAccount.NO_CODE), evm.top(address + " EXTCODEHASH"));
    assertEquals(
        Word.ZERO, evm.top(Word.MAX + " 0 MSTORE 32 0 0 " + address + " EXTCODECOPY 0 MLOAD"));
  }

  @Test
  void precompile_shouldHaveNoCode_whenTheAddressIsEthereumsOnly() {
    assertEquals(Word.ZERO, evm.top("0x0a EXTCODESIZE"));
    assertEquals(Word.ZERO, evm.top("0x100 EXTCODESIZE"));
    assertEquals(Word.ZERO, evm.top("0x0a EXTCODEHASH"));
  }

  @Test
  void precompile_shouldBeWarm_butAnEmptyAccountForValue() {
    evm.balance(TestEvm.CONTRACT, rao(5_000));
    assertEquals(3 + 100, evm.gasOf("0x403 BALANCE"));
    assertEquals(6 * 3 + 2 + 100 + 15, evm.gasOf("0 0 0 0 0 4 GAS CALL"));
    var call = "0 0 0 0 " + rao(1_000) + " 4 50000 CALL";
    var first = evm.gasOf(call);
    var second = evm.gasOf(call);
    assertEquals(25_000, first - second, "only the first value makes the account");
  }

  @Test
  void transientStorage_shouldBeUndone_whenTheFrameReverts() {
    evm.code(TestEvm.OTHER, "9 1 TSTORE 0 0 REVERT");
    assertEquals(Word.ZERO, evm.top("0 0 0 0 " + OTHER + " 100000 DELEGATECALL POP 1 TLOAD"));
  }

  @Test
  void selfDestruct_shouldKeepTheBalance_whenTheContractIsItsOwnBeneficiary() {
    evm.balance(TestEvm.CONTRACT, rao(10_000));
    // Init code: ADDRESS SELFDESTRUCT, with 3,000 rao.
    evm.code(TestEvm.CONTRACT, "0x30ff 240 SHL 0 MSTORE 2 0 " + rao(3_000) + " CREATE STOP");
    var scope = evm.scope();
    assertTrue(evm.call(scope, Bytes.EMPTY, TestEvm.GAS, Tracer.NONE).succeeded());
    var created = ContractAddress.of(TestEvm.CONTRACT, 0);
    assertEquals(java.util.List.of(created), scope.destroyed());
    assertEquals(3_000, freeRao(created), "moved, never burned");
  }

  // ---- Value
  // -------------------------------------------------------------------------------------

  @Test
  void value_shouldMoveInWholeRao_butBeShownInFull() {
    evm.balance(TestEvm.CONTRACT, rao(10_000));
    evm.code(TestEvm.OTHER, "CALLVALUE 0 MSTORE 32 0 RETURN");
    var value = rao(2_000).plus(Word.of(999_999_999));
    assertEquals(value, evm.top("32 0 0 0 " + value + " " + OTHER + " 100000 CALL POP 0 MLOAD"));
    assertEquals(2_000, freeRao(TestEvm.OTHER));
    assertEquals(8_500, freeRao(TestEvm.CONTRACT));
  }

  @Test
  void value_shouldMoveNothingAndSucceed_whenBelowOneRao() {
    assertEquals(Word.ONE, evm.top("0 0 0 0 999999999 " + OTHER + " 0 CALL"));
    assertEquals(0, freeRao(TestEvm.OTHER));
  }

  @Test
  void value_shouldBeRefused_whenTheReceiverStaysBelowTheDeposit() {
    evm.balance(TestEvm.CONTRACT, rao(10_000));
    assertEquals(Word.ZERO, evm.top("0 0 0 0 " + rao(499) + " " + OTHER + " 0 CALL"));
    assertEquals(0, freeRao(TestEvm.OTHER));
    assertEquals(Word.ONE, evm.top("0 0 0 0 " + rao(500) + " " + OTHER + " 0 CALL"));
    assertEquals(500, freeRao(TestEvm.OTHER));
    assertEquals(Word.ZERO, evm.top(OTHER + " BALANCE"), "500 rao show as nothing");
    assertEquals(Word.ONE, evm.top("0 0 0 0 " + rao(1) + " " + OTHER + " 0 CALL"));
  }

  @Test
  void value_shouldBeRefused_whenItDoesNotFitTheLedger() {
    evm.balance(TestEvm.CONTRACT, rao(10_000));
    assertEquals(Word.ZERO, evm.top("0 0 0 0 " + Word.MAX + " " + OTHER + " 0 CALL"));
  }

  @Test
  void value_shouldReachIntoTheDeposit_whenAContractSends() {
    evm.balance(TestEvm.CONTRACT, rao(1_000));
    assertEquals(Word.ONE, evm.top("0 0 0 0 " + rao(1_500) + " " + OTHER + " 0 CALL"));
    assertEquals(1_500, freeRao(TestEvm.OTHER));
    assertEquals(0, freeRao(TestEvm.CONTRACT));
  }

  @Test
  void refusedValue_shouldGiveTheGasBack() {
    evm.code(TestEvm.CONTRACT, "0 0 0 0 " + rao(499) + " " + OTHER + " 0 CALL GAS");
    var used = TestEvm.GAS - evm.call().gasLeft();
    assertEquals(7 * 3 + 2_600 + 9_000 + 25_000 - 2_300 + 2, used);
  }

  @Test
  void refusedTransfer_shouldLeaveNoTraceOfItsReceiver() {
    evm.balance(TestEvm.CONTRACT, rao(5_000));
    var call = "0 0 0 0 " + rao(499) + " " + OTHER + " GAS CALL";
    assertEquals(Word.ZERO, evm.top(call), "less than the existential deposit");
    assertFalse(isKnown(TestEvm.OTHER));
    assertEquals(Word.ONE, evm.top(call.replace(rao(499).toString(), rao(500).toString())));
    assertTrue(isKnown(TestEvm.OTHER));
  }

  private boolean isKnown(Address address) {
    var id = KnownAddresses.mapped(evm.state, address);
    return KnownAddresses.addressOf(evm.state, id).isPresent();
  }

  // ---- Standard contracts
  // ------------------------------------------------------------------------

  private Outcome precompile(int address, String hex, long gas) {
    var message =
        Message.call(
            TestEvm.SENDER, Address.of(address), Word.ZERO, HexFormat.of().parseHex(hex), gas);
    return TestEvm.ENGINE.open(evm.rules, evm.block).execute(message, evm.scope(), Tracer.NONE);
  }

  @Test
  void nine_shouldAddPointsOfBn254_insteadOfCompressing() {
    var one = "%064x".formatted(1);
    var two = "%064x".formatted(2);
    var sum = precompile(9, one + two, 150);
    assertArrayEquals(HexFormat.of().parseHex(one + two), sum.output());
    assertEquals(0, sum.gasLeft());
  }

  @Test
  void modExp_shouldCostTwentyTimes_whenTheModulusIsEven() {
    var lengths = "%064x".formatted(1).repeat(3);
    assertEquals(200, 10_000 - precompile(5, lengths + "030207", 10_000).gasLeft());
    assertEquals(4_000, 10_000 - precompile(5, lengths + "030208", 10_000).gasLeft());
    assertEquals(4_000, 10_000 - precompile(5, lengths + "030200", 10_000).gasLeft());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void modExp_shouldFail_whenALengthIsAbove1024(int place) {
    var lengths = new StringBuilder();
    for (var i = 0; i < 3; i++) {
      lengths.append("%064x".formatted(i == place ? 1_025 : 1));
    }
    assertFalse(precompile(5, lengths.toString(), 100_000_000).succeeded());
  }

  @Test
  void fourHundred_shouldHashByFips202() {
    var output = precompile(0x400, "616263", 72).output();
    assertEquals(
        "0x3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532", Bytes.toHex(output));
  }

  @Test
  void fourHundredOne_shouldFail_whenNoKeyCanBeRecovered() {
    assertFalse(precompile(0x401, "00".repeat(128), 100_000).succeeded());
  }

  @ParameterizedTest
  @CsvSource({"07, 1", "08, 0"})
  void ed25519_shouldVerify(String message, long expected) {
    var input =
        "ffffffff"
            + message.repeat(32)
            + "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c"
            + "0e1bd06c6ab98ef354701a00c55715d1b65a915d898b9f68e8e48b037c345c56"
            + "75a243feeae3e7c4deca2da6d340854edc5b86655461e74d9d65e02333521f0e";
    assertEquals(Word.of(expected), Word.of(precompile(0x402, input, 6_000).output()));
  }

  @ParameterizedTest
  @CsvSource({"07, 1", "08, 0"})
  void sr25519_shouldVerify(String message, long expected) {
    var input =
        "00000000"
            + message.repeat(32)
            + "189dac29296d31814dc8c56cf3d36a0543372bba7538fa322a4aebfebc39e056"
            + "e80c0e57efcfd332fb93e7c81c0d7fea05322a006bbd7ae373a15a89e3ef491f"
            + "d76ebe75c5572b6f161bde82a35f8812529bc575c1441665b8edac1ef9af8987";
    assertEquals(Word.of(expected), Word.of(precompile(0x403, input, 6_000).output()));
    assertFalse(precompile(0x403, input, 5_999).succeeded());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x402, 0x403})
  void signatureContracts_shouldFail_whenTheInputIsShort(int address) {
    var halted =
        assertInstanceOf(Outcome.Halted.class, precompile(address, "00".repeat(131), 10_000));
    assertEquals("input must contain 128 bytes", halted.text());
  }

  @Test
  void badEd25519Key_shouldBeAnError_andBadSr25519KeyAPlainNo() {
    // y = 2 is no point of edwards25519, and 32 bytes of ff no Ristretto encoding.
    var noPoint = "00".repeat(36) + "02" + "00".repeat(31) + "00".repeat(64);
    var halted = assertInstanceOf(Outcome.Halted.class, precompile(0x402, noPoint, 10_000));
    assertEquals("Public key recover failed", halted.text());
    var noEncoding = "00".repeat(36) + "ff".repeat(32) + "80".repeat(64);
    assertEquals(Word.ZERO, Word.of(precompile(0x403, noEncoding, 10_000).output()));
  }
}
