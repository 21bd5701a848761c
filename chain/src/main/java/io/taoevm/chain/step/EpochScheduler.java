package io.taoevm.chain.step;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Says which subnets run an epoch in a block: those that are due, up to a number for each block;
 * the others are put off by one block (chain-core.md 4.3). Walks the subnets in the order given.
 */
final class EpochScheduler {
  private final State state;
  private final long block;

  EpochScheduler(State state, long block) {
    this.state = state;
    this.block = block;
  }

  private boolean isDue(int netuid) {
    return EpochSchedule.of(state, netuid).isDue(block, Hyperparameter.TEMPO.getInt(state, netuid));
  }

  private long most() {
    return GlobalParameter.MAX_EPOCHS_PER_BLOCK.get(state);
  }

  /** The due subnets that will be put off; ask before {@link #advance}. */
  Set<Integer> deferred(List<Integer> netuids) {
    var deferred = new TreeSet<Integer>();
    var running = 0;
    for (int netuid : netuids) {
      if (isDue(netuid)) {
        if (running >= most()) {
          deferred.add(netuid);
        } else if (isConsistent(netuid)) {
          running++;
        }
      }
    }
    return deferred;
  }

  /**
   * Counts the block for every subnet and consumes the slots that are due.
   *
   * @param run called for each subnet whose epoch runs, before its slot is consumed
   */
  void advance(List<Integer> netuids, IntConsumer run) {
    var running = 0;
    for (int netuid : netuids) {
      var before = EpochSchedule.of(state, netuid);
      var counted = before.withBlocksSinceLastStep(before.blocksSinceLastStep() + 1);
      counted.store(state, netuid);
      if (!isDue(netuid)) {
        continue;
      }
      if (running >= most()) {
        counted.withPendingEpochAt(block + 1).store(state, netuid);
        state.emit(new SubtensorEvent.EpochDeferred(netuid, block, block + 1));
        continue;
      }
      if (isConsistent(netuid)) {
        counted = counted.withBlocksSinceLastStep(0);
        running++;
        run.accept(netuid);
      } else {
        state.emit(new SubtensorEvent.EpochSkipped(netuid, block));
      }
      counted.consumed(block).store(state, netuid);
    }
  }

  /** Whether no hotkey has two uids. */
  private boolean isConsistent(int netuid) {
    var seen = new HashSet<>();
    for (var hotkey : new Neurons(state).hotkeys(netuid)) {
      if (!seen.add(hotkey)) {
        return false;
      }
    }
    return true;
  }
}
