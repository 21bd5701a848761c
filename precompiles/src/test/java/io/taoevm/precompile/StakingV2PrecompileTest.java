package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StakingV2PrecompileTest {
  private static final int STAKING = 0x805;
  private static final int ALPHA = 0x808;
  private static final Address ALICE = Address.of(0xa11ce);
  private static final Address VAULT = Address.of(0x7a017);
  private static final AccountId HOTKEY = new AccountId(7, 7, 7, 7);
  private static final long TAO = 1_000_000_000L;
  private static final long GAS = 1_000_000;
  private static final String ADD_STAKE = "addStake(bytes32 h, uint256 a, uint256 n) payable";
  private static final String REMOVE_STAKE = "removeStake(bytes32 h, uint256 a, uint256 n) payable";
  private static final String GET_STAKE =
      "getStake(bytes32 h, bytes32 c, uint256 n) view returns (uint256)";
  private static final String APPROVE = "approve(address s, uint256 n, uint256 a)";
  private static final String TRANSFER_FROM =
      "transferStakeFrom(address s, address d, bytes32 h, uint256 o, uint256 n, uint256 a)";

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final Caller alice = new Caller(state, ALICE);
  private final Caller vault = new Caller(state, VAULT);

  @BeforeEach
  void subnetWithAPriceOfAQuarter() {
    new Subnets(state).put(1, new Subnet(AccountId.ZERO, AccountId.ZERO, 1, 2, 0, new byte[0]));
    Hyperparameter.SUBTOKEN_ENABLED.set(state, 1, 1);
    state.put(
        Markets.TABLE,
        1,
        SubnetMarket.of(
            true,
            new Pool(1_000 * TAO, 4_000 * TAO, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true)));
    balances.setFree(AccountIds.subnetPool(1), 1_000 * TAO + 500);
    balances.setFree(AccountIds.mapped(ALICE), 100 * TAO);
    balances.setFree(Caller.AUTHOR, TAO);
    new Hotkeys(state).createIfMissing(HOTKEY, HOTKEY);
  }

  private long stake(Address of) {
    return new StakeLedger(state).stake(1, HOTKEY, AccountIds.mapped(of));
  }

  private static void assertFails(String text, Outcome outcome) {
    assertEquals(text, assertInstanceOf(Outcome.Halted.class, outcome).text());
  }

  private static void assertUsed(long gas, Outcome outcome) {
    assertInstanceOf(Outcome.Returned.class, outcome);
    assertEquals(GAS - gas, outcome.gasLeft());
  }

  @Test
  void addStake_shouldBuyAlphaOfTheCallersMappedAccount() {
    var outcome = alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(10 * TAO), Word.of(1));
    assertUsed(76_601, outcome);
    assertEquals(90 * TAO, balances.freeRao(AccountIds.mapped(ALICE)));
    var fee = 10 * TAO * 33 / 65_535;
    var expected = 4_000.0 * (10.0 - fee / 1e9) / (1_010.0 - fee / 1e9) * TAO;
    assertEquals(expected, stake(ALICE), 10);
    assertArrayEquals(
        Word.of(stake(ALICE)).bytes(),
        alice.call(STAKING, GET_STAKE, HOTKEY, AccountIds.mapped(ALICE), Word.of(1)).output());
  }

  @Test
  void removeStake_shouldCapTheAmount_andPayTheCaller() {
    alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(10 * TAO), Word.of(1));
    assertUsed(64_229, alice.call(STAKING, REMOVE_STAKE, HOTKEY, Word.MAX, Word.of(1)));
    assertEquals(0, stake(ALICE));
    var back = balances.freeRao(AccountIds.mapped(ALICE));
    assertEquals(99.99, back / 1e9, 0.01);
  }

  @Test
  void refusals_shouldBeNamed_andUndoEverything() {
    assertFails(
        "dispatch execution failed: AmountTooLow",
        alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(2_001_006), Word.of(1)));
    assertUsed(76_601, alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(2_001_007), Word.of(1)));
    assertFails(
        "dispatch execution failed: SubnetNotExists",
        alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(TAO), Word.of(2)));
    assertFails(
        "dispatch execution failed: HotKeyAccountNotExists",
        alice.call(STAKING, ADD_STAKE, AccountId.ZERO, Word.of(TAO), Word.of(1)));
    assertFails(
        "dispatch execution failed: NotEnoughBalanceToStake",
        vault.call(STAKING, ADD_STAKE, HOTKEY, Word.of(TAO), Word.of(1)));
    assertFails(
        "the value is outside of u16 bounds",
        alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(TAO), Word.of(65_536)));
  }

  @Test
  void addStake_shouldRunOutOfGas_whenItsWeightDoesNotFit() {
    alice.gas(76_601);
    assertFails("out of gas", alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(TAO), Word.of(1)));
    assertEquals(100 * TAO, balances.freeRao(AccountIds.mapped(ALICE)));
  }

  @Test
  void allowance_shouldLetTheSpenderMoveStake_andShrinkByWhatWasAsked() {
    alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(10 * TAO), Word.of(1));
    var staked = stake(ALICE);
    assertUsed(3_125, alice.call(STAKING, APPROVE, VAULT, Word.of(1), Word.of(30 * TAO)));
    assertUsed(
        3_750 + 33_338,
        vault.call(
            STAKING,
            TRANSFER_FROM,
            ALICE,
            VAULT,
            HOTKEY,
            Word.of(1),
            Word.of(1),
            Word.of(20 * TAO)));
    assertEquals(20 * TAO, stake(VAULT), 1);
    assertEquals(staked - 20 * TAO, stake(ALICE), 1);
    var refused =
        vault.call(
            STAKING,
            TRANSFER_FROM,
            ALICE,
            VAULT,
            HOTKEY,
            Word.of(1),
            Word.of(1),
            Word.of(10 * TAO + 1));
    assertArrayEquals(
        AbiEncoder.revertReason("trying to spend more than allowed"), refused.output());
    assertEquals(GAS - 3_750, refused.gasLeft());
    var left =
        vault.call(
            STAKING,
            "allowance(address o, address s, uint256 n) view returns (uint256)",
            ALICE,
            VAULT,
            Word.of(1));
    assertUsed(1_250, left);
    assertArrayEquals(Word.of(10 * TAO).bytes(), left.output());
  }

  @Test
  void allowance_shouldEndWithTheRegistrationOfItsSubnet() {
    alice.call(STAKING, APPROVE, VAULT, Word.of(1), Word.of(5));
    state.put(Subnets.REGISTRATION_COUNTER, 1, 9L);
    var left =
        vault.call(
            STAKING,
            "allowance(address o, address s, uint256 n) view returns (uint256)",
            ALICE,
            VAULT,
            Word.of(1));
    assertArrayEquals(Word.ZERO.bytes(), left.output());
  }

  @Test
  void allowance_shouldSaturate_andCostNothingForNothing() {
    var increase = "increaseAllowance(address s, uint256 n, uint256 a)";
    assertUsed(0, alice.call(STAKING, increase, VAULT, Word.MAX, Word.ZERO));
    assertUsed(3_750, alice.call(STAKING, increase, VAULT, Word.of(1), Word.MAX));
    assertUsed(3_750, alice.call(STAKING, increase, VAULT, Word.of(1), Word.MAX));
    var left =
        vault.call(
            STAKING,
            "allowance(address o, address s, uint256 n) view returns (uint256)",
            ALICE,
            VAULT,
            Word.of(1));
    assertArrayEquals(Word.MAX.bytes(), left.output());
  }

  @Test
  void prices_shouldHaveNineDecimalsOfEighteen() {
    var price = vault.call(ALPHA, "getAlphaPrice(uint16 n) view returns (uint256)", Word.of(1));
    assertUsed(2_500, price);
    assertArrayEquals(
        Word.of(250_000_000).times(Word.of(RaoLedger.WEI_PER_RAO)).bytes(), price.output());
    var stable = vault.call(ALPHA, "getAlphaPrice(uint16 n) view returns (uint256)", Word.of(77));
    assertArrayEquals(Word.of(TAO).times(Word.of(TAO)).bytes(), stable.output());
  }

  @Test
  void simulation_shouldAgreeWithTheSwap_andNameItsRefusal() {
    var simulated =
        vault.call(
            ALPHA,
            "simSwapTaoForAlpha(uint16 n, uint64 t) view returns (uint256)",
            Word.of(1),
            Word.of(10 * TAO));
    assertUsed(5_625, simulated);
    alice.call(STAKING, ADD_STAKE, HOTKEY, Word.of(10 * TAO), Word.of(1));
    assertArrayEquals(Word.of(stake(ALICE)).bytes(), simulated.output());
    assertFails(
        "SwapInputTooLarge",
        vault.call(
            ALPHA,
            "simSwapTaoForAlpha(uint16 n, uint64 t) view returns (uint256)",
            Word.of(1),
            Word.of(-1)));
  }
}
