package io.taoevm.chain.subnet;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import java.util.Arrays;

/**
 * The subnet whose data is being removed.
 *
 * @param lastHotkey the last hotkey that the phase is through with; zero before the first
 * @param totalAlpha alpha that shares the pot, as far as it was counted
 */
public record Dissolving(
    int netuid, DissolvePhase phase, AccountId lastHotkey, UInt128 totalAlpha) {
  /** The one in work; the others wait in the queue. */
  public static final Table<Only, Dissolving> CURRENT =
      new Table<>(
          275,
          "CurrentDissolveCleanupStatus",
          KeyCodecs.ONLY,
          SubnetCodecs.scale(
              (out, value) -> {
                out.u16(value.netuid).u8(value.phase.ordinal()).account(value.lastHotkey);
                SubnetCodecs.writeU128(out, value.totalAlpha);
              },
              in ->
                  new Dissolving(
                      in.u16(),
                      DissolvePhase.values()[in.u8()],
                      in.account(),
                      SubnetCodecs.readU128(in))));

  /** Dissolved netuids whose data is not all removed, the first of them first. */
  private static final Table<Only, int[]> QUEUE =
      new Table<>(276, "DissolveCleanupQueue", KeyCodecs.ONLY, SubnetCodecs.U16S);

  /** At the begin of the work on a netuid. */
  public static Dissolving begin(int netuid) {
    return new Dissolving(netuid, DissolvePhase.values()[0], AccountId.ZERO, UInt128.ZERO);
  }

  /** At the begin of the next phase. */
  public Dissolving nextPhase() {
    return new Dissolving(netuid, phase.next(), AccountId.ZERO, totalAlpha);
  }

  public Dissolving after(AccountId hotkey) {
    return new Dissolving(netuid, phase, hotkey, totalAlpha);
  }

  public Dissolving plusAlpha(UInt128 alpha) {
    return new Dissolving(netuid, phase, lastHotkey, totalAlpha.plus(alpha));
  }

  public static int[] queue(State state) {
    return state.get(QUEUE, Only.ROW, new int[0]);
  }

  /** Whether a netuid was dissolved and is not free yet. */
  public static boolean isQueued(State state, int netuid) {
    return Arrays.stream(queue(state)).anyMatch(queued -> queued == netuid);
  }

  public static void enqueue(State state, int netuid) {
    var queue = queue(state);
    var longer = Arrays.copyOf(queue, queue.length + 1);
    longer[queue.length] = netuid;
    state.put(QUEUE, Only.ROW, longer);
  }

  /** Frees a netuid. */
  public static void dequeue(State state, int netuid) {
    var rest = Arrays.stream(queue(state)).filter(queued -> queued != netuid).toArray();
    if (rest.length == 0) {
      state.remove(QUEUE, Only.ROW);
    } else {
      state.put(QUEUE, Only.ROW, rest);
    }
    state.remove(CURRENT, Only.ROW);
  }
}
