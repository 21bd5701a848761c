package io.taoevm.chain.call;

import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.registration.LeasedRegistration;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;

/** Carries out the calls about leased subnets. */
final class LeaseRunner {
  /** Weight of the end of a lease without contributors, and of each contributor. */
  private static final long END_WEIGHT = 756_635_122;

  private static final long END_WEIGHT_PER_CONTRIBUTOR = 125_912_993;
  private static final int MOST_CONTRIBUTORS = 500;

  private final State state;
  private final long block;
  private final Staking staking;

  LeaseRunner(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
  }

  CallWeight run(AccountId who, LeaseCall call, CallWeight declared) {
    return switch (call) {
      case LeaseCall.RegisterLeasedNetwork c -> {
        new LeasedRegistration(state, block, staking)
            .register(who, c.emissionsSharePercent(), c.endBlock());
        yield declared;
      }
      case LeaseCall.TerminateLease c -> {
        var contributors = new Leases(state).terminate(who, c.leaseId(), c.hotkey(), block);
        yield contributors < MOST_CONTRIBUTORS
            ? declared.withDeclared(END_WEIGHT + contributors * END_WEIGHT_PER_CONTRIBUTOR)
            : declared;
      }
    };
  }
}
