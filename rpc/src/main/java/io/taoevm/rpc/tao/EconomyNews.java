package io.taoevm.rpc.tao;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a block brought to the economy, for those who subscribe to it. */
public final class EconomyNews {
  private final Chain chain;
  private final EventMethods events;

  public EconomyNews(Chain chain) {
    this.chain = chain;
    this.events = new EventMethods(chain);
  }

  /**
   * @param pricesRao rao for a whole alpha, by netuid
   */
  record Prices(String block, Map<String, String> pricesRao) {}

  /** An epoch that ran. */
  record EpochRan(String block, int netuid, String epochIndex) {}

  /** The prices after a block. */
  public List<?> prices(SealedBlock block) {
    var state = chain.view(block.hash()).state();
    var markets = new Markets(state);
    var prices = new LinkedHashMap<String, String>();
    for (int netuid : new Subnets(state).nonRoot()) {
      prices.put(String.valueOf(netuid), SubnetShapes.priceRao(markets.market(netuid)));
    }
    return List.of(new Prices(Long.toString(block.number()), prices));
  }

  /** The epochs that ran in a block. */
  public List<?> epochs(SealedBlock block) {
    var state = chain.view(block.hash()).state();
    var ran = new ArrayList<EpochRan>();
    for (int netuid : new Subnets(state).nonRoot()) {
      var schedule = EpochSchedule.of(state, netuid);
      if (schedule.lastEpochBlock() == block.number()) {
        ran.add(
            new EpochRan(
                Long.toString(block.number()), netuid, Shown.amount(schedule.epochIndex())));
      }
    }
    return ran;
  }

  /** The events of a block, of one name or of all. */
  public List<?> events(SealedBlock block, @Nullable String name) {
    return events.of(block, name);
  }
}
