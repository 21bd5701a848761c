package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.ROOT_KEY;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Hyperparameter.Setter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may set which parameter, when, how often and within which bounds. */
final class ParameterCallsTest {
  private static final long TAO = TestEconomy.TAO;
  private static final Map<Hyperparameter, Long> VALID =
      Map.of(
          Hyperparameter.MAX_ALLOWED_UIDS, 200L,
          Hyperparameter.MIN_ALLOWED_UIDS, 2L,
          Hyperparameter.MAX_ALLOWED_VALIDATORS, 60L,
          Hyperparameter.ACTIVITY_CUTOFF, 400L,
          Hyperparameter.MAX_BURN, 2 * TAO,
          Hyperparameter.MECHANISM_COUNT, 1L);

  private final TestEconomy chain = TestEconomy.start();

  private String asRoot(RuntimeCall call) {
    chain.must(ROOT_KEY, new SudoCall.Sudo(call));
    var result = ((SudoEvent.Sudid) chain.state().events().getLast()).sudoResult();
    return result instanceof DispatchResult.Refused refused ? refused.text() : "ok";
  }

  private static RuntimeCall set(Hyperparameter parameter, long value) {
    return new AdminCall.SetHyperparameter(parameter, 1, value);
  }

  private String asRoot(Hyperparameter parameter, long value) {
    return asRoot(set(parameter, value));
  }

  @Test
  void everyHyperparameterWithACall_shouldBeRoots_andTheOwnersWhereTheTableSaysSo() {
    var checked = 0;
    for (var row : CallTable.rows()) {
      if (row.type() != AdminCall.SetHyperparameter.class) {
        continue;
      }
      var call = (AdminCall.SetHyperparameter) CallTable.decode(encoded(row));
      var parameter = call.parameter();
      var value = VALID.getOrDefault(parameter, 1_000L * (parameter.width().ordinal() > 1 ? 1 : 0));
      var fresh = TestEconomy.start();
      fresh.advance(1);
      GlobalParameter.STAKE_THRESHOLD.set(fresh.state(), 0);
      var owners = parameter.setter() == Setter.OWNER && parameter != Hyperparameter.TEMPO;
      var stranger = fresh.outcome(STAKER, set(parameter, value));
      var pow = parameter == Hyperparameter.NETWORK_POW_REGISTRATION_ALLOWED;
      assertEquals(pow ? "POWRegistrationDisabled" : "Bad origin", stranger, parameter.name());
      var owner = fresh.outcome(OWNER, set(parameter, value));
      assertEquals(owners, !owner.equals("Bad origin") && !pow, parameter + ": " + owner);
      checked++;
    }
    assertTrue(checked >= 45, "parameters with a call: " + checked);
  }

  @Test
  void everyParameter_shouldTellOfItself_byItsEvent() {
    var told = new TreeSet<String>();
    for (var row : CallTable.rows()) {
      var fresh = TestEconomy.start();
      fresh.advance(1);
      Hyperparameter.LIQUID_ALPHA_ON.set(fresh.state(), 1, 1);
      RuntimeCall call;
      Optional<String> event;
      if (row.type() == AdminCall.SetHyperparameter.class) {
        var parameter = ((AdminCall.SetHyperparameter) CallTable.decode(encoded(row))).parameter();
        var value =
            VALID.getOrDefault(parameter, 1_000L * (parameter.width().ordinal() > 1 ? 1 : 0));
        call = set(parameter, value);
        event = parameter.event();
      } else if (row.type() == AdminCall.SetGlobalParameter.class) {
        var parameter = ((AdminCall.SetGlobalParameter) CallTable.decode(encoded(row))).parameter();
        call = new AdminCall.SetGlobalParameter(parameter, parameter.get(fresh.state()));
        event = parameter.event();
      } else {
        continue;
      }
      fresh.must(ROOT_KEY, new SudoCall.Sudo(call));
      var names = fresh.state().events().stream().map(Event::name).toList();
      var done = (SudoEvent.Sudid) fresh.state().events().getLast();
      if (event.isPresent() && done.sudoResult() instanceof DispatchResult.Dispatched) {
        assertTrue(names.contains(event.get()), call + " told " + names);
        told.add(event.get());
      }
    }
    System.out.println("parameters told of themselves: " + told.size());
    assertTrue(told.size() >= 45, told.toString());
  }

  private static byte[] encoded(CallRow<?> row) {
    var bytes = new byte[16];
    bytes[0] = (byte) row.pallet();
    bytes[1] = (byte) row.index();
    return bytes;
  }

  @Test
  void owner_shouldWaitTwoTemposBetweenChangesOfOneParameter() {
    chain.advance(1);
    chain.must(OWNER, set(Hyperparameter.RHO, 11));
    assertEquals("TxRateLimitExceeded", chain.outcome(OWNER, set(Hyperparameter.RHO, 12)));
    chain.must(OWNER, set(Hyperparameter.IMMUNITY_PERIOD, 100));
    assertEquals("ok", asRoot(Hyperparameter.RHO, 13));
    chain.advance(720);
    chain.must(OWNER, set(Hyperparameter.RHO, 14));
    assertEquals(14, Hyperparameter.RHO.get(chain.state(), 1));
  }

  @Test
  void window_shouldBeClosed_inTheLastTenBlocksBeforeAnEpoch() {
    var epoch = EpochSchedule.of(chain.state(), 1).nextEpochBlock(360);
    chain.advanceTo(epoch - 11);
    assertEquals("ok", asRoot(Hyperparameter.MIN_ALLOWED_WEIGHTS, 1));
    chain.advance(2);
    assertEquals(
        "AdminActionProhibitedDuringWeightsWindow", asRoot(Hyperparameter.MIN_ALLOWED_WEIGHTS, 2));
    assertEquals("ok", asRoot(Hyperparameter.KAPPA, 2));
    chain.advance(9);
    assertEquals("ok", asRoot(Hyperparameter.MIN_ALLOWED_WEIGHTS, 2));
  }

  @Test
  void bounds_shouldBeTheReferences() {
    chain.advance(1);
    assertEquals(
        "MaxAllowedUidsLessThanMinAllowedUids", asRoot(Hyperparameter.MAX_ALLOWED_UIDS, 63));
    assertEquals(
        "MaxAllowedUidsGreaterThanDefaultMaxAllowedUids",
        asRoot(Hyperparameter.MAX_ALLOWED_UIDS, 257));
    assertEquals("TooManyUIDsPerMechanism", asRoot(Hyperparameter.MECHANISM_COUNT, 2));
    assertEquals("ok", asRoot(Hyperparameter.MAX_ALLOWED_UIDS, 128));
    assertEquals("ok", asRoot(Hyperparameter.MECHANISM_COUNT, 2));
    assertEquals("InvalidValue", asRoot(Hyperparameter.MECHANISM_COUNT, 3));
    assertEquals("TooManyUIDsPerMechanism", asRoot(Hyperparameter.MAX_ALLOWED_UIDS, 129));
    assertEquals(
        "MaxValidatorsLargerThanMaxUIds", asRoot(Hyperparameter.MAX_ALLOWED_VALIDATORS, 129));
    assertEquals(
        "MinAllowedUidsGreaterThanMaxAllowedUids", asRoot(Hyperparameter.MIN_ALLOWED_UIDS, 128));
    assertEquals(
        "MinAllowedUidsGreaterThanCurrentUids", asRoot(Hyperparameter.MIN_ALLOWED_UIDS, 3));
    assertEquals("ValueNotInBounds", asRoot(Hyperparameter.MIN_BURN, TAO));
    assertEquals("ValueNotInBounds", asRoot(Hyperparameter.MAX_BURN, TAO / 10));
    assertEquals("RevealPeriodTooSmall", asRoot(Hyperparameter.REVEAL_PERIOD_EPOCHS, 0));
    assertEquals("RevealPeriodTooLarge", asRoot(Hyperparameter.REVEAL_PERIOD_EPOCHS, 101));
    assertEquals("ActivityCutoffTooLow", asRoot(Hyperparameter.ACTIVITY_CUTOFF, 359));
    assertEquals("InvalidValue", asRoot(Hyperparameter.IMMUNE_OWNER_UIDS_LIMIT, 11));
    assertEquals(
        "BondsMovingAverageMaxReached",
        chain.outcome(OWNER, set(Hyperparameter.BONDS_MOVING_AVERAGE, 975_001)));
    assertEquals("ok", asRoot(Hyperparameter.BONDS_MOVING_AVERAGE, 975_001));
    assertEquals(
        "NegativeSigmoidSteepness",
        chain.outcome(OWNER, set(Hyperparameter.ALPHA_SIGMOID_STEEPNESS, -1)));
    assertEquals("ok", asRoot(Hyperparameter.ALPHA_SIGMOID_STEEPNESS, -1));
    assertEquals(
        "SubnetDoesNotExist", asRoot(new AdminCall.SetHyperparameter(Hyperparameter.KAPPA, 9, 1)));
    assertEquals(
        "ok",
        asRoot(new AdminCall.SetHyperparameter(Hyperparameter.NETWORK_REGISTRATION_ALLOWED, 9, 1)));
    assertEquals(
        "NotPermittedOnRootSubnet",
        asRoot(new AdminCall.SetHyperparameter(Hyperparameter.SUBNET_EMISSION_ENABLED, 0, 1)));
    assertEquals("InvalidValue", asRoot(new AdminCall.SudoSetBurnIncreaseMult(1, U64F64.of(4))));
    assertEquals("LiquidAlphaDisabled", asRoot(new AdminCall.SudoSetAlphaValues(1, 1, 1)));
    assertEquals("ok", asRoot(Hyperparameter.LIQUID_ALPHA_ON, 1));
    assertEquals("AlphaHighTooLow", asRoot(new AdminCall.SudoSetAlphaValues(1, 1_638, 1_637)));
    assertEquals("AlphaLowOutOfRange", asRoot(new AdminCall.SudoSetAlphaValues(1, 1_637, 2_000)));
    assertEquals("ok", asRoot(new AdminCall.SudoSetAlphaValues(1, 1_638, 2_000)));
    assertEquals("Deprecated", asRoot(new AdminCall.SudoSetTotalIssuance(1)));
    assertEquals(
        "ValueNotInBounds",
        asRoot(new AdminCall.SetGlobalParameter(GlobalParameter.MAX_EPOCHS_PER_BLOCK, 0)));
  }

  @Test
  void setter_shouldEmitItsEvent() {
    chain.advance(1);
    chain.must(ROOT_KEY, new SudoCall.Sudo(set(Hyperparameter.BONDS_RESET_ON, 1)));
    var events = chain.state().events();
    assertTrue(events.contains(new SubtensorEvent.ParameterSet("BondsResetOnSet", 1, 1)));
    var toggled = new SubtensorEvent.ParameterSet("BondsResetToggled", 1, 1);
    assertTrue(events.contains(toggled));
    assertEquals("AdminUtils", toggled.pallet());
  }

  @Test
  void tempoAndTrigger_shouldBeTheOwners() {
    chain.advance(1);
    assertEquals("Bad origin", chain.outcome(MINER, new SubnetCall.SetTempo(1, 400)));
    assertEquals("TempoOutOfBounds", chain.outcome(OWNER, new SubnetCall.SetTempo(1, 359)));
    chain.must(OWNER, new SubnetCall.SetTempo(1, 400));
    assertEquals(401, EpochSchedule.of(chain.state(), 1).nextEpochBlock(400));
    assertEquals("TxRateLimitExceeded", chain.outcome(OWNER, new SubnetCall.SetTempo(1, 401)));
    assertEquals(
        "DynamicTempoBlockedByCommitReveal", chain.outcome(OWNER, new SubnetCall.TriggerEpoch(1)));
    assertEquals("ok", asRoot(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 0));
    chain.must(OWNER, new SubnetCall.TriggerEpoch(1));
    assertEquals(
        "EpochTriggerAlreadyPending", chain.outcome(OWNER, new SubnetCall.TriggerEpoch(1)));
    chain.advance(10);
    assertEquals(11, EpochSchedule.of(chain.state(), 1).lastMechanismStepBlock());
  }

  @Test
  void symbolAndOwnerHotkey_shouldBeCheckedAndLimited() {
    var free =
        new SubnetCall.UpdateSymbol(1, "ω".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals("Bad origin", chain.outcome(MINER, free));
    assertEquals(
        "SymbolDoesNotExist", chain.outcome(OWNER, new SubnetCall.UpdateSymbol(1, new byte[1])));
    assertEquals(
        "SymbolAlreadyInUse",
        chain.outcome(
            OWNER,
            new SubnetCall.UpdateSymbol(1, "β".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    chain.must(OWNER, free);
    chain.advance(1);
    chain.must(OWNER, new AdminCall.SudoSetSnOwnerHotkey(1, account("other")));
    assertEquals("TxRateLimitExceeded", asRoot(new AdminCall.SudoSetSnOwnerHotkey(1, MINER)));
  }
}
