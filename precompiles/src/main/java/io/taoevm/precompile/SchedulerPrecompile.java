package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x80f: calls that wait for their block. This chain has no scheduler: nothing ever waits. */
final class SchedulerPrecompile {
  private static final int SINCE = 444;

  private SchedulerPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x80f,
        "scheduler",
        PrecompileSwitch.Scheduler,
        spec,
        List.of(
            reads(
                    "getIncompleteSince() view returns (bool exists, uint64 blockNumber)",
                    1,
                    in -> List.of(false, 0))
                .since(SINCE),
            read(
                    "getScheduledCallCount(uint64 when) view returns (uint32)",
                    1,
                    in -> {
                      requireBlock(in);
                      return 0;
                    })
                .since(SINCE),
            read(
                    "getScheduledCall(uint64 when, uint32 index) view returns ((bool exists, bool"
                        + " hasTaskId, bytes32 taskId, uint8 priority, bytes32 callHash, bool"
                        + " hasCallLength, uint32 callLength, bool isPeriodic, uint64 period,"
                        + " uint32 remaining))",
                    1,
                    in -> {
                      requireBlock(in);
                      return List.of(
                          false, false, AccountId.ZERO, 0, AccountId.ZERO, false, 0, false, 0, 0);
                    })
                .since(SINCE),
            reads(
                    "getRetry(uint64 when, uint32 index) view returns (bool exists, uint8"
                        + " totalRetries, uint8 remaining, uint64 period)",
                    1,
                    in -> {
                      requireBlock(in);
                      return List.of(false, 0, 0, 0);
                    })
                .since(SINCE),
            reads(
                    "getTaskAddress(bytes32 taskId) view returns (bool exists, uint64 when, uint32"
                        + " index)",
                    1,
                    in -> List.of(false, 0, 0))
                .since(SINCE)));
  }

  /** Block numbers are u32 on the real chain. */
  private static void requireBlock(Invocation in) {
    if (in.word(0).bitLength() > 32) {
      throw PrecompileFailure.error("scheduler block number");
    }
  }
}
