package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crowdloan.Crowdloan;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Crowdloans from their opening to their end, and the subnets that they lease. */
final class CrowdloanCallsTest {
  private static final AccountId CREATOR = OWNER;
  private final TestEconomy chain = TestEconomy.start();

  private static RuntimeCall create(long cap, @Nullable RuntimeCall call, @Nullable AccountId to) {
    return new CrowdloanCall.Create(10 * TAO, TAO, cap, 60_000, call, to);
  }

  private Crowdloan loan() {
    return new Crowdloans(chain.state(), chain.block()).require(0);
  }

  private long freeRao(AccountId account) {
    return new Balances(chain.state()).freeRao(account);
  }

  private String creating(long deposit, long least, long cap, long end) {
    return chain.outcome(CREATOR, new CrowdloanCall.Create(deposit, least, cap, end, null, STAKER));
  }

  @Test
  void create_shouldCheckTheTermsInTheReferencesOrder() {
    assertEquals("DepositTooLow", creating(10 * TAO - 1, 0, 0, 0));
    assertEquals("CapTooLow", creating(10 * TAO, 0, 10 * TAO, 0));
    assertEquals("MinimumContributionTooLow", creating(10 * TAO, 99_999_999, 20 * TAO, 0));
    assertEquals("InvalidFinalizationConfig", chain.outcome(CREATOR, create(20 * TAO, null, null)));
    assertEquals("CannotEndInPast", creating(10 * TAO, TAO, 20 * TAO, 0));
    assertEquals("BlockDurationTooShort", creating(10 * TAO, TAO, 20 * TAO, 50_399));
    assertEquals("BlockDurationTooLong", creating(10 * TAO, TAO, 20 * TAO, 432_001));
    assertEquals("InsufficientBalance", creating(10_001 * TAO, TAO, 20_000 * TAO, 60_000));
    assertEquals("ok", creating(10 * TAO, TAO, 20 * TAO, 60_000));
  }

  @Test
  void contribute_shouldBeClippedByCapAndMaximum() {
    chain.must(CREATOR, create(100 * TAO, null, STAKER));
    assertEquals("InvalidCrowdloanId", chain.outcome(MINER, new CrowdloanCall.Contribute(1, TAO)));
    assertEquals(
        "ContributionTooLow", chain.outcome(MINER, new CrowdloanCall.Contribute(0, TAO - 1)));
    assertEquals(
        "MaximumContributionTooLow",
        chain.outcome(CREATOR, new CrowdloanCall.SetMaxContribution(0, 10 * TAO - 1)));
    chain.must(CREATOR, new CrowdloanCall.SetMaxContribution(0, 30 * TAO));
    assertEquals(
        "MinimumContributionTooHigh",
        chain.outcome(CREATOR, new CrowdloanCall.UpdateMinContribution(0, 31 * TAO)));
    chain.must(MINER, new CrowdloanCall.Contribute(0, 50 * TAO));
    assertEquals(40 * TAO, loan().raisedRao());
    assertEquals(
        "MaxContributionReached", chain.outcome(MINER, new CrowdloanCall.Contribute(0, TAO)));
    chain.must(CREATOR, new CrowdloanCall.SetMaxContribution(0, null));
    chain.must(MINER, new CrowdloanCall.Contribute(0, 500 * TAO));
    assertEquals(100 * TAO, loan().raisedRao());
    assertEquals(2, loan().contributorsCount());
    assertEquals("CapRaised", chain.outcome(MINER, new CrowdloanCall.Contribute(0, TAO)));
    chain.checkInvariants();
  }

  @Test
  void finalize_shouldSendEverythingToTheTarget() {
    chain.must(CREATOR, create(50 * TAO, null, STAKER));
    assertEquals("InvalidOrigin", chain.outcome(MINER, new CrowdloanCall.Finalize(0)));
    assertEquals("CapNotRaised", chain.outcome(CREATOR, new CrowdloanCall.Finalize(0)));
    chain.must(MINER, new CrowdloanCall.Contribute(0, 40 * TAO));
    var before = freeRao(STAKER);
    chain.must(CREATOR, new CrowdloanCall.Finalize(0));
    assertEquals(before + 50 * TAO, freeRao(STAKER));
    assertTrue(loan().finalized());
    assertEquals("AlreadyFinalized", chain.outcome(MINER, new CrowdloanCall.Withdraw(0)));
    assertEquals("AlreadyFinalized", chain.outcome(CREATOR, new CrowdloanCall.Finalize(0)));
  }

  @Test
  void refund_shouldReachEverybodyBatchByBatch_beforeTheEnd() {
    chain.must(CREATOR, create(5_000 * TAO, null, STAKER));
    for (var i = 0; i < 60; i++) {
      var contributor = account("contributor " + i);
      chain.must(MINER, new BalancesCall.TransferKeepAlive(contributor, 20 * TAO));
      chain.must(contributor, new CrowdloanCall.Contribute(0, 10 * TAO));
    }
    assertEquals("NotReadyToDissolve", chain.outcome(CREATOR, new CrowdloanCall.Dissolve(0)));
    var first = (DispatchResult.Dispatched) chain.dispatch(CREATOR, new CrowdloanCall.Refund(0));
    assertEquals(14_635_865_650L, first.actualWeight(), "fifty cost what is declared");
    assertEquals(11, loan().contributorsCount());
    var second = (DispatchResult.Dispatched) chain.dispatch(CREATOR, new CrowdloanCall.Refund(0));
    assertEquals(160_703_000L + 10 * 289_503_253L, second.actualWeight());
    assertEquals(1, loan().contributorsCount());
    assertEquals("DepositCannotBeWithdrawn", chain.outcome(CREATOR, new CrowdloanCall.Withdraw(0)));
    chain.must(CREATOR, new CrowdloanCall.Dissolve(0));
    assertEquals(0, freeRao(AccountIds.crowdloan(0)));
    chain.checkInvariants();
  }

  @Test
  void lease_shouldShareTheOwnersCut_andEndWithTheBeneficiaryAsOwner() {
    chain.advance(1);
    var lease = new LeaseCall.RegisterLeasedNetwork(40, 1_600L);
    assertEquals("InvalidCrowdloanId", chain.outcome(CREATOR, lease));
    chain.must(CREATOR, create(1_200 * TAO, lease, null));
    chain.must(MINER, new CrowdloanCall.Contribute(0, 400 * TAO));
    chain.must(STAKER, new CrowdloanCall.Contribute(0, 790 * TAO));
    var before = freeRao(MINER);
    chain.must(CREATOR, new CrowdloanCall.Finalize(0));
    var coldkey = AccountIds.leaseColdkey(0);
    var netuid = new Leases(chain.state()).find(0).orElseThrow().netuid();
    assertEquals(coldkey, new Subnets(chain.state()).owner(netuid));
    var leftRao = 200 * TAO - 93_000_000;
    assertEquals(before + leftRao / 3, freeRao(MINER), 1, "a third of what was not spent");
    assertEquals(1, new Proxies(chain.state()).of(coldkey).size());
    startAsBeneficiary(coldkey, netuid);

    chain.advance(1_400);
    var stakes = chain.economy().staking().stakes();
    var hotkey = AccountIds.leaseHotkey(0);
    assertTrue(stakes.stake(netuid, hotkey, MINER) > 0, "a contributor has its share");
    assertTrue(
        stakes.stake(netuid, hotkey, STAKER) > stakes.stake(netuid, hotkey, MINER),
        "by what it contributed");
    var end = new LeaseCall.TerminateLease(0, account("owner hotkey 1"));
    assertEquals("ExpectedBeneficiaryOrigin", chain.outcome(MINER, end));
    assertEquals("LeaseHasNotEnded", chain.outcome(CREATOR, end));
    chain.advance(150);
    assertEquals(
        "BeneficiaryDoesNotOwnHotkey",
        chain.outcome(CREATOR, new LeaseCall.TerminateLease(0, VALIDATOR)));
    chain.must(CREATOR, end);
    assertEquals(CREATOR, new Subnets(chain.state()).owner(netuid));
    assertEquals("LeaseDoesNotExist", chain.outcome(CREATOR, end));
    assertEquals(0, new Proxies(chain.state()).of(coldkey).size());
    chain.checkInvariants();
  }

  /** Epochs at multiples of 100, so that each of them distributes. */
  private void startAsBeneficiary(AccountId coldkey, int netuid) {
    chain.must(CREATOR, new ProxyCall.Proxy(coldkey, null, new RegistrationCall.StartCall(netuid)));
    assertTrue(new Subnets(chain.state()).started(netuid));
    GlobalParameter.ADMIN_FREEZE_WINDOW.set(chain.state(), 0);
    chain.advanceTo(100);
    var tempo = new AdminCall.SetHyperparameter(Hyperparameter.TEMPO, netuid, 100);
    chain.must(TestEconomy.ROOT_KEY, new SudoCall.Sudo(tempo));
  }
}
