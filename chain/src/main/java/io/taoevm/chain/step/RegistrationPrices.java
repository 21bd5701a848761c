package io.taoevm.chain.step;

import io.taoevm.chain.emission.RegistrationPrice;
import io.taoevm.chain.emission.RegistrationPrice.Bounds;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Subnets;
import java.util.HashMap;
import java.util.Map;

/** Lets the price of registrations fall, and counts them anew (chain-core.md 1, item 2). */
final class RegistrationPrices {
  private final State state;
  private final long block;
  private final Map<Integer, Long> factors = new HashMap<>();

  RegistrationPrices(State state, long block) {
    this.state = state;
    this.block = block;
  }

  void update() {
    for (int netuid : new Subnets(state).netuids()) {
      decay(netuid);
      RegistrationCounts.THIS_BLOCK.set(state, netuid, 0);
    }
    var tempo = Hyperparameter.TEMPO.getInt(state, Subnets.ROOT);
    if (EpochSchedule.of(state, Subnets.ROOT).isDue(block, tempo)) {
      RegistrationCounts.THIS_INTERVAL.set(state, Subnets.ROOT, 0);
    }
  }

  private void decay(int netuid) {
    var bounds =
        new Bounds(
            Hyperparameter.MIN_BURN.get(state, netuid), Hyperparameter.MAX_BURN.get(state, netuid));
    var emission = EmissionState.of(state, netuid);
    var price =
        block > 1
            ? RegistrationPrice.decayed(emission.burnRao(), factor(netuid), bounds)
            : bounds.clamp(emission.burnRao());
    if (price != emission.burnRao()) {
      state.put(EmissionState.TABLE, netuid, emission.withBurn(price));
    }
  }

  private long factor(int netuid) {
    return factors.computeIfAbsent(
        Hyperparameter.BURN_HALF_LIFE.getInt(state, netuid), RegistrationPrice::decayFactor);
  }
}
