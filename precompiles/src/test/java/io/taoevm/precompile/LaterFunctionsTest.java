package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.evm.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the functions of later releases answer of a state that has something to tell. */
final class LaterFunctionsTest {
  private static final Address ALICE = Address.of(0xa11ce);
  private static final AccountId ALICES = AccountIds.mapped(ALICE);
  private static final AccountId BOB = new AccountId(0xb0b, 0, 0, 1);
  private static final AccountId HOTKEY = new AccountId(7, 7, 7, 7);
  private static final AccountId OTHER = new AccountId(8, 8, 8, 8);
  private static final AccountId OTHER_OWN = new AccountId(6, 6, 6, 6);
  private static final AccountId THIRD = new AccountId(9, 9, 9, 9);
  private static final long TAO = 1_000_000_000L;
  private static final long GAS = 10_000_000;

  private final State state = new State(StateSource.EMPTY);
  private final Caller alice = new Caller(state, ALICE).gas(GAS).spec(ChainSpec.V471);

  @BeforeEach
  void twoSubnets() {
    for (var netuid = 1; netuid <= 2; netuid++) {
      new Subnets(state)
          .put(netuid, new Subnet(AccountId.ZERO, AccountId.ZERO, 1, 2, 0, new byte[0]));
      Hyperparameter.SUBTOKEN_ENABLED.set(state, netuid, 1);
      var pool = new Pool(1_000 * TAO, 4_000 * TAO, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true);
      state.put(Markets.TABLE, netuid, SubnetMarket.of(true, pool));
      new Balances(state).setFree(AccountIds.subnetPool(netuid), 1_000 * TAO + 500);
    }
    new Balances(state).setFree(ALICES, 100 * TAO);
    new Balances(state).setFree(Caller.AUTHOR, TAO);
    new Hotkeys(state).createIfMissing(ALICES, HOTKEY);
    new Hotkeys(state).createIfMissing(OTHER, OTHER);
  }

  private void assertAnswers(long gas, byte[] expected, Outcome outcome) {
    assertInstanceOf(Outcome.Returned.class, outcome, outcome::toString);
    assertEquals(GAS - gas, outcome.gasLeft());
    assertEquals(Bytes.toHex(expected), Bytes.toHex(outcome.output()));
  }

  private static byte[] words(Object... values) {
    return Bytes.concat(
        Arrays.stream(values)
            .map(
                value ->
                    switch (value) {
                      case AccountId account -> account.bytes();
                      case Word word -> word.bytes();
                      case Number number -> Word.of(number.longValue()).bytes();
                      default -> throw new IllegalArgumentException(String.valueOf(value));
                    })
            .toArray(byte[][]::new));
  }

  private static Word negative(long magnitude) {
    return Word.ZERO.minus(Word.of(magnitude));
  }

  @Test
  void emissionAccounting_shouldTellWhatWasPaidAndWhatWaits() {
    state.put(DividendRecords.ALPHA, new OnSubnet.Account(1, HOTKEY), 11L);
    state.put(DividendRecords.ROOT_ALPHA, new OnSubnet.Account(1, HOTKEY), 12L);
    EmissionState.update(
        state,
        1,
        emission ->
            emission
                .withPending(new EmissionState.Pending(21, 22, 23, 24))
                .withMinerBurned(new UInt128(0, 1L << 31)));
    Hyperparameter.RAO_RECYCLED_FOR_REGISTRATION.set(state, 1, 31);
    assertAnswers(
        5_625,
        words(11, 12, 0, 21, 22, 23, 24, 1L << 31, 31),
        alice.call(
            0x808,
            "getEmissionAccounting(uint16 n, bytes32 h) view returns (uint64)",
            Word.ONE,
            HOTKEY));
  }

  @Test
  void flowState_shouldBeSigned() {
    new Markets(state).update(1, market -> market.plusTaoFlow(-5).plusProtocolFlow(7));
    assertAnswers(
        2_500,
        words(negative(5), 0, 0, 0, 7, 0, 0, 0),
        alice.call(0x808, "getSubnetFlowState(uint16 n) view returns (int64)", Word.ONE));
  }

  @Test
  void emissionGate_shouldBeOpen_andSettingsTheDefaults() {
    assertAnswers(
        5_625,
        words(
            1_000_000_000,
            12_885,
            1,
            0,
            new Word(0, 1, 0, 0),
            new Word(0x9C28_F5C2_8F5C_2800L, 0, 0, 0),
            new Word(0, 3, 0, 0),
            0,
            29_597_889_189_277L),
        alice.call(0x808, "getEmissionGateConfig() view returns (uint64)"));
  }

  @Test
  void migrations_shouldNeverHaveRun() {
    var function = "hasSwapMigrationRun(bytes m) view returns (bool)";
    assertAnswers(625, words(0), alice.call(0x808, function, new byte[128]));
    var tooLong = alice.call(0x808, function, new byte[129]);
    assertInstanceOf(Outcome.Reverted.class, tooLong);
    assertAnswers(
        625,
        words(0),
        alice.call(0x810, "hasMigrationRun(bytes m) view returns (bool)", new byte[] {1}));
  }

  @Test
  void beacon_shouldBeQuicknet() {
    var outcome = alice.call(0x810, "getBeaconConfig() view returns (bytes)");
    assertEquals(GAS - 625, outcome.gasLeft());
    var output = outcome.output();
    assertEquals(Word.of(3), Word.of(output, 32));
    assertEquals(Word.of(1_692_803_367), Word.of(output, 64));
    assertEquals(Word.of(96), Word.of(output, 7 * 32));
    var last = Arrays.copyOfRange(output, output.length - 64, output.length);
    var quicknet = Arrays.copyOf("quicknet".getBytes(US_ASCII), 32);
    assertArrayEquals(Bytes.concat(Word.of(8).bytes(), quicknet), last);
  }

  @Test
  void issuance_shouldBeTheLedgers() {
    var issued = new Balances(state).totalIssuanceRao();
    assertAnswers(
        625, words(issued), alice.call(0x80e, "getTotalIssuance() view returns (uint256)"));
  }

  @Test
  void upgradeOfAccounts_shouldCostByTheAccount_andReachAtMost64() {
    var function = "upgradeAccounts(bytes32[] accounts)";
    assertAnswers(
        (16_588_000 + 2 * 138_973_659L) / 40_000,
        Bytes.EMPTY,
        alice.call(0x80e, function, List.of(HOTKEY, OTHER)));
    assertInstanceOf(
        Outcome.Reverted.class, alice.call(0x80e, function, Collections.nCopies(65, HOTKEY)));
  }

  @Test
  void stampsOfTransactions_shouldBeFoundByTheReferencesNumber() {
    RateLimit.of(RateLimit.Kind.SET_CHILDREN, 1, HOTKEY).stamp(state, 41);
    RateLimit.of(RateLimit.Kind.TEMPO, 1, HOTKEY).stamp(state, 42);
    var function =
        "getTransactionKeyLastBlock(bytes32 h, uint16 n, uint16 k) view returns (uint64)";
    assertAnswers(625, words(41), alice.call(0x804, function, HOTKEY, Word.ONE, Word.ZERO));
    assertAnswers(625, words(42), alice.call(0x804, function, HOTKEY, Word.ONE, Word.of(11)));
    assertAnswers(625, words(0), alice.call(0x804, function, HOTKEY, Word.of(2), Word.of(11)));
    assertAnswers(625, words(0), alice.call(0x804, function, HOTKEY, Word.ONE, Word.of(3)));
    assertAnswers(
        1_875,
        words(0, 0, 0),
        alice.call(
            0x804, "getLegacyTransactionRateBlocks(bytes32 h) view returns (uint64)", HOTKEY));
  }

  @Test
  void protocolConstants_shouldBeTheRuntimes() {
    assertAnswers(
        0,
        words(
            5_000,
            32,
            32,
            1,
            1,
            100,
            4_096,
            16,
            100_800,
            TAO * TAO,
            360,
            2_629_800,
            100 * TAO,
            13_889,
            Word.of(21_000_000 * TAO).times(Word.of(TAO))),
        alice.call(0x812, "getSubtensorProtocolConstants() view returns (uint32)"));
  }

  @Test
  void dissolution_shouldBeToldFromTheQueue() {
    var dissolving = "isSubnetDissolving(uint16 n) view returns (bool)";
    var status = "getSubnetDissolutionStatus(uint16 n) view returns (bool, bool, uint8)";
    assertAnswers(625, words(0), alice.call(0x803, dissolving, Word.of(2)));
    Dissolving.enqueue(state, 2);
    assertAnswers(625, words(1), alice.call(0x803, dissolving, Word.of(2)));
    assertAnswers(1_250, words(1, 0, 0), alice.call(0x803, status, Word.of(2)));
    var settling = Dissolving.begin(2).nextPhase().nextPhase().nextPhase();
    state.put(Dissolving.CURRENT, Only.ROW, settling);
    assertAnswers(1_250, words(1, 1, 4), alice.call(0x803, status, Word.of(2)));
    assertAnswers(1_250, words(0, 0, 0), alice.call(0x803, status, Word.ONE));
  }

  private Outcome line(String function, AccountId key) {
    return alice.call(
        0x805, function + "(bytes32 h, uint16 n) view returns (bool, bytes32)", key, Word.ONE);
  }

  @Test
  void swapsOfHotkeys_shouldLeaveALine() {
    var swap = "swapHotkey(bytes32 o, bytes32 s, bool f, uint16 n)";
    alice.number(10_000);
    swapped(alice.call(0x804, swap, HOTKEY, OTHER_OWN, true, Word.ONE));
    alice.number(20_000);
    swapped(alice.call(0x804, swap, OTHER_OWN, THIRD, true, Word.ONE));
    assertAnswers(625, words(1, OTHER_OWN), line("getHotkeySuccessor", HOTKEY));
    assertAnswers(625, words(1, THIRD), line("getHotkeySuccessor", OTHER_OWN));
    assertAnswers(625, words(0, 0), line("getHotkeySuccessor", THIRD));
    assertAnswers(625, words(1, HOTKEY), line("getHotkeyRoot", THIRD));
    assertAnswers(625, words(1, HOTKEY), line("getHotkeyRoot", OTHER_OWN));
    assertAnswers(625, words(0, 0), line("getHotkeyRoot", HOTKEY));
  }

  private static void swapped(Outcome outcome) {
    assertInstanceOf(Outcome.Returned.class, outcome, outcome::toString);
  }

  @Test
  void transferOfStakeAndHotkey_shouldChangeBothOwnerAndHotkey() {
    swapped(
        alice.call(
            0x805,
            "addStake(bytes32 h, uint256 a, uint256 n) payable",
            HOTKEY,
            Word.of(10 * TAO),
            Word.ONE));
    var stakes = new StakeLedger(state);
    var had = stakes.stake(1, HOTKEY, ALICES);
    var function =
        "transferStakeAndHotkey(bytes32 c, bytes32 o, bytes32 d, uint16 m, uint16 n, uint64 a)";
    var moved = alice.call(0x805, function, BOB, HOTKEY, OTHER, Word.ONE, Word.ONE, Word.of(TAO));
    assertAnswers(1_446_000_000 / 40_000, Bytes.EMPTY, moved);
    assertEquals(had - TAO, stakes.stake(1, HOTKEY, ALICES));
    assertEquals(TAO, stakes.stake(1, OTHER, BOB));
    assertEquals(0, stakes.stake(1, HOTKEY, BOB));
    var tooMuch = alice.call(0x805, function, BOB, HOTKEY, OTHER, Word.ONE, Word.ONE, Word.of(had));
    assertEquals(
        "dispatch execution failed: NotEnoughStakeToWithdraw",
        assertInstanceOf(Outcome.Halted.class, tooMuch).text());
    Hyperparameter.TRANSFER_TOGGLE.set(state, 2, 0);
    var closed =
        alice.call(0x805, function, BOB, HOTKEY, OTHER, Word.ONE, Word.of(2), Word.of(TAO));
    assertEquals(
        "dispatch execution failed: TransferDisallowed",
        assertInstanceOf(Outcome.Halted.class, closed).text());
  }
}
