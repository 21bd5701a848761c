package io.taoevm.evm.besu;

import io.taoevm.evm.CallKind;
import io.taoevm.evm.code.Opcodes;
import org.hyperledger.besu.evm.frame.MessageFrame;

/** By which instruction a frame was entered, which Besu's frames do not say themselves. */
final class FrameKinds {
  private FrameKinds() {}

  /** The kind of the frame on top of the stack of frames. */
  static CallKind of(MessageFrame frame) {
    var frames = frame.getMessageFrameStack().iterator();
    frames.next();
    if (frames.hasNext()) {
      return of(frames.next().getCurrentOperation().getOpcode());
    }
    return frame.getType() == MessageFrame.Type.CONTRACT_CREATION ? CallKind.CREATE : CallKind.CALL;
  }

  /** The kind of frame that an instruction enters. */
  static CallKind of(int opcode) {
    return switch (opcode) {
      case Opcodes.CALL -> CallKind.CALL;
      case Opcodes.CALLCODE -> CallKind.CALLCODE;
      case Opcodes.DELEGATECALL -> CallKind.DELEGATECALL;
      case Opcodes.STATICCALL -> CallKind.STATICCALL;
      case Opcodes.CREATE -> CallKind.CREATE;
      case Opcodes.CREATE2 -> CallKind.CREATE2;
      default -> throw new AssertionError("instruction " + opcode + " enters no frame");
    };
  }
}
