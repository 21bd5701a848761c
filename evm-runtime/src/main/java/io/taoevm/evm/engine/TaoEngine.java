package io.taoevm.evm.engine;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Executor;
import io.taoevm.evm.code.CodeCache;
import io.taoevm.evm.code.InstructionSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The node's own engine: an interpreter over prepared code ({@link Interpreter}). It holds what
 * executors share, prepared code and machines; both are caches, so that it counts as stateless.
 */
public final class TaoEngine implements EvmEngine {
  private static final int POOLED_MACHINES = 16;

  private final Map<Set<Eip>, CodeCache> codes = new ConcurrentHashMap<>();
  private final Map<Set<Eip>, CodeCache> tracedCodes = new ConcurrentHashMap<>();
  private final ArrayBlockingQueue<Machine> machines = new ArrayBlockingQueue<>(POOLED_MACHINES);

  @Override
  public String name() {
    return Engines.DEFAULT;
  }

  @Override
  public Executor open(EvmRules rules, BlockContext block) {
    return new TaoExecutor(this, rules, block);
  }

  CodeCache codes(EvmRules rules) {
    return codes.computeIfAbsent(
        rules.eips(), eips -> CodeCache.forRunning(new InstructionSet(eips)));
  }

  CodeCache tracedCodes(EvmRules rules) {
    return tracedCodes.computeIfAbsent(
        rules.eips(), eips -> CodeCache.forTracing(new InstructionSet(eips)));
  }

  Machine takeMachine() {
    var pooled = machines.poll();
    return pooled == null ? new Machine() : pooled;
  }

  void giveMachine(Machine machine) {
    machine.release();
    machines.offer(machine);
  }
}
