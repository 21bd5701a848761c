package io.taoevm.rpc.tao;

import io.taoevm.chain.call.Economy;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subnets as clients are shown them. */
final class SubnetShapes {
  private SubnetShapes() {}

  /**
   * The line of a subnet in a list.
   *
   * @param priceRao rao for a whole alpha, rounded down
   * @param taoInPoolRao TAO reserve of the pool
   * @param alphaInPool alpha reserve of the pool, in its smallest unit
   * @param alphaOut alpha outside the pool, in its smallest unit
   * @param registrationCostRao what a neuron's registration costs now
   */
  record Line(
      int netuid,
      String symbol,
      String owner,
      String ownerHotkey,
      boolean started,
      boolean emissionEnabled,
      int neurons,
      int tempoBlocks,
      String priceRao,
      String taoInPoolRao,
      String alphaInPool,
      String alphaOut,
      String registrationCostRao) {}

  static Line line(State state, Economy economy, int netuid) {
    var subnet = new Subnets(state).get(netuid);
    var market = economy.staking().markets().market(netuid);
    return new Line(
        netuid,
        Shown.text(subnet.symbol()),
        Shown.account(subnet.owner()),
        Shown.account(subnet.ownerHotkey()),
        subnet.started(),
        Hyperparameter.SUBNET_EMISSION_ENABLED.isOn(state, netuid),
        new Neurons(state).count(netuid),
        Hyperparameter.TEMPO.getInt(state, netuid),
        priceRao(market),
        Shown.amount(market.pool().taoRao()),
        Shown.amount(market.pool().alpha()),
        Shown.amount(market.alphaOut()),
        Shown.amount(EmissionState.of(state, netuid).burnRao()));
  }

  static String priceRao(SubnetMarket market) {
    return Shown.amount(Pool.toRao(market.price()));
  }

  /**
   * Everything about one subnet.
   *
   * @param price TAO for an alpha, exact
   * @param movingPrice the average that emission goes by, exact
   * @param nextEpochBlock 0 if epochs are off
   */
  record Whole(
      Line subnet,
      String price,
      String movingPrice,
      String registeredAtBlock,
      String firstEmissionBlock,
      String lockedRao,
      String nextEpochBlock,
      Map<String, @Nullable Object> market,
      Map<String, @Nullable Object> emission,
      Map<String, @Nullable Object> epochs,
      @Nullable Map<String, String> identity) {}

  static Whole whole(State state, Economy economy, int netuid) {
    var subnet = new Subnets(state).get(netuid);
    var market = economy.staking().markets().market(netuid);
    var emission = EmissionState.of(state, netuid);
    var schedule = EpochSchedule.of(state, netuid);
    var tempo = Hyperparameter.TEMPO.getInt(state, netuid);
    return new Whole(
        line(state, economy, netuid),
        Shown.fixed64(market.price()),
        Shown.fixed32(emission.movingPrice()),
        Shown.amount(subnet.registeredAt()),
        Shown.amount(subnet.firstEmissionBlock()),
        Shown.amount(subnet.lockedRao()),
        Shown.amount(schedule.nextEpochBlock(tempo)),
        Shown.record(market),
        Shown.record(emission),
        Shown.record(schedule),
        identity(state, netuid));
  }

  private static @Nullable Map<String, String> identity(State state, int netuid) {
    var identity = state.get(SubnetIdentity.TABLE, netuid);
    if (identity == null) {
      return null;
    }
    var shown = new LinkedHashMap<String, String>();
    shown.put("subnetName", Shown.text(identity.subnetName()));
    shown.put("githubRepo", Shown.text(identity.githubRepo()));
    shown.put("subnetContact", Shown.text(identity.subnetContact()));
    shown.put("subnetUrl", Shown.text(identity.subnetUrl()));
    shown.put("discord", Shown.text(identity.discord()));
    shown.put("description", Shown.text(identity.description()));
    shown.put("logoUrl", Shown.text(identity.logoUrl()));
    shown.put("additional", Shown.text(identity.additional()));
    return shown;
  }
}
