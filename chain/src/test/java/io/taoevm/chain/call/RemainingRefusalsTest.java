package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.ROOT_KEY;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.registration.CollateralSetting;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.weights.CommitHash;
import io.taoevm.chain.weights.WeightSubmission;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Refusals that no test of their own subject comes by, each by the reference's name. */
final class RemainingRefusalsTest {
  private final TestEconomy chain = TestEconomy.start();

  private void set(Hyperparameter parameter, long value) {
    parameter.set(chain.state(), 1, value);
  }

  private void assertRefused(String name, AccountId who, RuntimeCall call) {
    assertEquals(name, chain.outcome(who, call));
  }

  private void assertRefusedToRoot(String name, RuntimeCall call) {
    chain.must(ROOT_KEY, new SudoCall.Sudo(call));
    var result = ((SudoEvent.Sudid) chain.state().events().getLast()).sudoResult();
    assertEquals(name, result instanceof DispatchResult.Refused refused ? refused.text() : "ok");
  }

  @Test
  void faucet_shouldWantWorkOfNow_whereItIsOpen() {
    assertRefused("FaucetDisabled", MINER, new RegistrationCall.Faucet(0, 0, new byte[32]));
    var fast = TestEconomy.startFast();
    assertEquals(
        "InvalidWorkBlock", fast.outcome(MINER, new RegistrationCall.Faucet(9, 0, new byte[32])));
    assertEquals(
        "InvalidSeal",
        fast.outcome(MINER, new RegistrationCall.Faucet(fast.block(), 0, new byte[31])));
    var most = new byte[32];
    Arrays.fill(most, (byte) 0xFF);
    assertEquals(
        "InvalidDifficulty",
        fast.outcome(MINER, new RegistrationCall.Faucet(fast.block(), 0, most)));
  }

  @Test
  void rootRegistration_shouldWantRoot_andRoomInTheInterval() {
    RegistrationCounts.THIS_INTERVAL.set(
        chain.state(),
        Subnets.ROOT,
        3 * Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL.getInt(chain.state(), Subnets.ROOT));
    var register = new RegistrationCall.RootRegister(account("r"));
    assertRefused("TooManyRegistrationsThisInterval", STAKER, register);
    chain.state().remove(Subnets.TABLE, Subnets.ROOT);
    assertRefused("RootNetworkDoesNotExist", STAKER, register);
  }

  @Test
  void registration_shouldWantTheLockCost_andStartItsDelay() {
    GlobalParameter.START_CALL_DELAY.set(chain.state(), 10);
    GlobalParameter.NETWORK_RATE_LIMIT.set(chain.state(), 0);
    chain.advance(1);
    chain.must(STAKER, new RegistrationCall.RegisterNetwork(account("hot")));
    assertRefused("NeedWaitingMoreBlocksToStarCall", STAKER, new RegistrationCall.StartCall(3));
    chain.advance(10);
    chain.must(STAKER, new RegistrationCall.StartCall(3));
    GlobalParameter.NETWORK_LAST_LOCK_COST.set(chain.state(), 1_000_000 * TAO);
    assertRefused(
        "CannotAffordLockCost", MINER, new RegistrationCall.RegisterNetwork(account("other")));
  }

  @Test
  void identity_shouldBeTheOwnersToSet() {
    var none = new byte[0];
    assertRefused(
        "NotSubnetOwner",
        STAKER,
        new SubnetCall.SetSubnetIdentity(1, none, none, none, none, none, none, none, none));
  }

  @Test
  void parameters_shouldStayWithinTheirBounds() {
    Hyperparameter.MIN_ALLOWED_UIDS.set(chain.state(), 1, 1);
    assertRefusedToRoot(
        "MaxAllowedUIdsLessThanCurrentUIds",
        new AdminCall.SetHyperparameter(Hyperparameter.MAX_ALLOWED_UIDS, 1, 2));
    assertRefusedToRoot(
        "InvalidVotingPowerEmaAlpha",
        new AdminCall.SetHyperparameter(
            Hyperparameter.VOTING_POWER_EMA_ALPHA, 1, 1_000_000_000_000_000_001L));
    assertRefused(
        "ActivityCutoffFactorMilliOutOfBounds",
        OWNER,
        new SubnetCall.SetActivityCutoffFactor(1, 999));
    set(Hyperparameter.IMMUNITY_PERIOD, 65_535);
    assertRefusedToRoot(
        "TrimmingWouldExceedMaxImmunePercentage", new AdminCall.SudoTrimToMaxAllowedUids(1, 2));
  }

  @Test
  void epoch_shouldNotBeAskedFor_shortlyBeforeItComes() {
    set(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 0);
    chain.advanceTo(355);
    assertRefused("AutoEpochAlreadyImminent", OWNER, new SubnetCall.TriggerEpoch(1));
  }

  private static WeightSubmission submission() {
    return new WeightSubmission(1, 0, new int[] {2}, new int[] {9}, 0);
  }

  @Test
  void commit_shouldWantTheMode_andItsInterval() {
    set(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 0);
    var commit =
        new WeightsCall.CommitWeights(1, CommitHash.of(VALIDATOR, submission(), new int[] {1}));
    chain.advance(1);
    assertRefused("CommitRevealDisabled", VALIDATOR, commit);
    set(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 1);
    set(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 50);
    chain.advance(60);
    chain.must(VALIDATOR, commit);
    assertRefused(
        "CommittingWeightsTooFast", VALIDATOR, new WeightsCall.CommitWeights(1, Hash.ZERO));
    assertRefused("NoWeightsCommitFound", VALIDATOR, reveal(2));
  }

  private static RuntimeCall reveal(int salt) {
    return new WeightsCall.RevealWeights(1, new int[] {2}, new int[] {9}, new int[] {salt}, 0);
  }

  private static RuntimeCall loan(RuntimeCall call) {
    return new CrowdloanCall.Create(10 * TAO, TAO, 20 * TAO, 60_000, call, null);
  }

  @Test
  void crowdloan_shouldEnd_andHaveAnIdAndRoom() {
    chain.must(OWNER, new CrowdloanCall.Create(10 * TAO, TAO, 900 * TAO, 60_000, null, STAKER));
    assertRefused("NoContribution", MINER, new CrowdloanCall.Withdraw(0));
    var crowdloans = new Crowdloans(chain.state(), chain.block());
    var full = crowdloans.require(0);
    for (var i = 1; i < 500; i++) {
      var giver = account("giver " + i);
      chain.must(MINER, new BalancesCall.TransferKeepAlive(giver, 2 * TAO));
      chain.must(giver, new CrowdloanCall.Contribute(0, TAO));
    }
    assertEquals(500, crowdloans.require(0).contributorsCount());
    assertEquals(1, full.contributorsCount());
    assertRefused("MaxContributorsReached", MINER, new CrowdloanCall.Contribute(0, TAO));
    chain.state().put(Crowdloans.NEXT_ID, Only.ROW, -1);
    assertRefused("Overflow", OWNER, loan(new SystemCall.Remark(new byte[0])));
  }

  @Test
  void crowdloan_shouldTakeNothing_behindItsEnd() {
    chain.must(OWNER, new CrowdloanCall.Create(10 * TAO, TAO, 20 * TAO, 50_401, null, STAKER));
    var later = new Crowdloans(chain.state(), 50_402);
    var refusal = assertThrows(Refusal.class, () -> later.contribute(MINER, 0, TAO));
    assertEquals("ContributionPeriodEnded", refusal.error().name());
  }

  @Test
  void lease_shouldEndLater_thanItBegins() {
    chain.advance(2);
    chain.must(OWNER, loan(new LeaseCall.RegisterLeasedNetwork(40, 1L)));
    chain.must(MINER, new CrowdloanCall.Contribute(0, 10 * TAO));
    assertRefused("LeaseCannotEndInThePast", OWNER, new CrowdloanCall.Finalize(0));
  }

  @Test
  void lease_shouldStay_whenItHasNoEnd() {
    chain.advance(1);
    var lease = new LeaseCall.RegisterLeasedNetwork(40, null);
    chain.must(OWNER, new CrowdloanCall.Create(10 * TAO, TAO, 1_200 * TAO, 60_000, lease, null));
    chain.must(MINER, new CrowdloanCall.Contribute(0, 1_190 * TAO));
    chain.must(OWNER, new CrowdloanCall.Finalize(0));
    assertRefused(
        "LeaseHasNoEndBlock", OWNER, new LeaseCall.TerminateLease(0, account("owner hotkey 1")));
  }

  @Test
  void collateral_shouldStayWithinItsBounds() {
    var setting = new CollateralSetting(chain.state(), chain.block());
    var share = assertThrows(Refusal.class, () -> setting.setLockShare(AccountId.ZERO, 1, 65_536));
    assertEquals("CollateralLockShareTooHigh", share.error().name());
    var ratio =
        assertThrows(Refusal.class, () -> setting.setDrainRatio(AccountId.ZERO, 1, UInt128.ZERO));
    assertEquals("CollateralDrainRatioOutOfBounds", ratio.error().name());
  }
}
