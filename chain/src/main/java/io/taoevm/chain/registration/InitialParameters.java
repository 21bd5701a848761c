package io.taoevm.chain.registration;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnets;

/** What a subnet begins with, beside the defaults that are read (chain-core.md 7.2 and 9). */
public final class InitialParameters {
  private InitialParameters() {}

  /** Writes the parameters of a new subnet; its epochs are staggered by netuid. */
  public static void write(State state, int netuid, long block) {
    var tempo = RuntimeConstants.of(state).fast() ? 10 : 360;
    Hyperparameter.TEMPO.set(state, netuid, tempo);
    EpochSchedule.NONE.withLastEpochBlock(Math.max(0, block - netuid % tempo)).store(state, netuid);
    Hyperparameter.NETWORK_REGISTRATION_ALLOWED.set(state, netuid, 1);
    Hyperparameter.MAX_ALLOWED_UIDS.set(state, netuid, 256);
    Hyperparameter.MAX_ALLOWED_VALIDATORS.set(state, netuid, 64);
    Hyperparameter.MIN_ALLOWED_WEIGHTS.set(state, netuid, 1);
    Hyperparameter.IMMUNITY_PERIOD.set(state, netuid, 5_000);
    Hyperparameter.YUMA3_ON.set(state, netuid, 1);
    state.emit(new SubtensorEvent.RegistrationAllowed(netuid, true));
    state.emit(new SubtensorEvent.MaxAllowedUidsSet(netuid, 256));
    state.emit(new SubtensorEvent.MaxAllowedValidatorsSet(netuid, 64));
    state.emit(new SubtensorEvent.MinAllowedWeightSet(netuid, 1));
    state.emit(new SubtensorEvent.ImmunityPeriodSet(netuid, 5_000));
  }

  /** Writes the parameters of root. */
  public static void writeRoot(State state) {
    var root = Subnets.ROOT;
    Hyperparameter.TEMPO.set(state, root, 100);
    Hyperparameter.MAX_ALLOWED_UIDS.set(state, root, 64);
    Hyperparameter.MAX_ALLOWED_VALIDATORS.set(state, root, 64);
    Hyperparameter.MIN_ALLOWED_WEIGHTS.set(state, root, 0);
    Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL.set(state, root, 1);
    Hyperparameter.NETWORK_REGISTRATION_ALLOWED.set(state, root, 1);
    Hyperparameter.SUBTOKEN_ENABLED.set(state, root, 1);
  }
}
