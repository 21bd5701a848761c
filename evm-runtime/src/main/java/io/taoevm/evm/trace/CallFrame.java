package io.taoevm.evm.trace;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame that ran, with the frames that it called; a SELFDESTRUCT counts as one. Complete once the
 * execution has ended.
 */
public final class CallFrame {
  /** The error of a frame that gave up by itself. */
  public static final String REVERTED = "execution reverted";

  private static final Outcome UNFINISHED = new Outcome.Returned(Bytes.EMPTY, 0);

  private final Type type;
  private final Address from;
  private final Address to;
  private final Word valueWei;
  private final byte[] input;
  private final boolean precompile;
  private final List<CallFrame> calls = new ArrayList<>();
  private final List<PlacedLog> logs = new ArrayList<>();
  private long gas;
  private long gasUsed;
  private Outcome outcome = UNFINISHED;
  private @Nullable String refusal;

  private CallFrame(
      Type type,
      Address from,
      Address to,
      Word valueWei,
      long gas,
      byte[] input,
      boolean precompile) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.valueWei = valueWei;
    this.gas = gas;
    this.input = input;
    this.precompile = precompile;
  }

  /** How a frame came to be. */
  public enum Type {
    CALL,
    CALLCODE,
    DELEGATECALL,
    STATICCALL,
    CREATE,
    CREATE2,
    SELFDESTRUCT;

    public boolean isCreation() {
      return this == CREATE || this == CREATE2;
    }
  }

  /**
   * A log of the frame.
   *
   * @param position how many frames the frame had called before
   */
  public record PlacedLog(Log log, int position) {}

  static CallFrame of(Tracer.Entry entry) {
    var from = entry.kind() == CallKind.DELEGATECALL ? entry.frameAddress() : entry.caller();
    return new CallFrame(
        Type.valueOf(entry.kind().name()),
        from,
        entry.codeAddress(),
        entry.valueWei(),
        entry.gas(),
        entry.input(),
        entry.precompile());
  }

  static CallFrame selfDestruct(Address contract, Address beneficiary, Word balanceWei) {
    return new CallFrame(
        Type.SELFDESTRUCT, contract, beneficiary, balanceWei, 0, Bytes.EMPTY, false);
  }

  void end(Outcome ending, long used) {
    outcome = ending;
    gasUsed = used;
  }

  void add(CallFrame called) {
    calls.add(called);
  }

  void add(Log log) {
    logs.add(new PlacedLog(log, calls.size()));
  }

  /** Shows the gas of the whole transaction, its price before anything runs included. */
  public void showTransaction(long limit, long used) {
    gas = limit;
    gasUsed = used;
  }

  /** It did not run, for want of depth or funds. */
  void refused(String text) {
    refusal = text;
  }

  public Type type() {
    return type;
  }

  /** The account that called: under DELEGATECALL the one whose code called. */
  public Address from() {
    return from;
  }

  /** Whose code ran; the new account; the beneficiary. */
  public Address to() {
    return to;
  }

  /** As CALLVALUE shows it; what a SELFDESTRUCT moved. */
  public Word valueWei() {
    return valueWei;
  }

  public long gas() {
    return gas;
  }

  public long gasUsed() {
    return gasUsed;
  }

  /** Call data or init code. */
  public byte[] input() {
    return input;
  }

  /** Whether the node's own contract ran. */
  public boolean isPrecompile() {
    return precompile;
  }

  public Outcome outcome() {
    return outcome;
  }

  public boolean hasFailed() {
    return !outcome.succeeded();
  }

  /** Why it failed, in geth's words; null if it did not. */
  public @Nullable String error() {
    return switch (outcome) {
      case Outcome.Returned returned -> null;
      case Outcome.Reverted reverted -> refusal != null ? refusal : REVERTED;
      case Outcome.Halted halted -> halted.text();
    };
  }

  public List<CallFrame> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** The logs that this frame itself wrote. */
  public List<PlacedLog> logs() {
    return Collections.unmodifiableList(logs);
  }
}
