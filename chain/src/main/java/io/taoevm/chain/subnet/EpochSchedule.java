package io.taoevm.chain.subnet;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodec;

/**
 * When a subnet's epochs run (chain-core.md 4 and 17). Times are block numbers.
 *
 * @param lastEpochBlock the last slot that was consumed
 * @param pendingEpochAt a slot that was asked for or deferred; 0 for none
 * @param blocksSinceLastStep blocks since the last epoch that ran
 * @param epochIndex counts the slots
 * @param lastMechanismStepBlock when the last distribution was complete
 */
public record EpochSchedule(
    long lastEpochBlock,
    long pendingEpochAt,
    long blocksSinceLastStep,
    long epochIndex,
    long lastMechanismStepBlock) {
  public static final EpochSchedule NONE = new EpochSchedule(0, 0, 0, 0, 0);

  /** An epoch runs after so many blocks whatever the tempo. */
  private static final long MOST_BLOCKS_WITHOUT_STEP = 50_400;

  static final ValueCodec<EpochSchedule> CODEC =
      SubnetCodecs.scale(EpochSchedule::write, EpochSchedule::read);

  public static final Table<Integer, EpochSchedule> TABLE =
      new Table<>(203, "EpochSchedule", KeyCodecs.U16, CODEC);

  public static EpochSchedule of(State state, int netuid) {
    return state.get(TABLE, netuid, NONE);
  }

  public void store(State state, int netuid) {
    state.put(TABLE, netuid, this);
  }

  /** Whether an epoch is due at a block; never with a tempo of 0. */
  public boolean isDue(long block, int tempo) {
    if (tempo == 0) {
      return false;
    }
    return (pendingEpochAt > 0 && block >= pendingEpochAt)
        || blocksSinceLastStep > MOST_BLOCKS_WITHOUT_STEP
        || U64.subtract(block, lastEpochBlock) >= tempo;
  }

  /** The epoch that commits and reveals of a block belong to: the next one if it is due. */
  public long effectiveEpoch(long block, int tempo) {
    return epochIndex + (isDue(block, tempo) ? 1 : 0);
  }

  /** The block of the next epoch; 0 with a tempo of 0. */
  public long nextEpochBlock(int tempo) {
    if (tempo == 0) {
      return 0;
    }
    var automatic = lastEpochBlock + tempo;
    return pendingEpochAt > 0 ? Math.min(automatic, pendingEpochAt) : automatic;
  }

  /** Whether an owner may change parameters: not in the last blocks before an epoch. */
  public boolean adminWindowOpen(long block, int tempo, long freezeWindow) {
    if (tempo == 0) {
      return true;
    }
    if (pendingEpochAt > 0 && pendingEpochAt > block) {
      return false;
    }
    return U64.subtract(lastEpochBlock + tempo, block) >= freezeWindow;
  }

  public EpochSchedule withLastEpochBlock(long block) {
    return new EpochSchedule(
        block, pendingEpochAt, blocksSinceLastStep, epochIndex, lastMechanismStepBlock);
  }

  public EpochSchedule withPendingEpochAt(long block) {
    return new EpochSchedule(
        lastEpochBlock, block, blocksSinceLastStep, epochIndex, lastMechanismStepBlock);
  }

  public EpochSchedule withBlocksSinceLastStep(long blocks) {
    return new EpochSchedule(
        lastEpochBlock, pendingEpochAt, blocks, epochIndex, lastMechanismStepBlock);
  }

  public EpochSchedule withLastMechanismStepBlock(long block) {
    return new EpochSchedule(
        lastEpochBlock, pendingEpochAt, blocksSinceLastStep, epochIndex, block);
  }

  /** After the slot at a block was consumed, whether its epoch ran or was skipped. */
  public EpochSchedule consumed(long block) {
    return new EpochSchedule(block, 0, blocksSinceLastStep, epochIndex + 1, lastMechanismStepBlock);
  }

  private static void write(ScaleWriter out, EpochSchedule schedule) {
    out.u64(schedule.lastEpochBlock)
        .u64(schedule.pendingEpochAt)
        .u64(schedule.blocksSinceLastStep)
        .u64(schedule.epochIndex)
        .u64(schedule.lastMechanismStepBlock);
  }

  private static EpochSchedule read(ScaleReader in) {
    return new EpochSchedule(in.u64(), in.u64(), in.u64(), in.u64(), in.u64());
  }
}
