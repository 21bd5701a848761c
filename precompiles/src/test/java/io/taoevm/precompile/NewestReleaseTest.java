package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
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
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.evm.Outcome;
import io.taoevm.precompile.abi.AbiEncoder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What release 471 does otherwise, and some of what it brought (precompiles-next.md). */
final class NewestReleaseTest {
  private static final int STAKING = 0x805;
  private static final Address ALICE = Address.of(0xa11ce);
  private static final AccountId BOB = new AccountId(0xb0b, 0, 0, 1);
  private static final AccountId HOTKEY = new AccountId(7, 7, 7, 7);
  private static final AccountId OTHER = new AccountId(8, 8, 8, 8);
  private static final long TAO = 1_000_000_000L;
  private static final long GAS = 1_000_000;
  private static final String ADD_STAKE = "addStake(bytes32 h, uint256 a, uint256 n) payable";
  private static final String TRANSFER =
      "transferStake(bytes32 c, bytes32 h, uint256 o, uint256 n, uint256 a) payable";

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final Caller alice = new Caller(state, ALICE);

  private void start(ChainSpec spec) {
    alice.spec(spec);
    for (var netuid = 1; netuid <= 2; netuid++) {
      new Subnets(state)
          .put(netuid, new Subnet(AccountId.ZERO, AccountId.ZERO, 1, 2, 0, new byte[0]));
      Hyperparameter.SUBTOKEN_ENABLED.set(state, netuid, 1);
      var pool = new Pool(1_000 * TAO, 4_000 * TAO, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true);
      state.put(Markets.TABLE, netuid, SubnetMarket.of(true, pool));
      balances.setFree(AccountIds.subnetPool(netuid), 1_000 * TAO + 500);
    }
    balances.setFree(AccountIds.mapped(ALICE), 100 * TAO);
    balances.setFree(Caller.AUTHOR, TAO);
    new Hotkeys(state).createIfMissing(HOTKEY, HOTKEY);
    new Hotkeys(state).createIfMissing(OTHER, OTHER);
    assertInstanceOf(
        Outcome.Returned.class, alice.call(STAKING, ADD_STAKE, HOTKEY, rao(10 * TAO), Word.ONE));
  }

  private static Word rao(long rao) {
    return Word.of(rao);
  }

  private Outcome transfer(int netuid, long alpha) {
    return alice.call(STAKING, TRANSFER, BOB, HOTKEY, Word.ONE, Word.of(netuid), rao(alpha));
  }

  private static void assertFails(String text, Outcome outcome) {
    assertEquals(text, assertInstanceOf(Outcome.Halted.class, outcome).text());
  }

  private static void assertReverts(String reason, Outcome outcome) {
    assertArrayEquals(
        AbiEncoder.revertReason(reason),
        assertInstanceOf(Outcome.Reverted.class, outcome).output());
  }

  @Test
  void overAsking_shouldBeCappedFirst_andRefusedSince() {
    start(ChainSpec.V425);
    assertInstanceOf(Outcome.Returned.class, transfer(1, 1_000 * TAO));
    start(ChainSpec.V471);
    assertFails("dispatch execution failed: NotEnoughStakeToWithdraw", transfer(1, 1_000 * TAO));
  }

  @Test
  void transfers_shouldHaveASmallerMinimum_andNoneWithinASubnet() {
    start(ChainSpec.V425);
    assertFails("dispatch execution failed: AmountTooLow", transfer(2, 1_000_000));
    assertFails("dispatch execution failed: AmountTooLow", transfer(1, 1_000));
    start(ChainSpec.V471);
    assertInstanceOf(Outcome.Returned.class, transfer(2, 1_000_000));
    assertFails("dispatch execution failed: AmountTooLow", transfer(2, 300_000));
    assertInstanceOf(Outcome.Returned.class, transfer(1, 1_000));
  }

  @Test
  void readsOfStake_shouldCostWhatTheyRead() {
    start(ChainSpec.V471);
    var worth = "getTotalColdkeyStake(bytes32 c) view returns (uint256)";
    var coldkey = AccountIds.mapped(ALICE);
    assertEquals(GAS - 1_250 - 1_250 - 12_500, alice.call(STAKING, worth, coldkey).gasLeft());
    assertEquals(GAS - 1_250, alice.call(STAKING, worth, BOB).gasLeft());
    var onSubnet = "getTotalColdkeyStakeOnSubnet(bytes32 c, uint256 n) view returns (uint256)";
    assertEquals(GAS - 2_500, alice.call(STAKING, onSubnet, coldkey, Word.of(2)).gasLeft());
    var ofHotkey = "getTotalHotkeyStake(bytes32 h) view returns (uint256)";
    assertEquals(GAS - 400_625, alice.call(STAKING, ofHotkey, HOTKEY).gasLeft());
  }

  @Test
  void stakeInfo_shouldListPositionsInTheOrderAskedFor() {
    start(ChainSpec.V471);
    var function =
        "getStakeInfoForColdkeyAndNetuid(bytes32 c, uint256 n, bytes32[] h) view returns"
            + " ((bytes32 h, uint256 s)[])";
    var coldkey = AccountIds.mapped(ALICE);
    var stake = new StakeLedger(state).stake(1, HOTKEY, coldkey);
    var outcome = alice.call(STAKING, function, coldkey, Word.ONE, List.of(OTHER, HOTKEY));
    assertEquals(GAS - 2 * 4_439, outcome.gasLeft());
    assertArrayEquals(
        Bytes.concat(
            Word.of(32).bytes(), Word.of(1).bytes(), HOTKEY.bytes(), Word.of(stake).bytes()),
        outcome.output());
    assertReverts(
        "duplicate stake info hotkey",
        alice.call(STAKING, function, coldkey, Word.ONE, List.of(HOTKEY, HOTKEY)));
    var tooMany = Collections.nCopies(65, HOTKEY);
    var named = function.replace("bytes32[] h", "bytes32[] hotkeys");
    assertReverts(
        "hotkeys: Value is too large for length",
        alice.call(STAKING, named, coldkey, Word.ONE, tooMany));
  }

  @Test
  void locks_shouldHoldStake_andTellTheirMassAndOwner() {
    start(ChainSpec.V471);
    var coldkey = AccountIds.mapped(ALICE);
    var lock = "lockStake(bytes32 h, uint256 a, uint256 n) payable";
    assertEquals(
        GAS - 21_024, alice.call(STAKING, lock, HOTKEY, rao(30 * TAO), Word.ONE).gasLeft());
    var read =
        "getColdkeyLock(bytes32 c, uint256 n) view returns"
            + " ((bool e, bytes32 h, uint256 m, uint128 v, bool p))";
    var outcome = alice.call(STAKING, read, coldkey, Word.ONE);
    assertEquals(GAS - 3_750, outcome.gasLeft());
    assertArrayEquals(
        Bytes.concat(
            Word.ONE.bytes(),
            HOTKEY.bytes(),
            Word.of(30 * TAO).bytes(),
            Word.ZERO.bytes(),
            Word.ZERO.bytes()),
        outcome.output());
    assertFails(
        "dispatch execution failed: StakeUnavailable",
        alice.call(
            STAKING,
            "removeStake(bytes32 h, uint256 a, uint256 n) payable",
            HOTKEY,
            Word.MAX,
            Word.ONE));
    assertFails(
        "the value is outside of u64 bounds",
        alice.call(STAKING, lock, HOTKEY, Word.MAX, Word.ONE));
  }

  @Test
  void moveStakeLimit_shouldIgnoreTheLimitWithinASubnet() {
    start(ChainSpec.V471);
    var function =
        "moveStakeLimit(bytes32 o, bytes32 d, uint16 m, uint16 n, uint64 a, uint64 l, bool p)";
    var moved =
        alice.call(
            STAKING, function, HOTKEY, OTHER, Word.ONE, Word.ONE, rao(TAO), Word.of(-1), false);
    assertInstanceOf(Outcome.Returned.class, moved);
    assertFails(
        "dispatch execution failed: SlippageTooHigh",
        alice.call(
            STAKING,
            function,
            HOTKEY,
            OTHER,
            Word.ONE,
            Word.of(2),
            rao(TAO),
            Word.of(2 * TAO),
            false));
  }

  @Test
  void stakingHotkeys_shouldComeInPages() {
    start(ChainSpec.V471);
    var function =
        "getStakingHotkeys(bytes32 c, uint64 o, uint16 l) view returns (bytes32[], uint64)";
    var coldkey = AccountIds.mapped(ALICE);
    assertReverts(
        "staking hotkeys page limit must be nonzero",
        alice.call(STAKING, function, coldkey, Word.ZERO, Word.ZERO));
    assertReverts(
        "staking hotkeys page limit exceeds 64",
        alice.call(STAKING, function, coldkey, Word.ZERO, Word.of(65)));
    var past = alice.call(STAKING, function, coldkey, Word.of(5), Word.of(64));
    assertArrayEquals(
        Bytes.concat(Word.of(64).bytes(), Word.ONE.bytes(), Word.ZERO.bytes()), past.output());
  }

  @Test
  void registry_shouldTellWhatIsSwitchedOff() {
    start(ChainSpec.V471);
    PrecompileSwitch.Staking.set(state, false);
    var function =
        "getPrecompileStatus(address p, bytes4 s) view returns"
            + " ((bool d, bool o, address p, bytes4 s, string m))";
    var off = alice.call(0x813, function, Address.of(0x801), 0);
    assertEquals(GAS - 625, off.gasLeft());
    assertEquals(7 * 32, off.output().length);
    assertEquals(Word.ONE, Word.of(off.output(), 64));
    assertEquals(Word.of(0xa0), Word.of(off.output(), 5 * 32));
    var noSwitch = alice.call(0x813, function, Address.of(0x807), 0);
    assertEquals(GAS, noSwitch.gasLeft());
    assertEquals(Word.ZERO, Word.of(noSwitch.output(), 64));
  }

  @Test
  void balancesAndTime_shouldBeThoseOfTheChain() {
    start(ChainSpec.V471);
    var free = alice.call(0x80e, "getFreeBalance(bytes32 c) view returns (uint256)", Caller.AUTHOR);
    assertArrayEquals(Word.of(balances.freeRao(Caller.AUTHOR)).bytes(), free.output());
    var time = alice.call(0x811, "getTimestamp() view returns (uint64)");
    assertArrayEquals(Word.of(1_200_000).bytes(), time.output());
    assertEquals(GAS - 625, time.gasLeft());
  }

  @Test
  void transferOfTao_shouldCostTheGuardToo() {
    start(ChainSpec.V471);
    balances.setFree(AccountIds.mapped(Address.of(0x800)), 2_000);
    var value = Word.of(1_000).times(Word.of(TAO));
    var sent = alice.value(value).call(0x800, "transfer(bytes32 a) payable", BOB);
    assertEquals(GAS - 4_375 - 1_250, sent.gasLeft());
    assertEquals(1_000, balances.freeRao(BOB));
  }
}
