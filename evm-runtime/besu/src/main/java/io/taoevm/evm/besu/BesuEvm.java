package io.taoevm.evm.besu;

import io.taoevm.evm.EvmRules;
import io.taoevm.evm.ValueTransfer;
import io.taoevm.evm.code.InstructionSet;
import java.util.Objects;
import org.hyperledger.besu.evm.EVM;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.precompile.PrecompileContractRegistry;
import org.hyperledger.besu.evm.processor.AbstractMessageProcessor;
import org.hyperledger.besu.evm.tracing.OperationTracer;

/**
 * Besu's EVM and processors of frames for one rule set on one chain; thread-safe.
 *
 * @param instructions the same instructions as the node's tables tell of them
 */
record BesuEvm(
    EVM evm,
    AbstractMessageProcessor calls,
    AbstractMessageProcessor creations,
    InstructionSet instructions) {
  static BesuEvm of(EvmRules rules, long chainId) {
    var evm = RuleInstructions.evm(rules, chainId);
    var transfer = new ValueTransfer(rules);
    var precompiles = new PrecompileContractRegistry();
    for (var address : rules.precompiles().addresses()) {
      var precompile = Objects.requireNonNull(rules.precompiles().at(address));
      precompiles.put(
          BesuTypes.address(address), new JournalPrecompile(address.toString(), precompile));
    }
    return new BesuEvm(
        evm,
        new RuleMessageCalls(evm, precompiles, transfer),
        new RuleCreations(evm, transfer),
        new InstructionSet(rules.eips()));
  }

  /** Runs the frame and all that it enters to their end. */
  void run(MessageFrame first, OperationTracer tracer) {
    var frames = first.getMessageFrameStack();
    while (!frames.isEmpty()) {
      var frame = frames.getFirst();
      var processor = frame.getType() == MessageFrame.Type.MESSAGE_CALL ? calls : creations;
      processor.process(frame, tracer);
    }
  }
}
