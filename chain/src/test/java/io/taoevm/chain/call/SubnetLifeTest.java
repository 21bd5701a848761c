package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.ROOT_KEY;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.weights.CommitHash;
import io.taoevm.chain.weights.WeightSubmission;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a subnet, through calls and blocks alone: registered, started, filled with
 * neurons, weighed, paid, pruned for a newer one, which root dissolves in the end.
 */
final class SubnetLifeTest {
  private static final AccountId OWNER_HOTKEY = account("the subnet's own hotkey");
  private static final AccountId VALIDATOR = account("a validator's coldkey");
  private static final AccountId VALIDATOR_HOTKEY = account("a validator's hotkey");
  private static final AccountId GOOD_MINER = account("a good miner");
  private static final AccountId BAD_MINER = account("a bad miner");
  private static final int NETUID = 3;
  private static final int VALIDATOR_UID = 1;
  private static final int GOOD_UID = 2;
  private static final int BAD_UID = 3;

  private final TestEconomy chain = TestEconomy.start();
  private long nomination;

  @Test
  void subnet_shouldLiveFromRegistrationToPayout() {
    registerAndStart();
    registerNeuronsAndStake();
    earnAPermit();
    setWeightsAndEarn();
    commitAndReveal();
    bePrunedForAnother();
    dissolveTheOther();
  }

  private void registerAndStart() {
    chain.advance(1);
    for (var account : new AccountId[] {VALIDATOR, GOOD_MINER, BAD_MINER}) {
      chain.must(ROOT_KEY, new BalancesCall.TransferKeepAlive(account, 5_000 * TAO));
    }
    var before = freeRao(OWNER);
    chain.must(OWNER, new RegistrationCall.RegisterNetwork(OWNER_HOTKEY));
    assertEquals(1_000 * TAO, before - freeRao(OWNER), "the first subnet costs the minimum");
    assertEquals("NetworkTxRateLimitExceeded", chain.outcome(STAKER, register(account("x"))));
    assertEquals("SubtokenDisabled", chain.outcome(VALIDATOR, stake(100 * TAO)));
    assertEquals("Bad origin", chain.outcome(STAKER, new RegistrationCall.StartCall(NETUID)));
    chain.must(OWNER, new RegistrationCall.StartCall(NETUID));
    assertEquals(
        "FirstEmissionBlockNumberAlreadySet",
        chain.outcome(OWNER, new RegistrationCall.StartCall(NETUID)));
    asRoot(new AdminCall.SetHyperparameter(Hyperparameter.SUBNET_EMISSION_ENABLED, NETUID, 1));
    chain.checkInvariants();
  }

  private static RuntimeCall register(AccountId hotkey) {
    return new RegistrationCall.RegisterNetwork(hotkey);
  }

  private static RuntimeCall stake(long rao) {
    return new StakingCall.AddStake(VALIDATOR_HOTKEY, NETUID, rao);
  }

  private void registerNeuronsAndStake() {
    chain.must(VALIDATOR, new RegistrationCall.BurnedRegister(NETUID, VALIDATOR_HOTKEY));
    chain.must(GOOD_MINER, new RegistrationCall.BurnedRegister(NETUID, GOOD_MINER));
    var price = EmissionState.of(chain.state(), NETUID).burnRao();
    assertEquals(1_260_000_000L * 126 / 100, price, "two registrations of 26 percent each");
    assertEquals(
        "RegistrationPriceLimitExceeded",
        chain.outcome(BAD_MINER, new RegistrationCall.RegisterLimit(NETUID, BAD_MINER, price - 1)));
    chain.must(BAD_MINER, new RegistrationCall.RegisterLimit(NETUID, BAD_MINER, price));
    assertEquals(
        "HotKeyAlreadyRegisteredInSubNet",
        chain.outcome(BAD_MINER, new RegistrationCall.BurnedRegister(NETUID, BAD_MINER)));
    chain.must(VALIDATOR, stake(500 * TAO));
    chain.must(STAKER, stake(300 * TAO));
    nomination = stakeOf(VALIDATOR_HOTKEY, STAKER);
    chain.checkInvariants();
  }

  private void earnAPermit() {
    var weights = weights(new int[] {GOOD_UID}, new int[] {1});
    assertEquals("CommitRevealEnabled", chain.outcome(VALIDATOR_HOTKEY, weights));
    chain.must(
        OWNER,
        new AdminCall.SetHyperparameter(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, NETUID, 0));
    assertEquals("SettingWeightsTooFast", chain.outcome(VALIDATOR_HOTKEY, weights));
    chain.advance(100);
    assertEquals("NeuronNoValidatorPermit", chain.outcome(VALIDATOR_HOTKEY, weights));
    chain.advance(361);
    assertTrue(
        NeuronVectors.flag(chain.state(), NeuronVectors.VALIDATOR_PERMIT, NETUID, VALIDATOR_UID));
  }

  private static RuntimeCall weights(int[] uids, int[] values) {
    return new WeightsCall.SetWeights(NETUID, uids, values, 0);
  }

  private void setWeightsAndEarn() {
    var weights = weights(new int[] {GOOD_UID, BAD_UID}, new int[] {3, 1});
    chain.must(VALIDATOR_HOTKEY, weights);
    // Root's validator lends its stake to the owner's hotkey, so that one counts for the most.
    chain.must(OWNER_HOTKEY, weights);
    assertEquals(
        21_845,
        Mechanism.row(chain.state(), Mechanism.WEIGHTS, NETUID, VALIDATOR_UID)[1] & 0xFFFF,
        "weights are stored with the largest at 65,535");
    chain.advance(721);
    var good = stakeOf(GOOD_MINER, GOOD_MINER);
    var bad = stakeOf(BAD_MINER, BAD_MINER);
    assertTrue(good > 2 * bad && bad > 0, "miners earned " + good + " and " + bad);
    assertTrue(stakeOf(VALIDATOR_HOTKEY, STAKER) > nomination, "the nominator earned");
    var dividends =
        chain
            .state()
            .get(DividendRecords.ALPHA, new OnSubnet.Account(NETUID, VALIDATOR_HOTKEY), 0L);
    assertTrue(dividends > 0, "dividends " + dividends);
    assertTrue(stakeOf(OWNER_HOTKEY, OWNER) > 0, "the owner has its cut");
    chain.checkInvariants();
  }

  private long stakeOf(AccountId hotkey, AccountId coldkey) {
    return chain.economy().staking().stakes().stake(NETUID, hotkey, coldkey);
  }

  private void commitAndReveal() {
    chain.must(
        OWNER,
        new AdminCall.SetHyperparameter(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, NETUID, 1));
    var uids = new int[] {BAD_UID};
    var values = new int[] {9};
    var salt = new int[] {4, 2};
    var hash =
        CommitHash.of(VALIDATOR_HOTKEY, new WeightSubmission(NETUID, 0, uids, values, 0), salt);
    chain.must(VALIDATOR_HOTKEY, new WeightsCall.CommitWeights(NETUID, hash));
    var reveal = new WeightsCall.RevealWeights(NETUID, uids, values, salt, 0);
    assertEquals("RevealTooEarly", chain.outcome(VALIDATOR_HOTKEY, reveal));
    chain.advance(360);
    var other = new WeightsCall.RevealWeights(NETUID, uids, values, new int[0], 0);
    assertEquals("NoWeightsCommitFound", chain.outcome(VALIDATOR_HOTKEY, other));
    chain.must(VALIDATOR_HOTKEY, reveal);
    assertEquals(
        BAD_UID << 16 | 65_535,
        Mechanism.row(chain.state(), Mechanism.WEIGHTS, NETUID, VALIDATOR_UID)[0]);
    chain.checkInvariants();
  }

  private void bePrunedForAnother() {
    asRoot(new AdminCall.SetGlobalParameter(GlobalParameter.SUBNET_LIMIT, 3));
    asRoot(new AdminCall.SetGlobalParameter(GlobalParameter.NETWORK_RATE_LIMIT, 0));
    chain.must(ROOT_KEY, new BalancesCall.TransferKeepAlive(STAKER, 9_000 * TAO));
    assertEquals("SubnetLimitReached", chain.outcome(STAKER, register(account("newer"))));
    asRoot(new AdminCall.SetGlobalParameter(GlobalParameter.NETWORK_IMMUNITY_PERIOD, 1_000));
    var before = freeRao(STAKER);
    var staked = stakeOf(VALIDATOR_HOTKEY, STAKER);
    assertTrue(staked > 0);
    chain.must(STAKER, register(account("newer")));
    assertTrue(emitted(new SubtensorEvent.NetworkRemoved(NETUID)), "the cheapest subnet went");
    assertTrue(emitted(new SubtensorEvent.NetworkAdded(NETUID, 1)), "its netuid is used again");
    var paidOutRao =
        freeRao(STAKER) - before + GlobalParameter.NETWORK_LAST_LOCK_COST.get(chain.state());
    assertTrue(paidOutRao > 50 * TAO, "the staker got " + paidOutRao);
    assertEquals(0, stakeOf(VALIDATOR_HOTKEY, STAKER));
    assertEquals(STAKER, new Subnets(chain.state()).owner(NETUID));
    chain.checkInvariants();
  }

  private void dissolveTheOther() {
    chain.advance(10);
    assertEquals(
        "Bad origin", chain.outcome(STAKER, new RegistrationCall.RootDissolveNetwork(NETUID)));
    asRoot(new RegistrationCall.RootDissolveNetwork(NETUID));
    assertFalse(new Subnets(chain.state()).exists(NETUID));
    chain.advance(400);
    chain.checkInvariants();
  }

  private long freeRao(AccountId account) {
    return new Balances(chain.state()).freeRao(account);
  }

  private void asRoot(RuntimeCall call) {
    chain.must(ROOT_KEY, new SudoCall.Sudo(call));
    var sudid = (SudoEvent.Sudid) chain.state().events().getLast();
    assertTrue(sudid.sudoResult() instanceof DispatchResult.Dispatched, () -> call + ": " + sudid);
  }

  private boolean emitted(Event event) {
    return chain.state().events().contains(event);
  }
}
