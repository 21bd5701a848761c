package io.taoevm.chain.step;

import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.RateLimit;
import org.junit.jupiter.api.Test;

final class EconomyStepTest {
  private final TestEconomy chain = TestEconomy.start();

  @Test
  void step_shouldIssueOneTaoABlock_whenSubnetsEmit() {
    var before = new Balances(chain.state()).totalIssuanceRao();
    chain.advance(10);
    chain.checkInvariants();
    var issued = new Balances(chain.state()).totalIssuanceRao() - before;
    assertTrue(issued > 10 * TAO - 100 && issued <= 10 * TAO, "issued " + issued);
  }

  @Test
  void step_shouldIssueNothing_whenNoSubnetEmits() {
    var bare =
        TestEconomy.of(
            new io.taoevm.chain.genesis.EconomyGenesis(
                425,
                false,
                TestEconomy.ROOT_KEY,
                java.util.List.of(
                    new io.taoevm.chain.genesis.EconomyGenesis.Funds(STAKER, 5 * TAO)),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of()));
    bare.advance(5);
    bare.checkInvariants();
    assertEquals(5 * TAO + 500, new Balances(bare.state()).totalIssuanceRao());
  }

  @Test
  void step_shouldSetAlphaAside_andPayItAtTheEpoch() {
    chain.advance(358);
    var pending = EmissionState.of(chain.state(), 1).pending();
    assertTrue(pending.server() > 100 * TAO, "server " + pending.server());
    var ownerBefore =
        chain.economy().staking().stakes().total(1, TestEconomy.account("owner hotkey 1"));
    assertEquals(0, ownerBefore);
    chain.advanceTo(361);
    assertEquals(360, EpochSchedule.of(chain.state(), 1).lastMechanismStepBlock());
    var stakes = chain.economy().staking().stakes();
    var cut = stakes.stake(1, TestEconomy.account("owner hotkey 1"), OWNER);
    assertTrue(cut > 60 * TAO, "owner's cut " + cut);
    var validator = stakes.stake(1, VALIDATOR, VALIDATOR);
    assertTrue(validator > 10_150 * TAO, "validator " + validator);
    chain.checkInvariants();
  }

  @Test
  void step_shouldForgetHotkeySwaps_whenTheyLimitNothingAnyMore() {
    var swap = RateLimit.of(RateLimit.Kind.SWAP_HOTKEY_ON_SUBNET, 1, STAKER);
    swap.stamp(chain.state(), 5);
    EconomyStep.run(chain.state(), chain.context(7_201));
    assertEquals(5, swap.last(chain.state()), "the last block in which it counts is 7205");
    EconomyStep.run(chain.state(), chain.context(14_401));
    assertEquals(0, swap.last(chain.state()));
  }

  @Test
  void step_shouldKeepEveryAlphaAccountedFor() {
    chain.must(STAKER, new StakingCall.AddStake(VALIDATOR, 1, 100 * TAO));
    chain.advance(800);
    chain.must(STAKER, new StakingCall.RemoveStake(VALIDATOR, 1, 50 * TAO));
    chain.advance(10);
    chain.checkInvariants();
    for (var netuid = 1; netuid <= 2; netuid++) {
      var market = new Markets(chain.state()).market(netuid);
      var pending = EmissionState.of(chain.state(), netuid).pending();
      long held = pending.server() + pending.validator() + pending.root() + pending.ownerCut();
      for (var hotkey :
          java.util.List.of(
              VALIDATOR, TestEconomy.MINER, TestEconomy.account("owner hotkey " + netuid))) {
        held += chain.economy().staking().stakes().total(netuid, hotkey);
      }
      held += market.protocolAlpha() + market.assets().burned();
      assertTrue(
          held <= market.alphaOut(), "subnet " + netuid + ": " + held + " of " + market.alphaOut());
    }
  }
}
