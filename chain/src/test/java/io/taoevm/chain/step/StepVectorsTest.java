package io.taoevm.chain.step;

import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.vector.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden cases of the epoch schedule and of voting power. */
final class StepVectorsTest {
  private record Slot(long block, List<Integer> ran, List<Integer> deferred) {}

  @Test
  void epochs_shouldRunAndBePutOff_asTheGoldenCasesSay() {
    Vectors.eachCase(
        "core-epoch-schedule",
        (in, out, id) -> {
          var state = new State(StateSource.EMPTY);
          var netuids = subnets(state, in);
          var expected = new ArrayList<Slot>();
          for (var event : out.get("events")) {
            expected.add(
                new Slot(
                    u64(event.get("block")), ints(event.get("ran")), ints(event.get("deferred"))));
          }
          var actual = new ArrayList<Slot>();
          for (var block = u64(in.get("from_block")); block <= u64(in.get("to_block")); block++) {
            var slot = advance(state, netuids, block);
            if (!slot.ran.isEmpty() || !slot.deferred.isEmpty()) {
              actual.add(slot);
            }
          }
          assertEquals(expected, actual, id);
        });
  }

  private static List<Integer> subnets(State state, JsonNode in) {
    GlobalParameter.MAX_EPOCHS_PER_BLOCK.set(state, u64(in.get("max_epochs_per_block")));
    var netuids = new ArrayList<Integer>();
    for (var subnet : in.get("subnets")) {
      var netuid = i32(subnet.get("netuid"));
      Hyperparameter.TEMPO.set(state, netuid, u64(subnet.get("tempo")));
      EpochSchedule.NONE
          .withLastEpochBlock(u64(subnet.get("last_epoch_block")))
          .withPendingEpochAt(u64(subnet.get("pending_epoch_at")))
          .store(state, netuid);
      netuids.add(netuid);
    }
    return netuids;
  }

  private static Slot advance(State state, List<Integer> netuids, long block) {
    var scheduler = new EpochScheduler(state, block);
    var foretold = List.copyOf(scheduler.deferred(netuids));
    var before = state.events().size();
    var ran = new ArrayList<Integer>();
    scheduler.advance(netuids, ran::add);
    var deferred =
        state.events().subList(before, state.events().size()).stream()
            .map(SubtensorEvent.EpochDeferred.class::cast)
            .map(SubtensorEvent.EpochDeferred::netuid)
            .toList();
    assertEquals(foretold, deferred.stream().sorted().toList(), "block " + block);
    return new Slot(block, ran, deferred);
  }

  private static List<Integer> ints(JsonNode list) {
    var values = new ArrayList<Integer>();
    list.forEach(value -> values.add(i32(value)));
    return values;
  }

  @Test
  void votingPower_shouldAverageTheStake() {
    Vectors.eachCase(
        "core-voting-power",
        (in, out, id) -> {
          var power = u64(in.get("previous"));
          for (var i = 0; i < i32(in.get("epochs")); i++) {
            power = VotingPowerUpdate.next(power, u64(in.get("stake")), u64(in.get("alpha")));
          }
          assertEquals(u64(out.get("voting_power")), power, id);
        });
  }
}
