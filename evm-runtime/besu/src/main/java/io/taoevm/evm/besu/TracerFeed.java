package io.taoevm.evm.besu;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.InstructionSet;
import io.taoevm.evm.code.Opcodes;
import io.taoevm.evm.gas.Gas;
import java.util.ArrayDeque;
import java.util.Objects;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.frame.SoftFailureReason;
import org.hyperledger.besu.evm.operation.Operation.OperationResult;
import org.hyperledger.besu.evm.tracing.OperationTracer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the node's tracer what Besu shows its own: frames, instructions with their cost, logs,
 * destructions, and frames that did not begin, which Besu does not make.
 */
final class TracerFeed implements OperationTracer {
  private final Tracer tracer;
  private final InstructionSet instructions;
  private final ArrayDeque<Long> gasGiven = new ArrayDeque<>();
  private @Nullable StepView step;

  TracerFeed(Tracer tracer, InstructionSet instructions) {
    this.tracer = tracer;
    this.instructions = instructions;
  }

  private int depth() {
    return gasGiven.size() - 1;
  }

  @Override
  public void traceContextEnter(MessageFrame frame) {
    var gas = frame.getRemainingGas();
    gasGiven.push(gas);
    var creation = frame.getType() == MessageFrame.Type.CONTRACT_CREATION;
    var codeAddress = BesuTypes.address(frame.getContractAddress());
    tracer.enter(
        new Tracer.Entry(
            depth(),
            FrameKinds.of(frame),
            BesuTypes.address(frame.getSenderAddress()),
            BesuTypes.address(frame.getRecipientAddress()),
            codeAddress,
            BesuTypes.word(frame.getApparentValue().toBytes()),
            (creation ? frame.getCode().getBytes() : frame.getInputData()).toArray(),
            gas,
            !creation && JournalUpdater.of(frame).rules().precompiles().contains(codeAddress)));
  }

  @Override
  public void traceContextExit(MessageFrame frame) {
    var depth = depth();
    var refusal = JournalUpdater.of(frame).refusal();
    if (refusal != null) {
      tracer.refused(depth, refusal);
    }
    tracer.exit(depth, BesuExecutor.outcome(frame), gasGiven.pop() - frame.getRemainingGas());
  }

  @Override
  public void tracePreExecution(MessageFrame frame) {
    var before = new StepView(frame, depth(), instructions);
    step = before;
    tracer.step(before);
    if (before.scope().isCancelled()) {
      throw new CancelWatch.Cancelled();
    }
  }

  @Override
  public void tracePostExecution(MessageFrame frame, OperationResult result) {
    var before = Objects.requireNonNull(step);
    var depth = depth();
    if (frame.getExceptionalHaltReason().isPresent()) {
      return;
    }
    var opcode = before.opcode();
    if (opcode >= Opcodes.LOG0 && opcode <= Opcodes.LOG0 + 4) {
      tracer.log(depth, BesuTypes.log(frame.getLogs().getLast()));
    } else if (opcode == Opcodes.SELFDESTRUCT) {
      tracer.selfDestruct(
          depth, before.address(), Address.of(before.operand(0)), before.balanceWei());
    }
    if (result.getSoftFailureReason().isPresent()) {
      traceRefusal(frame, before, result, result.getSoftFailureReason().get());
    } else {
      tracer.cost(depth, before.gas() - frame.getRemainingGas());
    }
  }

  /** A call or creation that Besu gave up before there was a frame. */
  private void traceRefusal(
      MessageFrame frame, StepView before, OperationResult result, SoftFailureReason reason) {
    var kind = FrameKinds.of(before.opcode());
    var depth = depth();
    var left = before.gas() - result.getGasCost();
    var given =
        kind.isCreation()
            ? Gas.allButOne64th(left)
            : result.getGasAvailableForChildCall().orElseThrow();
    tracer.cost(depth, kind.isCreation() ? result.getGasCost() + given : result.getGasCost());
    tracer.enter(
        kind.isCreation() ? creation(before, kind, given) : call(frame, before, kind, given));
    tracer.refused(depth + 1, words(reason));
    tracer.exit(depth + 1, new Outcome.Reverted(Bytes.EMPTY, given), 0);
  }

  private Tracer.Entry creation(StepView before, CallKind kind, long gas) {
    return new Tracer.Entry(
        depth() + 1,
        kind,
        before.address(),
        Address.ZERO,
        Address.ZERO,
        before.operand(0),
        Bytes.EMPTY,
        gas,
        false);
  }

  private Tracer.Entry call(MessageFrame frame, StepView before, CallKind kind, long gas) {
    var hasValue = kind == CallKind.CALL || kind == CallKind.CALLCODE;
    var callee = Address.of(before.operand(1));
    var ofItself = kind == CallKind.CALL || kind == CallKind.STATICCALL;
    var delegated = kind == CallKind.DELEGATECALL;
    var input = hasValue ? 3 : 2;
    Word value = hasValue ? before.operand(2) : Word.ZERO;
    return new Tracer.Entry(
        depth() + 1,
        kind,
        delegated ? BesuTypes.address(frame.getSenderAddress()) : before.address(),
        ofItself ? callee : before.address(),
        callee,
        delegated ? BesuTypes.word(frame.getApparentValue().toBytes()) : value,
        before.memory((int) before.operand(input).a(), (int) before.operand(input + 1).a()),
        gas,
        JournalUpdater.of(frame).rules().precompiles().contains(callee));
  }

  private static String words(SoftFailureReason reason) {
    return switch (reason) {
      case LEGACY_INSUFFICIENT_BALANCE -> HaltReason.TRANSFER_REFUSED.words();
      case LEGACY_MAX_CALL_DEPTH -> "max call depth exceeded";
      case INVALID_STATE -> HaltReason.NONCE_OVERFLOW.words();
    };
  }
}
