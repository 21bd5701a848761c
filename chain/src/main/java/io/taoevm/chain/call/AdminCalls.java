package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Hyperparameter.Width;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of {@link AdminCall}: the pallet and index of the call that sets each parameter, most of
 * them of the admin pallet (chain-core.md A.5 to A.7).
 */
final class AdminCalls {
  private static final int ADMIN = 19;
  private static final int SUBTENSOR = 7;
  private static final int COMMITMENTS = 18;

  private static final Map<Hyperparameter, CallRow<AdminCall.SetHyperparameter>> HYPERPARAMETERS =
      new EnumMap<>(Hyperparameter.class);
  private static final Map<GlobalParameter, CallRow<AdminCall.SetGlobalParameter>> GLOBALS =
      new EnumMap<>(GlobalParameter.class);

  static final List<CallRow<?>> ROWS;

  static {
    addHyperparameters();
    addGlobals();
    var rows = new ArrayList<CallRow<?>>(others());
    rows.addAll(HYPERPARAMETERS.values());
    rows.addAll(GLOBALS.values());
    ROWS = List.copyOf(rows);
  }

  private AdminCalls() {}

  static CallRow<AdminCall.SetHyperparameter> row(Hyperparameter parameter) {
    return present(HYPERPARAMETERS.get(parameter), parameter);
  }

  static CallRow<AdminCall.SetGlobalParameter> row(GlobalParameter parameter) {
    return present(GLOBALS.get(parameter), parameter);
  }

  private static <C> C present(@org.jspecify.annotations.Nullable C row, Enum<?> parameter) {
    if (row == null) {
      throw new IllegalArgumentException("no call sets " + parameter);
    }
    return row;
  }

  private static void addHyperparameters() {
    add(3, Hyperparameter.SERVING_RATE_LIMIT);
    add(4, Hyperparameter.MIN_DIFFICULTY);
    add(5, Hyperparameter.MAX_DIFFICULTY);
    add(6, Hyperparameter.WEIGHTS_VERSION_KEY);
    add(7, Hyperparameter.WEIGHTS_SET_RATE_LIMIT);
    add(8, Hyperparameter.ADJUSTMENT_INTERVAL);
    add(9, Hyperparameter.ADJUSTMENT_ALPHA);
    add(13, Hyperparameter.IMMUNITY_PERIOD);
    add(14, Hyperparameter.MIN_ALLOWED_WEIGHTS);
    add(15, Hyperparameter.MAX_ALLOWED_UIDS);
    add(16, Hyperparameter.KAPPA);
    add(17, Hyperparameter.RHO);
    add(18, Hyperparameter.ACTIVITY_CUTOFF);
    add(19, Hyperparameter.NETWORK_REGISTRATION_ALLOWED);
    add(20, Hyperparameter.NETWORK_POW_REGISTRATION_ALLOWED);
    add(21, Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL);
    add(22, Hyperparameter.MIN_BURN);
    add(23, Hyperparameter.MAX_BURN);
    add(24, Hyperparameter.DIFFICULTY);
    add(25, Hyperparameter.MAX_ALLOWED_VALIDATORS);
    add(26, Hyperparameter.BONDS_MOVING_AVERAGE);
    add(27, Hyperparameter.MAX_REGISTRATIONS_PER_BLOCK);
    add(30, Hyperparameter.TEMPO);
    add(39, Hyperparameter.RAO_RECYCLED_FOR_REGISTRATION);
    add(49, Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED);
    add(50, Hyperparameter.LIQUID_ALPHA_ON);
    add(57, Hyperparameter.REVEAL_PERIOD_EPOCHS);
    add(60, Hyperparameter.BONDS_PENALTY);
    add(61, Hyperparameter.TRANSFER_TOGGLE);
    add(65, Hyperparameter.EMA_PRICE_HALVING_BLOCKS);
    add(66, Hyperparameter.SUBTOKEN_ENABLED);
    add(68, Hyperparameter.ALPHA_SIGMOID_STEEPNESS);
    add(69, Hyperparameter.YUMA3_ON);
    add(70, Hyperparameter.BONDS_RESET_ON);
    add(72, Hyperparameter.IMMUNE_OWNER_UIDS_LIMIT);
    add(76, Hyperparameter.MECHANISM_COUNT);
    add(79, Hyperparameter.MIN_ALLOWED_UIDS);
    add(80, Hyperparameter.RECYCLE_OR_BURN);
    add(84, Hyperparameter.MIN_NON_IMMUNE_UIDS);
    add(89, Hyperparameter.BURN_HALF_LIFE);
    add(92, Hyperparameter.OWNER_CUT_ENABLED);
    add(93, Hyperparameter.MIN_CHILDKEY_TAKE);
    add(94, Hyperparameter.SUBNET_EMISSION_ENABLED);
    add(95, Hyperparameter.OWNER_CUT_AUTO_LOCK_ENABLED);
    add(SUBTENSOR, 124, Hyperparameter.ROOT_CLAIMABLE_THRESHOLD);
    add(SUBTENSOR, 131, Hyperparameter.VOTING_POWER_EMA_ALPHA);
  }

  private static void addGlobals() {
    add(ADMIN, 1, GlobalParameter.MAX_DELEGATE_TAKE, Width.U16);
    add(ADMIN, 2, GlobalParameter.TX_RATE_LIMIT, Width.U64);
    add(ADMIN, 28, GlobalParameter.SUBNET_OWNER_CUT, Width.U16);
    add(ADMIN, 29, GlobalParameter.NETWORK_RATE_LIMIT, Width.U64);
    add(ADMIN, 35, GlobalParameter.NETWORK_IMMUNITY_PERIOD, Width.U64);
    add(ADMIN, 36, GlobalParameter.NETWORK_MIN_LOCK_COST, Width.U64);
    add(ADMIN, 37, GlobalParameter.SUBNET_LIMIT, Width.U16);
    add(ADMIN, 38, GlobalParameter.NETWORK_LOCK_REDUCTION_INTERVAL, Width.U64);
    add(ADMIN, 42, GlobalParameter.STAKE_THRESHOLD, Width.U64);
    add(ADMIN, 43, GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE, Width.U64);
    add(ADMIN, 45, GlobalParameter.TX_DELEGATE_TAKE_RATE_LIMIT, Width.U64);
    add(ADMIN, 46, GlobalParameter.MIN_DELEGATE_TAKE, Width.U16);
    add(ADMIN, 55, GlobalParameter.DISSOLVE_NETWORK_SCHEDULE_DURATION, Width.U32);
    add(ADMIN, 71, GlobalParameter.COMMIT_REVEAL_WEIGHTS_VERSION, Width.U16);
    add(ADMIN, 73, GlobalParameter.CK_BURN, Width.U64);
    add(ADMIN, 74, GlobalParameter.ADMIN_FREEZE_WINDOW, Width.U16);
    add(ADMIN, 75, GlobalParameter.OWNER_HYPERPARAM_RATE_LIMIT, Width.U16);
    add(ADMIN, 85, GlobalParameter.START_CALL_DELAY, Width.U64);
    add(ADMIN, 86, GlobalParameter.COLDKEY_SWAP_ANNOUNCEMENT_DELAY, Width.U32);
    add(ADMIN, 87, GlobalParameter.COLDKEY_SWAP_REANNOUNCEMENT_DELAY, Width.U32);
    add(ADMIN, 88, GlobalParameter.MAX_MECHANISM_COUNT, Width.U8);
    add(ADMIN, 96, GlobalParameter.MAX_EPOCHS_PER_BLOCK, Width.U8);
    add(SUBTENSOR, 69, GlobalParameter.TX_CHILDKEY_TAKE_RATE_LIMIT, Width.U64);
    add(SUBTENSOR, 76, GlobalParameter.MIN_CHILDKEY_TAKE, Width.U16);
    add(SUBTENSOR, 77, GlobalParameter.MAX_CHILDKEY_TAKE, Width.U16);
    add(SUBTENSOR, 109, GlobalParameter.PENDING_CHILDKEY_COOLDOWN, Width.U64);
    add(SUBTENSOR, 123, GlobalParameter.NUM_ROOT_CLAIM, Width.U64);
    add(ADMIN, 83, GlobalParameter.TAO_FLOW_SMOOTHING_FACTOR, Width.U64);
    add(ADMIN, 91, GlobalParameter.NET_TAO_FLOW_ENABLED, Width.BOOL);
    add(COMMITMENTS, 2, GlobalParameter.MAX_SPACE, Width.U32);
  }

  private static List<CallRow<?>> others() {
    return List.of(
        CallRow.of(
            AdminCall.SudoSetAlphaValues.class,
            ADMIN,
            51,
            (in, depth) -> new AdminCall.SudoSetAlphaValues(in.u16(), in.u16(), in.u16()),
            (call, out) -> out.u16(call.netuid()).u16(call.alphaLow()).u16(call.alphaHigh())),
        CallRow.of(
            AdminCall.SudoToggleEvmPrecompile.class,
            ADMIN,
            62,
            (in, depth) -> new AdminCall.SudoToggleEvmPrecompile(in.u8(), in.bool()),
            (call, out) -> out.u8(call.precompileId()).bool(call.enabled())),
        CallRow.of(
            AdminCall.SudoSetTotalIssuance.class,
            ADMIN,
            33,
            (in, depth) -> new AdminCall.SudoSetTotalIssuance(in.u64()),
            (call, out) -> out.u64(call.totalIssuanceRao())),
        CallRow.of(
            AdminCall.SudoSetTaoFlowCutoff.class,
            ADMIN,
            81,
            (in, depth) -> new AdminCall.SudoSetTaoFlowCutoff(CallCodecs.u128(in)),
            (call, out) -> out.raw(CallCodecs.u128(call.flowCutoff()))),
        CallRow.of(
            AdminCall.SudoSetTaoFlowNormalizationExponent.class,
            ADMIN,
            82,
            (in, depth) -> new AdminCall.SudoSetTaoFlowNormalizationExponent(CallCodecs.u128(in)),
            (call, out) -> out.raw(CallCodecs.u128(call.exponent()))),
        CallRow.of(
            AdminCall.SudoSetSubnetMovingAlpha.class,
            ADMIN,
            63,
            (in, depth) -> new AdminCall.SudoSetSubnetMovingAlpha(CallCodecs.u128(in)),
            (call, out) -> out.raw(CallCodecs.u128(call.alpha()))),
        CallRow.of(
            AdminCall.SudoSetSubnetOwnerHotkey.class,
            ADMIN,
            64,
            (in, depth) -> new AdminCall.SudoSetSubnetOwnerHotkey(in.u16(), in.account()),
            (call, out) -> out.u16(call.netuid()).account(call.hotkey())),
        CallRow.of(
            AdminCall.SudoSetSnOwnerHotkey.class,
            ADMIN,
            67,
            (in, depth) -> new AdminCall.SudoSetSnOwnerHotkey(in.u16(), in.account()),
            (call, out) -> out.u16(call.netuid()).account(call.hotkey())),
        CallRow.of(
            AdminCall.SudoSetMechanismEmissionSplit.class,
            ADMIN,
            77,
            (in, depth) ->
                new AdminCall.SudoSetMechanismEmissionSplit(
                    in.u16(), in.option(ScaleReader::u16List).orElse(null)),
            (call, out) ->
                out.u16(call.netuid())
                    .option(Optional.ofNullable(call.maybeSplit()), ScaleWriter::u16List)),
        CallRow.of(
            AdminCall.SudoTrimToMaxAllowedUids.class,
            ADMIN,
            78,
            (in, depth) -> new AdminCall.SudoTrimToMaxAllowedUids(in.u16(), in.u16()),
            (call, out) -> out.u16(call.netuid()).u16(call.maxN())),
        CallRow.of(
            AdminCall.SudoSetBurnIncreaseMult.class,
            ADMIN,
            90,
            (in, depth) -> new AdminCall.SudoSetBurnIncreaseMult(in.u16(), CallCodecs.u128(in)),
            (call, out) -> out.u16(call.netuid()).raw(CallCodecs.u128(call.burnIncreaseMult()))),
        CallRow.of(
            AdminCall.SudoSetCollateralLockShare.class,
            ADMIN,
            98,
            (in, depth) -> new AdminCall.SudoSetCollateralLockShare(in.u16(), in.u16()),
            (call, out) -> out.u16(call.netuid()).u16(call.lockShare())),
        CallRow.of(
            AdminCall.SudoSetCollateralDrainRatio.class,
            ADMIN,
            99,
            (in, depth) -> new AdminCall.SudoSetCollateralDrainRatio(in.u16(), CallCodecs.u128(in)),
            (call, out) -> out.u16(call.netuid()).raw(CallCodecs.u128(call.drainRatio()))));
  }

  private static void add(int index, Hyperparameter parameter) {
    add(ADMIN, index, parameter);
  }

  private static void add(int pallet, int index, Hyperparameter parameter) {
    HYPERPARAMETERS.put(
        parameter,
        CallRow.of(
            AdminCall.SetHyperparameter.class,
            pallet,
            index,
            (in, depth) ->
                new AdminCall.SetHyperparameter(parameter, in.u16(), read(in, parameter.width())),
            (call, out) -> write(out.u16(call.netuid()), parameter.width(), call.value())));
  }

  private static void add(int pallet, int index, GlobalParameter parameter, Width width) {
    GLOBALS.put(
        parameter,
        CallRow.of(
            AdminCall.SetGlobalParameter.class,
            pallet,
            index,
            (in, depth) -> new AdminCall.SetGlobalParameter(parameter, read(in, width)),
            (call, out) -> write(out, width, call.value())));
  }

  private static long read(ScaleReader in, Width width) {
    return switch (width) {
      case BOOL -> in.bool() ? 1 : 0;
      case U8 -> in.u8();
      case U16 -> in.u16();
      case I16 -> (short) in.u16();
      case U32 -> Integer.toUnsignedLong(in.u32());
      case U64 -> in.u64();
    };
  }

  private static void write(ScaleWriter out, Width width, long value) {
    switch (width) {
      case BOOL -> out.bool(value != 0);
      case U8 -> out.u8((int) value);
      case U16, I16 -> out.u16((int) value);
      case U32 -> out.u32((int) value);
      case U64 -> out.u64(value);
    }
  }
}
