package io.taoevm.chain.info;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;

/** The hyperparameters of a subnet as the reference's bytes, in its three forms. */
public final class HyperparameterScale {
  private static final int MAX_WEIGHTS_LIMIT = 65_535;

  private HyperparameterScale() {}

  /** SubnetHyperparams. */
  public static void first(ScaleWriter out, State state, int netuid) {
    numbers(
        out,
        state,
        netuid,
        Hyperparameter.RHO,
        Hyperparameter.KAPPA,
        Hyperparameter.IMMUNITY_PERIOD,
        Hyperparameter.MIN_ALLOWED_WEIGHTS);
    out.compact(MAX_WEIGHTS_LIMIT);
    numbers(
        out,
        state,
        netuid,
        Hyperparameter.TEMPO,
        Hyperparameter.MIN_DIFFICULTY,
        Hyperparameter.MAX_DIFFICULTY,
        Hyperparameter.WEIGHTS_VERSION_KEY,
        Hyperparameter.WEIGHTS_SET_RATE_LIMIT,
        Hyperparameter.ADJUSTMENT_INTERVAL);
    out.compact(SubnetHyperparameters.activityCutoff(state, netuid))
        .bool(Hyperparameter.NETWORK_REGISTRATION_ALLOWED.isOn(state, netuid));
    numbers(
        out,
        state,
        netuid,
        Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL,
        Hyperparameter.MIN_BURN,
        Hyperparameter.MAX_BURN,
        Hyperparameter.BONDS_MOVING_AVERAGE,
        Hyperparameter.MAX_REGISTRATIONS_PER_BLOCK,
        Hyperparameter.SERVING_RATE_LIMIT,
        Hyperparameter.MAX_ALLOWED_VALIDATORS,
        Hyperparameter.ADJUSTMENT_ALPHA,
        Hyperparameter.DIFFICULTY,
        Hyperparameter.REVEAL_PERIOD_EPOCHS);
    out.bool(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.isOn(state, netuid));
    numbers(out, state, netuid, Hyperparameter.ALPHA_HIGH, Hyperparameter.ALPHA_LOW);
    out.bool(Hyperparameter.LIQUID_ALPHA_ON.isOn(state, netuid));
  }

  private static void numbers(
      ScaleWriter out, State state, int netuid, Hyperparameter... parameters) {
    for (var parameter : parameters) {
      out.compact(parameter.get(state, netuid));
    }
  }

  /** SubnetHyperparamsV2. */
  public static void second(ScaleWriter out, State state, int netuid) {
    first(out, state, netuid);
    out.u64(Hyperparameter.ALPHA_SIGMOID_STEEPNESS.get(state, netuid) << 32)
        .compact(Hyperparameter.YUMA3_ON.isOn(state, netuid) ? 3 : 2)
        .bool(Hyperparameter.SUBTOKEN_ENABLED.isOn(state, netuid))
        .bool(Hyperparameter.TRANSFER_TOGGLE.isOn(state, netuid))
        .bool(Hyperparameter.BONDS_RESET_ON.isOn(state, netuid))
        .bool(false);
  }

  /** SubnetHyperparamsV3: a list of names and tagged values. */
  public static void third(ScaleWriter out, State state, int netuid) {
    out.list(SubnetHyperparameters.of(state, netuid), HyperparameterScale::entry);
  }

  private static void entry(ScaleWriter out, SubnetHyperparameters.Parameter parameter) {
    out.bytes(parameter.name().getBytes(US_ASCII)).u8(parameter.kind().ordinal());
    var value = parameter.value();
    switch (parameter.kind()) {
      case BOOL -> out.bool(value.signum() != 0);
      case U16, U32, U64, U128, TAO_BALANCE -> out.compact(Word.of(value));
      case I32F32 -> out.u64(value.longValue());
      case U64F64 -> out.u64(value.longValue()).u64(value.shiftRight(64).longValue());
    }
  }
}
