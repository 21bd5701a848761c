package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.ROOT_KEY;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.commitment.CommitmentField;
import io.taoevm.chain.commitment.Commitments;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.VotingPower;
import io.taoevm.chain.weights.CommitHash;
import io.taoevm.chain.weights.WeightSubmission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Neurons: registration and replacement, weights, commits, serving, commitments, voting power. */
final class NeuronCallsTest {
  private static final int VALIDATOR_UID = 1;
  private static final int MINER_UID = 2;
  private final TestEconomy chain = TestEconomy.start();
  private final Neurons neurons = new Neurons(chain.state());

  private static RuntimeCall register(String name) {
    return new RegistrationCall.BurnedRegister(1, account(name));
  }

  private void set(Hyperparameter parameter, long value) {
    parameter.set(chain.state(), 1, value);
  }

  @Test
  void registration_shouldBeRefused_inTheReferencesOrder() {
    assertEquals(
        "RegistrationNotPermittedOnRootSubnet",
        chain.outcome(STAKER, new RegistrationCall.BurnedRegister(0, STAKER)));
    assertEquals(
        "SubnetNotExists", chain.outcome(STAKER, new RegistrationCall.BurnedRegister(9, STAKER)));
    set(Hyperparameter.NETWORK_REGISTRATION_ALLOWED, 0);
    assertEquals("SubNetRegistrationDisabled", chain.outcome(STAKER, register("a")));
    set(Hyperparameter.NETWORK_REGISTRATION_ALLOWED, 1);
    assertEquals(
        "HotKeyAlreadyRegisteredInSubNet",
        chain.outcome(STAKER, new RegistrationCall.BurnedRegister(1, MINER)));
    assertEquals("NotEnoughBalanceToStake", chain.outcome(account("poor"), register("a")));
    assertEquals(
        "NonAssociatedColdKey",
        chain.outcome(STAKER, new RegistrationCall.BurnedRegister(1, account("owner hotkey 2"))));
    set(Hyperparameter.MAX_ALLOWED_UIDS, 3);
    assertEquals("ok", chain.outcome(STAKER, register("takes the place of an immune one")));
    set(Hyperparameter.MAX_ALLOWED_UIDS, 0);
    assertEquals("NoNeuronIdAvailable", chain.outcome(STAKER, register("b")));
  }

  @Test
  void registration_shouldReplaceTheWorst_andForgetIt() {
    chain.advance(100);
    chain.must(MINER, new NeuronCall.ServeAxon(1, 1, UInt128.of(0x0808_0808L), 80, 4, 0, 0, 0));
    chain.must(VALIDATOR, new DelegationCall.SetAutoParentDelegationEnabled(VALIDATOR, false));
    set(Hyperparameter.MAX_ALLOWED_UIDS, 3);
    set(Hyperparameter.IMMUNITY_PERIOD, 10);
    set(Hyperparameter.MIN_NON_IMMUNE_UIDS, 1);
    Mechanism.store(
        chain.state(), Mechanism.WEIGHTS, 1, VALIDATOR_UID, new int[] {MINER_UID << 16 | 9});
    NeuronVectors.set(chain.state(), NeuronVectors.EMISSION, 1, VALIDATOR_UID, 5L);
    var price = EmissionState.of(chain.state(), 1).burnRao();
    chain.must(STAKER, register("new"));
    assertEquals(account("new"), neurons.hotkey(1, MINER_UID).orElseThrow());
    assertTrue(neurons.uid(1, MINER).isEmpty());
    assertTrue(chain.state().get(Served.AXONS, new OnSubnet.Account(1, MINER)) == null, "its axon");
    assertEquals(
        MINER_UID << 16,
        Mechanism.row(chain.state(), Mechanism.WEIGHTS, 1, VALIDATOR_UID)[0],
        "weights that point to it become 0");
    assertEquals(price * 126 / 100, EmissionState.of(chain.state(), 1).burnRao());
    assertEquals(100, NeuronVectors.longAt(chain.state(), NeuronVectors.LAST_UPDATE, 1, MINER_UID));
    chain.checkInvariants();
  }

  @Test
  void price_shouldHalveInItsHalfLife() {
    chain.advance(1);
    EmissionState.update(chain.state(), 1, emission -> emission.withBurn(64 * TAO));
    chain.advance(360);
    var price = EmissionState.of(chain.state(), 1).burnRao();
    assertEquals(32.0, price / 1e9, 0.01);
  }

  @Test
  void rootRegistration_shouldBeLimitedByBlockAndByStake() {
    chain.advance(101);
    chain.must(STAKER, new RegistrationCall.RootRegister(account("r1")));
    assertEquals(
        "TooManyRegistrationsThisBlock",
        chain.outcome(STAKER, new RegistrationCall.RootRegister(account("r2"))));
    chain.advance(1);
    Hyperparameter.MAX_ALLOWED_UIDS.set(chain.state(), 0, 2);
    assertEquals(
        "StakeTooLowForRoot",
        chain.outcome(STAKER, new RegistrationCall.RootRegister(account("r2"))));
    chain.must(STAKER, new StakingCall.AddStake(account("r1"), 0, TAO));
    assertTrue(chain.economy().staking().hotkeys().isDelegate(account("r1")));
  }

  private static RuntimeCall weights(int[] uids, int[] values) {
    return new WeightsCall.SetWeights(1, uids, values, 7);
  }

  private String weighing(AccountId who, int[] uids, int[] values) {
    return chain.outcome(who, weights(uids, values));
  }

  @Test
  void weights_shouldBeRefused_inTheReferencesOrder() {
    set(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 0);
    set(Hyperparameter.MIN_ALLOWED_WEIGHTS, 2);
    chain.advance(120);
    var one = new int[] {MINER_UID};
    assertEquals("WeightVecNotEqualSize", weighing(VALIDATOR, one, new int[0]));
    assertEquals("UidsLengthExceedUidsInSubNet", weighing(VALIDATOR, new int[4], new int[4]));
    assertEquals("HotKeyNotRegisteredInSubNet", weighing(STAKER, one, one));
    set(Hyperparameter.WEIGHTS_VERSION_KEY, 8);
    assertEquals("IncorrectWeightVersionKey", weighing(VALIDATOR, one, one));
    set(Hyperparameter.WEIGHTS_VERSION_KEY, 7);
    assertEquals("NeuronNoValidatorPermit", weighing(MINER, new int[] {1}, one));
    assertEquals("DuplicateUids", weighing(VALIDATOR, new int[] {2, 2}, new int[2]));
    assertEquals("UidVecContainInvalidOne", weighing(VALIDATOR, new int[] {2, 3}, new int[2]));
    assertEquals("WeightVecLengthIsLow", weighing(VALIDATOR, one, one));
    assertEquals("ok", weighing(MINER, one, one), "itself alone needs no permit");
    assertEquals("ok", weighing(VALIDATOR, new int[] {2, 0}, new int[] {1, 2}));
    assertEquals("SettingWeightsTooFast", weighing(VALIDATOR, new int[] {2, 0}, new int[2]));
    GlobalParameter.STAKE_THRESHOLD.set(chain.state(), 1L << 60);
    assertEquals("NotEnoughStakeToSetWeights", weighing(VALIDATOR, one, one));
    var mechanism = new WeightsCall.SetMechanismWeights(1, 1, one, one, 7);
    GlobalParameter.STAKE_THRESHOLD.set(chain.state(), 0);
    assertEquals("MechanismDoesNotExist", chain.outcome(VALIDATOR, mechanism));
    Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.set(chain.state(), 0, 0);
    assertEquals(
        "CanNotSetRootNetworkWeights",
        chain.outcome(VALIDATOR, new WeightsCall.SetWeights(0, one, one, 0)));
  }

  @Test
  void commits_shouldBeTenAtMost_andExpire() {
    set(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 0);
    set(Hyperparameter.TEMPO, 20);
    chain.advance(5);
    var first = weightsWithSalt(0);
    for (var salt = 0; salt < 10; salt++) {
      chain.must(VALIDATOR, new WeightsCall.CommitWeights(1, hash(salt)));
    }
    assertEquals(
        "TooManyUnrevealedCommits",
        chain.outcome(VALIDATOR, new WeightsCall.CommitWeights(1, Hash.ZERO)));
    chain.advance(20);
    chain.must(VALIDATOR, first);
    assertEquals("NoWeightsCommitFound", chain.outcome(VALIDATOR, first), "it was taken off");
    chain.advance(20);
    chain.must(VALIDATOR, new WeightsCall.CommitWeights(1, Hash.ZERO));
    assertEquals("NoWeightsCommitFound", chain.outcome(VALIDATOR, weightsWithSalt(1)));
  }

  private static WeightSubmission submission() {
    return new WeightSubmission(1, 0, new int[] {2}, new int[] {1}, 0);
  }

  private static Hash hash(int salt) {
    return CommitHash.of(VALIDATOR, submission(), new int[] {salt});
  }

  private static RuntimeCall weightsWithSalt(int salt) {
    var weights = submission();
    return new WeightsCall.RevealWeights(
        1, weights.uids(), weights.values(), new int[] {salt}, weights.versionKey());
  }

  @Test
  void batches_shouldSucceed_andReportEachFailure() {
    set(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 0);
    chain.advance(120);
    var pairs = new int[][] {{2, 1}};
    chain.must(
        VALIDATOR,
        new WeightsCall.BatchSetWeights(
            new int[] {2, 1}, List.of(pairs, pairs), new long[] {0, 0}));
    var names = chain.state().events().stream().map(io.taoevm.chain.event.Event::name).toList();
    assertEquals(
        List.of(
            "BatchCompletedWithErrors",
            "BatchWeightItemFailed",
            "WeightsSet",
            "BatchWeightsCompleted"),
        names.subList(names.size() - 4, names.size()));
    assertEquals(
        "InputLengthsUnequal",
        chain.outcome(
            VALIDATOR, new WeightsCall.BatchSetWeights(new int[] {1}, List.of(), new long[] {0})));
  }

  @Test
  void timelockedCommits_shouldQueueAndExpire() {
    set(Hyperparameter.TEMPO, 20);
    set(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 0);
    chain.advance(5);
    var commit = new WeightsCall.CommitTimelockedWeights(1, new byte[] {1}, 5, 3);
    assertEquals("IncorrectCommitRevealVersion", chain.outcome(VALIDATOR, commit));
    var newer = new WeightsCall.CommitTimelockedWeights(1, new byte[] {1}, 5, 4);
    for (var i = 0; i < 10; i++) {
      chain.must(VALIDATOR, newer);
    }
    assertEquals("TooManyUnrevealedCommits", chain.outcome(VALIDATOR, newer));
    assertEquals(1, chain.state().rows(TimelockedCommit.TABLE).size());
    chain.advance(45);
    assertEquals(0, chain.state().rows(TimelockedCommit.TABLE).size());
  }

  @Test
  void serving_shouldBeLimited_andIgnoreAMalformedCertificate() {
    chain.advance(1);
    var tls =
        new NeuronCall.ServeAxonTls(
            1, 1, UInt128.of(0x0808_0808L), 80, 4, 0, 0, 0, new byte[] {1, 2});
    chain.must(MINER, tls);
    assertEquals("ServingRateLimitExceeded", chain.outcome(MINER, tls));
    chain.advance(50);
    chain.must(
        MINER,
        new NeuronCall.ServeAxonTls(1, 1, UInt128.of(0x0808_0808L), 80, 4, 0, 0, 0, new byte[66]));
    var key = new OnSubnet.Account(1, MINER);
    assertEquals(2, chain.state().get(Served.CERTIFICATES, key).length, "the old one stays");
    assertEquals(51, chain.state().get(Served.AXONS, key).block());
    assertEquals("HotKeyNotRegisteredInNetwork", chain.outcome(STAKER, tls));
  }

  @Test
  void evmKey_shouldBeRefused_whenTheChainIsYoung() {
    var call = new NeuronCall.AssociateEvmKey(1, Address.ZERO, 0, new byte[65]);
    assertEquals("EvmKeyAssociateRateLimitExceeded", chain.outcome(MINER, call));
    assertEquals("HotKeyNotRegisteredInSubNet", chain.outcome(STAKER, call));
    var old = new EvmAssociation(Address.ZERO, 3);
    chain.state().put(EvmAssociation.TABLE, new OnSubnet.Uid(1, 2), old);
    chain
        .state()
        .put(EvmAssociation.TABLE, new OnSubnet.Uid(1, 1), new EvmAssociation(Address.ZERO, 9));
    assertEquals(
        List.of(new EvmAssociation.Match(2, 3), new EvmAssociation.Match(1, 9)),
        EvmAssociation.lookup(chain.state(), 1, Address.ZERO, 16));
    assertEquals(1, EvmAssociation.lookup(chain.state(), 1, Address.ZERO, 1).size());
  }

  @Test
  void commitments_shouldHaveSpaceByEpoch() {
    chain.advance(1);
    var big = new CommitmentField.BigRaw(new byte[512]);
    var call = new CommitmentCall.SetCommitment(1, List.of(big, big, big));
    chain.must(MINER, call);
    chain.must(MINER, call);
    assertEquals("SpaceLimitExceeded", chain.outcome(MINER, call), "3,072 of 3,100 are used");
    assertEquals("AccountNotAllowedCommit", chain.outcome(STAKER, call));
    var four = new CommitmentCall.SetCommitment(1, List.of(big, big, big, big));
    assertEquals("TooManyFieldsInCommitmentInfo", chain.outcome(MINER, four));
    chain.advance(361);
    var timelocked = new CommitmentField.TimelockEncrypted(new byte[3], 77);
    var raw = new CommitmentField.Raw(new byte[] {5});
    var both = new CommitmentCall.SetCommitment(1, List.of(raw, timelocked));
    assertEquals(
        "0x12000100" + "08" + "0205" + "860c000000" + "4d00000000000000",
        io.taoevm.chain.primitive.Bytes.toHex(CallTable.encode(both)));
    chain.must(MINER, both);
    assertEquals("TimelockCommitment", chain.state().events().getLast().name());
    assertEquals(2, new Commitments(chain.state()).of(1, MINER).orElseThrow().fields().size());
  }

  @Test
  void votingPower_shouldBeTracked_untilTheNoticeIsOver() {
    chain.advance(1);
    assertEquals(
        "VotingPowerTrackingNotEnabled",
        chain.outcome(OWNER, new SubnetCall.DisableVotingPowerTracking(1)));
    chain.must(OWNER, new SubnetCall.EnableVotingPowerTracking(1));
    chain.advance(400);
    var key = new OnSubnet.Account(1, VALIDATOR);
    assertTrue(chain.state().get(VotingPower.POWER, key, 0L) > 0);
    chain.must(ROOT_KEY, new SudoCall.Sudo(new SubnetCall.DisableVotingPowerTracking(1)));
    assertEquals(401 + 100_800, chain.state().get(VotingPower.DISABLE_AT, 1, 0L));
    chain.state().put(VotingPower.DISABLE_AT, 1, 402L);
    chain.advance(360);
    assertEquals(0L, chain.state().get(VotingPower.POWER, key, 0L));
  }

  @Test
  void coldkeySwap_shouldHoldTheAccountToItsCalls() {
    chain.must(STAKER, new KeyCall.AnnounceColdkeySwap(Hash.ZERO));
    assertEquals(
        "ColdkeySwapAnnounced",
        chain.outcome(STAKER, new BalancesCall.TransferKeepAlive(OWNER, TAO)));
    assertEquals(
        "AnnouncedColdkeyHashDoesNotMatch",
        chain.outcome(STAKER, new KeyCall.SwapColdkeyAnnounced(account("x"))));
    chain.must(STAKER, new KeyCall.DisputeColdkeySwap());
    assertEquals(
        "ColdkeySwapDisputed", chain.outcome(STAKER, new KeyCall.ClearColdkeySwapAnnouncement()));
    chain.must(ROOT_KEY, new SudoCall.Sudo(new KeyCall.ResetColdkeySwap(STAKER)));
    chain.must(STAKER, new BalancesCall.TransferKeepAlive(OWNER, TAO));
    assertEquals(
        "Deprecated", chain.outcome(STAKER, new KeyCall.ScheduleSwapColdkey(account("x"))));
  }
}
