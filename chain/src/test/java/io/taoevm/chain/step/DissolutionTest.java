package io.taoevm.chain.step;

import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.DispatchResult;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.call.RegistrationCall;
import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.DissolvePhase;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.WeightMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dissolution of subnets behind the transactions, as releases from 430 on have it. */
final class DissolutionTest {
  private static final int NETUID = 2;
  private static final long PLENTY = IdleStep.BLOCK_WEIGHT;

  private final TestEconomy chain = TestEconomy.startFast(ChainSpec.V471);

  @BeforeEach
  void stakers() {
    chain.advance(1);
    chain.must(STAKER, new StakingCall.AddStake(VALIDATOR, NETUID, 100 * TAO));
    chain.must(OWNER, new StakingCall.AddStake(VALIDATOR, NETUID, 200 * TAO));
  }

  private void dissolve() {
    chain.must(new Origin.Root(), new RegistrationCall.RootDissolveNetwork(NETUID));
  }

  private void idle(long weight) {
    IdleStep.run(chain.state(), chain.context(), new WeightMeter(weight));
    chain.state().settle();
  }

  private long freeRao(AccountId account) {
    return new Balances(chain.state()).freeRao(account);
  }

  private long stake() {
    return new StakeLedger(chain.state()).stake(NETUID, VALIDATOR, STAKER);
  }

  private DissolvePhase phase() {
    return chain.state().get(Dissolving.CURRENT, Only.ROW, Dissolving.begin(NETUID)).phase();
  }

  @Test
  void call_shouldOnlyTakeTheSubnetOffTheList() {
    var staked = stake();
    var free = freeRao(STAKER);
    dissolve();
    assertTrue(chain.state().events().contains(new SubtensorEvent.NetworkRemoved(NETUID)));
    assertFalse(new Subnets(chain.state()).exists(NETUID));
    assertTrue(Dissolving.isQueued(chain.state(), NETUID));
    assertEquals(staked, stake());
    assertEquals(free, freeRao(STAKER));
    assertEquals(OWNER, new Subnets(chain.state()).owner(NETUID));
    assertEquals(
        "SubnetNotExists",
        chain.outcome(STAKER, new StakingCall.RemoveStake(VALIDATOR, NETUID, staked)));
    assertEquals(
        "SubnetNotExists", chain.outcome(STAKER, new StakingCall.AddStake(VALIDATOR, NETUID, TAO)));
    var again = chain.dispatch(new Origin.Root(), new RegistrationCall.RootDissolveNetwork(NETUID));
    assertEquals(new DispatchResult.Refused(SubtensorError.SubnetNotExists), again);
  }

  @Test
  void restOfTheBlock_shouldRemoveASmallSubnet_andPayItsStakers() {
    var pot = new Markets(chain.state()).market(NETUID).pool().taoRao();
    var free = freeRao(STAKER);
    var staked = stake();
    var before = chain.sumOfBalancesRao();
    dissolve();
    idle(PLENTY);
    assertTrue(
        chain
            .state()
            .events()
            .contains(new SubtensorEvent.NetworkDissolveCleanupCompleted(NETUID)));
    assertFalse(Dissolving.isQueued(chain.state(), NETUID));
    assertNull(chain.state().get(Dissolving.CURRENT, Only.ROW));
    assertEquals(0, stake());
    var paid = freeRao(STAKER) - free;
    assertTrue(paid > 0 && paid < pot, "paid " + paid + " for " + staked + " alpha");
    assertTrue(chain.state().rows(Neurons.KEYS, OnSubnet.prefix(NETUID)).isEmpty());
    assertTrue(chain.state().rows(StakeLedger.SHARES, OnSubnet.prefix(NETUID)).isEmpty());
    assertEquals(AccountId.ZERO, new Subnets(chain.state()).owner(NETUID));
    assertEquals(500, freeRao(AccountIds.subnetPool(NETUID)));
    assertTrue(chain.sumOfBalancesRao() < before, "the chain's own share is destroyed");
    chain.checkInvariants();
  }

  @Test
  void fullBlocks_shouldLeaveNothingForIt_howeverMuchGasTheyMayHave() {
    dissolve();
    for (var gasUsed : new long[] {100_000_000L, 1_000_000_000L, Long.MAX_VALUE}) {
      IdleStep.run(chain.state(), chain.context(), gasUsed);
      chain.state().settle();
      assertTrue(Dissolving.isQueued(chain.state(), NETUID), gasUsed + " gas");
    }
    IdleStep.run(chain.state(), chain.context(), 30_000_000L);
    assertFalse(Dissolving.isQueued(chain.state(), NETUID));
  }

  @Test
  void littleWeight_shouldTakeManyBlocks_andPayTheSame() {
    var twin = TestEconomy.startFast(ChainSpec.V471);
    twin.advance(1);
    twin.must(STAKER, new StakingCall.AddStake(VALIDATOR, NETUID, 100 * TAO));
    twin.must(OWNER, new StakingCall.AddStake(VALIDATOR, NETUID, 200 * TAO));
    twin.must(new Origin.Root(), new RegistrationCall.RootDissolveNetwork(NETUID));
    IdleStep.run(twin.state(), twin.context(), new WeightMeter(PLENTY));
    dissolve();
    var last = DissolvePhase.ROOT_CLAIMABLE;
    var blocks = 0;
    while (Dissolving.isQueued(chain.state(), NETUID)) {
      idle(80 * WeightMeter.WRITE);
      var now = Dissolving.isQueued(chain.state(), NETUID) ? phase() : DissolvePhase.PARENT_KEYS;
      assertTrue(now.compareTo(last) >= 0, now + " after " + last);
      last = now;
      blocks++;
      assertTrue(blocks < 100, "stuck in " + now);
    }
    assertTrue(blocks > 2, "only " + blocks + " blocks");
    assertEquals(new Balances(twin.state()).freeRao(STAKER), freeRao(STAKER));
    assertEquals(new Balances(twin.state()).freeRao(OWNER), freeRao(OWNER));
    assertEquals(twin.sumOfBalancesRao(), chain.sumOfBalancesRao());
    chain.checkInvariants();
  }

  @Test
  void registrationAtTheLimit_shouldWaitUntilThereIsRoom() {
    GlobalParameter.SUBNET_LIMIT.set(chain.state(), 2);
    GlobalParameter.NETWORK_IMMUNITY_PERIOD.set(chain.state(), 0);
    GlobalParameter.NETWORK_RATE_LIMIT.set(chain.state(), 0);
    var hotkey = account("new owner's hotkey");
    chain.must(STAKER, new RegistrationCall.RegisterNetwork(hotkey));
    var queued = Dissolving.queue(chain.state());
    assertEquals(1, queued.length, "one subnet is pruned");
    var frozen = new Balances(chain.state()).account(STAKER).frozenRao();
    assertTrue(frozen > 0, "the cost is held back");
    var subnets = new Subnets(chain.state());
    assertFalse(subnets.exists(queued[0]));
    idle(PLENTY);
    assertTrue(subnets.exists(queued[0]));
    assertEquals(STAKER, subnets.owner(queued[0]));
    assertEquals(0, new Balances(chain.state()).account(STAKER).frozenRao());
    assertTrue(chain.state().events().contains(new SubtensorEvent.NetworkAdded(queued[0], 1)));
    chain.checkInvariants();
  }

  @Test
  void registration_shouldPruneNothing_whereANetuidIsBeingFreed() {
    GlobalParameter.SUBNET_LIMIT.set(chain.state(), 2);
    GlobalParameter.NETWORK_IMMUNITY_PERIOD.set(chain.state(), 0);
    GlobalParameter.NETWORK_RATE_LIMIT.set(chain.state(), 0);
    dissolve();
    chain.must(STAKER, new RegistrationCall.RegisterNetwork(account("new owner's hotkey")));
    assertArrayEquals(new int[] {NETUID}, Dissolving.queue(chain.state()));
    assertTrue(new Subnets(chain.state()).exists(1), "the other subnet stays");
    idle(PLENTY);
    assertEquals(STAKER, new Subnets(chain.state()).owner(NETUID));
  }
}
