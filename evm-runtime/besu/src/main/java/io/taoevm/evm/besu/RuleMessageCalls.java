package io.taoevm.evm.besu;

import io.taoevm.evm.CallKind;
import io.taoevm.evm.Console;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.ValueTransfer;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.hyperledger.besu.evm.EVM;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.precompile.PrecompileContractRegistry;
import org.hyperledger.besu.evm.precompile.PrecompiledContract;
import org.hyperledger.besu.evm.processor.MessageCallProcessor;
import org.hyperledger.besu.evm.tracing.OperationTracer;

/**
 * Begins calls by the node's rules: the ledger decides whether value moves, and a refused one ends
 * the frame with its gas kept.
 */
final class RuleMessageCalls extends MessageCallProcessor {
  private final ValueTransfer transfer;

  RuleMessageCalls(EVM evm, PrecompileContractRegistry precompiles, ValueTransfer transfer) {
    super(evm, precompiles);
    this.transfer = transfer;
  }

  @Override
  public void start(MessageFrame frame, OperationTracer tracer) {
    var updater = JournalUpdater.of(frame);
    var scope = updater.scope();
    if (scope.isCancelled()) {
      halt(frame, RuleHalt.of(HaltReason.CANCELLED));
      return;
    }
    var kind = FrameKinds.of(frame);
    var caller = scope.account(BesuTypes.address(caller(frame, kind)));
    var callee = scope.account(BesuTypes.address(frame.getContractAddress()));
    var value = BesuTypes.word(frame.getApparentValue().toBytes());
    if (!transfer.begin(scope, kind, caller, callee, value)) {
      updater.refuse(HaltReason.TRANSFER_REFUSED.words());
      frame.setState(MessageFrame.State.REVERT);
      return;
    }
    var precompile = precompiles.get(frame.getContractAddress());
    if (precompile != null) {
      run(precompile, frame, tracer);
    } else if (frame.getCode().getBytes().isEmpty()) {
      if (callee.address().equals(Console.ADDRESS)) {
        var input = frame.getInputData();
        scope.console().called(input.toArray(), 0, input.size());
      }
      frame.setState(MessageFrame.State.COMPLETED_SUCCESS);
    } else {
      frame.setState(MessageFrame.State.CODE_EXECUTING);
    }
  }

  /** The account that makes the call and pays its value. */
  private static org.hyperledger.besu.datatypes.Address caller(MessageFrame frame, CallKind kind) {
    return kind == CallKind.DELEGATECALL ? frame.getRecipientAddress() : frame.getSenderAddress();
  }

  private static void run(
      PrecompiledContract precompile, MessageFrame frame, OperationTracer tracer) {
    var input = frame.getInputData();
    var charged = precompile.gasRequirement(input);
    var result = precompile.computePrecompile(input, frame);
    Bytes output = result.output();
    frame.setOutputData(output);
    frame.setState(result.state());
    frame.setExceptionalHaltReason(result.haltReason());
    tracer.tracePrecompileCall(frame, charged, output);
  }

  private static void halt(MessageFrame frame, RuleHalt reason) {
    frame.setExceptionalHaltReason(Optional.of(reason));
    frame.setState(MessageFrame.State.EXCEPTIONAL_HALT);
  }
}
