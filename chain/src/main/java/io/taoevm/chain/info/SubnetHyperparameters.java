package io.taoevm.chain.info;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.yuma.EpochParameters;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The hyperparameters of a subnet as a list of names and values, the reference's third form. */
public final class SubnetHyperparameters {
  private static final int MAX_WEIGHTS_LIMIT = 65_535;

  private SubnetHyperparameters() {}

  /** The reference's tag of a value; the order is the SCALE index. */
  public enum Kind {
    BOOL,
    U16,
    U32,
    U64,
    U128,
    TAO_BALANCE,
    I32F32,
    U64F64
  }

  /**
   * One parameter.
   *
   * @param value booleans are 0 and 1, fixed-point numbers their bits
   */
  public record Parameter(String name, Kind kind, BigInteger value) {}

  private record Builder(State state, int netuid, List<Parameter> list) {
    Builder add(String name, Kind kind, Hyperparameter parameter) {
      return add(name, kind, parameter.get(state, netuid));
    }

    Builder add(String name, Kind kind, long value) {
      return add(name, kind, UInt128.of(value).toBigInteger());
    }

    Builder add(String name, Kind kind, BigInteger value) {
      list.add(new Parameter(name, kind, value));
      return this;
    }

    Builder flag(String name, boolean value) {
      return add(name, Kind.BOOL, value ? 1 : 0);
    }
  }

  /** The parameters in the reference's order. */
  public static List<Parameter> of(State state, int netuid) {
    var out = new Builder(state, netuid, new ArrayList<>());
    var tempo = Hyperparameter.TEMPO.getInt(state, netuid);
    var factor = Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI.get(state, netuid);
    out.add("kappa", Kind.U16, Hyperparameter.KAPPA)
        .add("immunity_period", Kind.U16, Hyperparameter.IMMUNITY_PERIOD)
        .add("min_allowed_weights", Kind.U16, Hyperparameter.MIN_ALLOWED_WEIGHTS)
        .add("max_weights_limit", Kind.U16, MAX_WEIGHTS_LIMIT)
        .add("tempo", Kind.U16, tempo)
        .add("weights_version", Kind.U64, Hyperparameter.WEIGHTS_VERSION_KEY)
        .add("weights_rate_limit", Kind.U64, Hyperparameter.WEIGHTS_SET_RATE_LIMIT)
        .add("activity_cutoff", Kind.U64, EpochParameters.activityCutoffBlocks(factor, tempo))
        .add("activity_cutoff_factor", Kind.U32, factor)
        .add("registration_allowed", Kind.BOOL, Hyperparameter.NETWORK_REGISTRATION_ALLOWED)
        .add("target_regs_per_interval", Kind.U16, Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL)
        .add("min_burn", Kind.TAO_BALANCE, Hyperparameter.MIN_BURN)
        .add("max_burn", Kind.TAO_BALANCE, Hyperparameter.MAX_BURN)
        .add("burn_half_life", Kind.U16, Hyperparameter.BURN_HALF_LIFE)
        .add(
            "burn_increase_mult",
            Kind.U64F64,
            EmissionState.of(state, netuid).burnIncreaseMult().toBigInteger())
        .add("bonds_moving_avg", Kind.U64, Hyperparameter.BONDS_MOVING_AVERAGE)
        .add("max_regs_per_block", Kind.U16, Hyperparameter.MAX_REGISTRATIONS_PER_BLOCK)
        .add("serving_rate_limit", Kind.U64, Hyperparameter.SERVING_RATE_LIMIT)
        .add("max_validators", Kind.U16, Hyperparameter.MAX_ALLOWED_VALIDATORS)
        .add("commit_reveal_period", Kind.U64, Hyperparameter.REVEAL_PERIOD_EPOCHS)
        .add(
            "commit_reveal_weights_enabled",
            Kind.BOOL,
            Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED)
        .add("alpha_high", Kind.U16, Hyperparameter.ALPHA_HIGH)
        .add("alpha_low", Kind.U16, Hyperparameter.ALPHA_LOW)
        .add("liquid_alpha_enabled", Kind.BOOL, Hyperparameter.LIQUID_ALPHA_ON)
        .add("alpha_sigmoid_steepness", Kind.I32F32, steepness(state, netuid))
        .add("yuma_version", Kind.U16, Hyperparameter.YUMA3_ON.isOn(state, netuid) ? 3 : 2)
        .add("subnet_is_active", Kind.BOOL, Hyperparameter.SUBTOKEN_ENABLED)
        .add("transfers_enabled", Kind.BOOL, Hyperparameter.TRANSFER_TOGGLE)
        .add("bonds_reset_enabled", Kind.BOOL, Hyperparameter.BONDS_RESET_ON)
        .flag("user_liquidity_enabled", false)
        .add("owner_cut_enabled", Kind.BOOL, Hyperparameter.OWNER_CUT_ENABLED)
        .add("owner_cut_auto_lock_enabled", Kind.BOOL, Hyperparameter.OWNER_CUT_AUTO_LOCK_ENABLED)
        .add(
            "min_childkey_take",
            Kind.U16,
            Math.max(
                GlobalParameter.MIN_CHILDKEY_TAKE.get(state),
                Hyperparameter.MIN_CHILDKEY_TAKE.get(state, netuid)));
    return List.copyOf(out.list);
  }

  /** After how many blocks without weights a validator counts as inactive. */
  static long activityCutoff(State state, int netuid) {
    return EpochParameters.activityCutoffBlocks(
        Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI.get(state, netuid),
        Hyperparameter.TEMPO.getInt(state, netuid));
  }

  private static BigInteger steepness(State state, int netuid) {
    return BigInteger.valueOf(Hyperparameter.ALPHA_SIGMOID_STEEPNESS.get(state, netuid))
        .shiftLeft(32);
  }
}
