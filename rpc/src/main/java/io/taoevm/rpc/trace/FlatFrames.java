package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.rpc.trace.Subject.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tree of frames written one after the other, as Parity does: each says by which path it is
 * reached and how many frames it called.
 */
final class FlatFrames {
  private final @Nullable Place place;
  private final boolean parityErrors;
  private final Predicate<CallFrame> shown;
  private final FrameWords words;
  private final List<FlatFrame> frames = new ArrayList<>();

  /**
   * @param parityErrors whether errors are named as Parity names them
   * @param shown which frames are written
   */
  FlatFrames(
      @Nullable Place place, boolean parityErrors, Predicate<CallFrame> shown, FrameWords words) {
    this.place = place;
    this.parityErrors = parityErrors;
    this.shown = shown;
    this.words = words;
  }

  /** A frame in Parity's shape. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FlatFrame(
      Action action,
      @Nullable Hash blockHash,
      @Nullable BigInteger blockNumber,
      @Nullable String error,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Result result,
      int subtraces,
      int[] traceAddress,
      @Nullable Hash transactionHash,
      @Nullable Integer transactionPosition,
      String type,
      FrameWords.@Nullable Words precompile) {}

  /** What a frame was asked to do; each type has members of its own. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Action(
      @Nullable String callType,
      @Nullable String creationMethod,
      @Nullable Address address,
      @Nullable Word balance,
      @Nullable Address from,
      @Nullable Long gas,
      byte @Nullable [] init,
      byte @Nullable [] input,
      @Nullable Address refundAddress,
      @Nullable Address to,
      @Nullable Word value) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      @Nullable Address address, byte @Nullable [] code, long gasUsed, byte @Nullable [] output) {}

  List<FlatFrame> of(CallFrame top) {
    add(top, new int[0]);
    return frames;
  }

  private void add(CallFrame frame, int[] path) {
    var inner = frame.calls().stream().filter(shown).toList();
    var error = frame.error();
    frames.add(
        new FlatFrame(
            action(frame),
            place == null ? null : place.blockHash(),
            place == null ? null : BigInteger.valueOf(place.blockNumber()),
            error == null || !parityErrors ? error : inParitysWords(frame, error),
            result(frame),
            inner.size(),
            path,
            place == null ? null : place.transactionHash(),
            place == null ? null : place.index(),
            type(frame.type()),
            words.of(frame)));
    for (var i = 0; i < inner.size(); i++) {
      var innerPath = java.util.Arrays.copyOf(path, path.length + 1);
      innerPath[path.length] = i;
      add(inner.get(i), innerPath);
    }
  }

  private static String type(CallFrame.Type type) {
    return switch (type) {
      case CREATE, CREATE2 -> "create";
      case SELFDESTRUCT -> "suicide";
      case CALL, CALLCODE, DELEGATECALL, STATICCALL -> "call";
    };
  }

  private static Action action(CallFrame frame) {
    var name = frame.type().name().toLowerCase(Locale.ROOT);
    return switch (frame.type()) {
      case CREATE, CREATE2 ->
          new Action(
              null,
              name,
              null,
              null,
              frame.from(),
              frame.gas(),
              frame.input(),
              null,
              null,
              null,
              frame.valueWei());
      case SELFDESTRUCT ->
          new Action(
              null,
              null,
              frame.from(),
              frame.valueWei(),
              null,
              null,
              null,
              null,
              frame.to(),
              null,
              null);
      case CALL, CALLCODE, DELEGATECALL, STATICCALL ->
          new Action(
              name,
              null,
              null,
              null,
              frame.from(),
              frame.gas(),
              null,
              frame.input(),
              null,
              frame.to(),
              frame.type() == CallFrame.Type.STATICCALL ? Word.ZERO : frame.valueWei());
    };
  }

  /** Nothing for a frame that failed, but what a revert returns, and for a SELFDESTRUCT. */
  private static @Nullable Result result(CallFrame frame) {
    var error = frame.error();
    var ranToItsEnd = error == null || error.equals(CallFrame.REVERTED);
    if (frame.type() == CallFrame.Type.SELFDESTRUCT || !ranToItsEnd) {
      return null;
    }
    var output = frame.outcome().output();
    if (!frame.type().isCreation()) {
      return new Result(null, null, frame.gasUsed(), output);
    }
    return frame.hasFailed()
        ? new Result(null, null, frame.gasUsed(), output)
        : new Result(frame.to(), output, frame.gasUsed(), null);
  }

  private static String inParitysWords(CallFrame frame, String error) {
    return switch (frame.outcome()) {
      case Outcome.Halted halted ->
          switch (halted.reason()) {
            case OUT_OF_GAS, CODE_TOO_LARGE -> "Out of gas";
            case INVALID_JUMP -> "Bad jump destination";
            case INVALID_OPCODE -> "Bad instruction";
            case STACK_UNDERFLOW -> "Stack underflow";
            case STACK_OVERFLOW -> "Out of stack";
            case RETURN_DATA_OUT_OF_BOUNDS -> "Out of bounds";
            case STATIC_VIOLATION -> "Mutable Call In Static Context";
            case PRECOMPILE_FAILURE -> "Built-in failed";
            default -> error;
          };
      case Outcome.Reverted reverted -> error.equals(CallFrame.REVERTED) ? "Reverted" : error;
      case Outcome.Returned returned -> error;
    };
  }
}
