package io.taoevm.chain.info;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.DelegationCall;
import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.info.SubnetHyperparameters.Kind;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.NeuronVectors;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadsTest {
  private final TestEconomy chain = TestEconomy.start();

  @BeforeEach
  void liveForTwoEpochs() {
    chain.advance(1);
    chain.must(STAKER, new StakingCall.AddStake(VALIDATOR, 1, 100 * TAO));
    chain.advance(730);
  }

  private SubnetReads subnets() {
    return new SubnetReads(chain.state(), chain.block());
  }

  @Test
  void metagraph_shouldBeWhatTheTablesSay() {
    var graph = subnets().metagraph(1, 0).orElseThrow();
    assertEquals(List.of(account("owner hotkey 1"), VALIDATOR, MINER), graph.hotkeys());
    assertEquals(List.of(OWNER, VALIDATOR, MINER), graph.coldkeys());
    assertArrayEquals(
        NeuronVectors.longs(chain.state(), NeuronVectors.EMISSION, 1), graph.emission());
    var stakes = chain.economy().weightedStake();
    assertEquals(stakes.inheritedAlpha(1, VALIDATOR), graph.alphaStake()[1]);
    assertEquals(stakes.total(1, VALIDATOR), graph.totalStake()[1]);
    assertTrue(graph.taoStake()[1] > 5_000 * TAO, "root stake counts for a twentieth");
    assertTrue(graph.alphaDividends()[1] > 0);
    assertEquals(3, graph.parameters().neurons());
    assertEquals(chain.block(), graph.block());
    assertTrue(subnets().metagraph(1, 1).isEmpty());
    assertTrue(subnets().metagraph(7, 0).isEmpty());
  }

  @Test
  void dynamicInfo_shouldTellMarketAndSchedule() {
    var info = subnets().dynamic(1).orElseThrow();
    var market = chain.economy().staking().markets().market(1);
    assertEquals(market.pool().taoRao(), info.taoInRao());
    assertEquals(market.alphaOut(), info.alphaOut());
    assertEquals(1_000_000_000, info.alphaOutEmission());
    assertEquals(EmissionState.of(chain.state(), 1).movingPrice(), info.movingPrice());
    var lastStep = EpochSchedule.of(chain.state(), 1).lastMechanismStepBlock();
    assertEquals(chain.block() - lastStep, info.blocksSinceLastStep());
    assertEquals("α", new String(info.symbol(), UTF_8));
    assertEquals(List.of(0, 1, 2), subnets().dynamics().stream().map(DynamicInfo::netuid).toList());
    assertEquals(lastStep + 360, subnets().nextEpochBlock(1).orElseThrow());
  }

  @Test
  void hyperparameters_shouldComeInTheReferencesOrder() {
    var list = SubnetHyperparameters.of(chain.state(), 1);
    assertEquals(33, list.size());
    assertEquals(
        new SubnetHyperparameters.Parameter("kappa", Kind.U16, BigInteger.valueOf(32_767)),
        list.getFirst());
    assertEquals("min_childkey_take", list.getLast().name());
    var cutoff = list.stream().filter(one -> one.name().equals("activity_cutoff")).findFirst();
    assertEquals(BigInteger.valueOf(5_000), cutoff.orElseThrow().value());
  }

  @Test
  void neuron_shouldHaveEntriesAboveZeroOnly() {
    var neurons = new NeuronReads(chain.state());
    assertEquals(3, neurons.neurons(1).size());
    assertEquals(List.of(), neurons.neurons(9));
    var validator = neurons.neuron(1, 1).orElseThrow();
    assertEquals(VALIDATOR, validator.hotkey());
    assertTrue(validator.validatorPermit());
    assertEquals(chain.economy().staking().stakes().total(1, VALIDATOR), validator.stakeAlpha());
    assertTrue(neurons.neuron(1, 3).isEmpty());
  }

  @Test
  void delegate_shouldNameItsNominators() {
    chain.must(VALIDATOR, new io.taoevm.chain.call.RegistrationCall.RootRegister(MINER));
    var delegates = new DelegateReads(chain.state());
    var stakes = delegates.stakesOf(STAKER);
    assertEquals(1, stakes.size());
    assertTrue(stakes.getFirst().stake() > 100 * TAO && stakes.getFirst().isRegistered());
    assertEquals(1, delegates.delegates().size());
    var info = delegates.delegate(MINER).orElseThrow();
    assertEquals(11_796, info.take());
    assertEquals(List.of(0, 1, 2), info.registrations());
    assertTrue(delegates.delegate(STAKER).isEmpty());
  }

  @Test
  void availability_shouldLeaveOutTheLocked_andSubnetsWithoutStake() {
    chain.must(STAKER, new DelegationCall.LockStake(VALIDATOR, 1, 30 * TAO));
    var staking = chain.economy().staking();
    var one = StakeAvailability.of(staking, STAKER, 1);
    assertEquals(staking.stakes().coldkeyTotal(1, STAKER), one.total());
    assertEquals(30 * TAO, one.locked());
    assertEquals(one.total() - one.locked(), one.available());
    assertEquals(Map.of(STAKER, Map.of(1, one)), availability(Optional.empty()));
    assertEquals(Map.of(STAKER, Map.of(1, one)), availability(Optional.of(List.of(1, 1, 9))));
    assertEquals(Map.of(STAKER, Map.of()), availability(Optional.of(List.of())));
    assertEquals(
        Map.of(STAKER, Map.of()),
        availability(Optional.of(List.of(1, 2, 3, 4))),
        "more than there are");
  }

  private Object availability(Optional<List<Integer>> netuids) {
    return StakeAvailability.of(chain.state(), chain.economy().staking(), List.of(STAKER), netuids);
  }
}
