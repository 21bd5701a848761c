package io.taoevm.evm.trace;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import java.util.List;

/** Tells several tracers of one execution. */
public final class TracerGroup implements Tracer {
  private final List<Tracer> members;

  public TracerGroup(List<? extends Tracer> members) {
    this.members = List.copyOf(members);
  }

  @Override
  public void enter(Entry entry) {
    for (var member : members) {
      member.enter(entry);
    }
  }

  @Override
  public void refused(int depth, String reason) {
    for (var member : members) {
      member.refused(depth, reason);
    }
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    for (var member : members) {
      member.exit(depth, outcome, gasUsed);
    }
  }

  @Override
  public void step(Frame frame) {
    for (var member : members) {
      member.step(frame);
    }
  }

  @Override
  public void cost(int depth, long gas) {
    for (var member : members) {
      member.cost(depth, gas);
    }
  }

  @Override
  public void log(int depth, Log log) {
    for (var member : members) {
      member.log(depth, log);
    }
  }

  @Override
  public void selfDestruct(int depth, Address contract, Address beneficiary, Word balanceWei) {
    for (var member : members) {
      member.selfDestruct(depth, contract, beneficiary, balanceWei);
    }
  }
}
