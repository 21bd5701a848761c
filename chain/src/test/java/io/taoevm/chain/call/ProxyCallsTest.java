package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.proxy.ProxyEvent;
import io.taoevm.chain.proxy.ProxyType;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acting for another account: deposits, kinds, announcements, keyless accounts. */
final class ProxyCallsTest {
  private static final AccountId DELEGATE = MINER;
  private static final AccountId REAL = STAKER;
  private static final RuntimeCall SEND = new BalancesCall.TransferKeepAlive(OWNER, TAO);
  private final TestEconomy chain = TestEconomy.start();

  private void add(ProxyType type, int delay) {
    chain.must(REAL, new ProxyCall.AddProxy(DELEGATE, type, delay));
  }

  private static RuntimeCall proxy(RuntimeCall call) {
    return new ProxyCall.Proxy(REAL, null, call);
  }

  private long reservedRao(AccountId account) {
    return new Balances(chain.state()).account(account).reservedRao();
  }

  private ProxyEvent.ProxyExecuted executed() {
    return (ProxyEvent.ProxyExecuted) chain.state().events().getLast();
  }

  private String innerOutcome(RuntimeCall call) {
    chain.must(DELEGATE, proxy(call));
    var refusal = executed().refusal();
    return refusal == null ? "ok" : refusal.name();
  }

  @Test
  void addProxy_shouldReserveByNumber_andGiveBack() {
    add(ProxyType.Any, 0);
    assertEquals(93_000_000, reservedRao(REAL));
    add(ProxyType.Staking, 0);
    assertEquals(126_000_000, reservedRao(REAL));
    assertEquals(
        "Duplicate", chain.outcome(REAL, new ProxyCall.AddProxy(DELEGATE, ProxyType.Any, 0)));
    assertEquals(
        "NoSelfProxy", chain.outcome(REAL, new ProxyCall.AddProxy(REAL, ProxyType.Any, 0)));
    chain.must(REAL, new ProxyCall.RemoveProxy(DELEGATE, ProxyType.Any, 0));
    assertEquals(93_000_000, reservedRao(REAL));
    assertEquals(
        "NotFound", chain.outcome(REAL, new ProxyCall.RemoveProxy(DELEGATE, ProxyType.Any, 0)));
    chain.must(REAL, new ProxyCall.RemoveProxies());
    assertEquals(0, reservedRao(REAL));
    chain.checkInvariants();
  }

  @Test
  void addProxy_shouldBeRefused_whenThereAreTwenty() {
    for (var i = 0; i < Proxies.MOST_PROXIES; i++) {
      chain.must(REAL, new ProxyCall.AddProxy(account("delegate " + i), ProxyType.Any, 0));
    }
    assertEquals("TooMany", chain.outcome(REAL, new ProxyCall.AddProxy(OWNER, ProxyType.Any, 0)));
  }

  @Test
  void proxy_shouldActForTheAccount() {
    assertEquals("NotProxy", chain.outcome(DELEGATE, proxy(SEND)));
    add(ProxyType.Any, 0);
    var before = new Balances(chain.state()).freeRao(REAL);
    assertEquals("ok", innerOutcome(SEND));
    assertEquals(before - TAO, new Balances(chain.state()).freeRao(REAL));
    assertEquals(
        "FundsUnavailable", innerOutcome(new BalancesCall.TransferKeepAlive(OWNER, 1L << 60)));
  }

  @Test
  void proxy_shouldBeFiltered_whenTheKindDoesNotAllowTheCall() {
    add(ProxyType.Staking, 0);
    assertEquals("CallFiltered", innerOutcome(SEND));
    assertEquals("ok", innerOutcome(new StakingCall.AddStake(VALIDATOR, 1, TAO)));
    assertEquals("CallFiltered", innerOutcome(new ProxyCall.AddProxy(OWNER, ProxyType.Staking, 0)));
  }

  @Test
  void kinds_shouldLetThroughWhatTheReferenceLetsThrough() {
    var small = new BalancesCall.TransferKeepAlive(OWNER, 499_999_999);
    var half = new BalancesCall.TransferKeepAlive(OWNER, 500_000_000);
    var setKappa = new AdminCall.SetHyperparameter(Hyperparameter.KAPPA, 1, 1);
    var ownerHotkey = new AdminCall.SudoSetSnOwnerHotkey(1, OWNER);
    var register = new RegistrationCall.BurnedRegister(1, OWNER);
    assertTrue(ProxyFilter.allows(ProxyType.SmallTransfer, small));
    assertFalse(ProxyFilter.allows(ProxyType.SmallTransfer, half));
    assertTrue(ProxyFilter.allows(ProxyType.Transfer, half));
    assertFalse(ProxyFilter.allows(ProxyType.NonTransfer, half));
    assertTrue(ProxyFilter.allows(ProxyType.NonTransfer, register));
    assertFalse(ProxyFilter.allows(ProxyType.NonFungible, register));
    assertFalse(ProxyFilter.allows(ProxyType.NonCritical, register));
    assertTrue(ProxyFilter.allows(ProxyType.Registration, register));
    assertTrue(ProxyFilter.allows(ProxyType.Owner, setKappa));
    assertFalse(ProxyFilter.allows(ProxyType.Owner, ownerHotkey));
    assertTrue(ProxyFilter.allows(ProxyType.SubnetLeaseBeneficiary, setKappa));
    assertFalse(ProxyFilter.allows(ProxyType.SubnetLeaseBeneficiary, ownerHotkey));
    assertFalse(ProxyFilter.allows(ProxyType.NonCritical, new SudoCall.Sudo(setKappa)));
    for (var nothing : List.of(ProxyType.Senate, ProxyType.RootWeights, ProxyType.Governance)) {
      assertFalse(ProxyFilter.allows(nothing, small));
    }
    assertTrue(ProxyType.NonTransfer.covers(ProxyType.Staking));
    assertFalse(ProxyType.NonTransfer.covers(ProxyType.Transfer));
    assertTrue(ProxyType.Transfer.covers(ProxyType.SmallTransfer));
    assertFalse(ProxyType.Staking.covers(ProxyType.Any));
  }

  @Test
  void delayedProxy_shouldWaitForItsAnnouncement() {
    add(ProxyType.Any, 10);
    assertEquals("Unannounced", chain.outcome(DELEGATE, proxy(SEND)));
    var hash = Hash.of(Blake2b.hash256(CallTable.encode(SEND)));
    chain.must(DELEGATE, new ProxyCall.Announce(REAL, hash));
    assertEquals(104_000_000, reservedRao(DELEGATE));
    var announced = new ProxyCall.ProxyAnnounced(DELEGATE, REAL, null, SEND);
    chain.advance(9);
    assertEquals("Unannounced", chain.outcome(OWNER, announced));
    chain.advance(1);
    chain.must(OWNER, announced);
    assertEquals(0, reservedRao(DELEGATE));
    chain.must(DELEGATE, new ProxyCall.Announce(REAL, hash));
    chain.must(REAL, new ProxyCall.RejectAnnouncement(DELEGATE, hash));
    assertEquals("NotFound", chain.outcome(DELEGATE, new ProxyCall.RemoveAnnouncement(REAL, hash)));
  }

  @Test
  void pureAccount_shouldBeTheSpawners() {
    chain.must(REAL, new ProxyCall.CreatePure(ProxyType.Any, 0, 3));
    var created = (ProxyEvent.PureCreated) chain.state().events().getLast();
    assertEquals(93_000_000, reservedRao(REAL));
    assertEquals("Duplicate", chain.outcome(REAL, new ProxyCall.CreatePure(ProxyType.Any, 0, 3)));
    chain.must(REAL, new BalancesCall.TransferKeepAlive(created.pure(), 10 * TAO));
    chain.must(REAL, new ProxyCall.Proxy(created.pure(), null, SEND));
    assertEquals(9 * TAO, new Balances(chain.state()).freeRao(created.pure()));
    var kill = new ProxyCall.KillPure(REAL, ProxyType.Any, 3, (int) chain.block(), 0);
    assertEquals("NoPermission", chain.outcome(REAL, kill));
    chain.must(REAL, new ProxyCall.Proxy(created.pure(), null, kill));
    assertEquals(0, reservedRao(REAL));
    assertEquals("NotProxy", chain.outcome(REAL, new ProxyCall.Proxy(created.pure(), null, SEND)));
  }

  @Test
  void pokeDeposit_shouldPay_whenNothingChanges() {
    add(ProxyType.Any, 0);
    var result = chain.dispatch(REAL, new ProxyCall.PokeDeposit());
    assertTrue(((DispatchResult.Dispatched) result).paysFee());
    assertEquals(93_000_000, reservedRao(REAL));
  }
}
