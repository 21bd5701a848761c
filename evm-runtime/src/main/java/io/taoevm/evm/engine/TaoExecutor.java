package io.taoevm.evm.engine;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.evm.AccessedAccount;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Executor;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import io.taoevm.evm.ValueTransfer;
import io.taoevm.evm.code.Code;
import io.taoevm.evm.code.CodeCache;
import io.taoevm.evm.code.InstructionSet;
import io.taoevm.evm.gas.Gas;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs messages of one block and is the context that instructions ask: scope, block, rules, code,
 * and the rules by which value moves.
 */
final class TaoExecutor implements Executor {
  private static final int RECENT_CODES = 64;

  private final TaoEngine engine;
  private final EvmRules rules;
  private final BlockContext block;
  private final CodeCache codes;
  private final CodeCache tracedCodes;
  private final ValueTransfer transfer;
  private final @Nullable Hash[] recentHashes = new Hash[RECENT_CODES];
  private final @Nullable Code[] recentCodes = new Code[RECENT_CODES];

  private @Nullable Machine machine;
  private @Nullable TransactionScope scope;
  private Tracer tracer = Tracer.NONE;
  private @Nullable Steps steps;

  TaoExecutor(TaoEngine engine, EvmRules rules, BlockContext block) {
    this.engine = engine;
    this.rules = rules;
    this.block = block;
    this.codes = engine.codes(rules);
    this.tracedCodes = engine.tracedCodes(rules);
    this.transfer = new ValueTransfer(rules);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the one tracer that sees nothing
  public Outcome execute(Message message, TransactionScope newScope, Tracer newTracer) {
    if (machine != null) {
      throw new IllegalStateException("the executor is running a message already");
    }
    var taken = engine.takeMachine();
    machine = taken;
    scope = newScope;
    tracer = newTracer;
    steps = newTracer == Tracer.NONE ? null : new Steps(this, newTracer);
    if (steps != null) {
      Arrays.fill(recentHashes, null);
    }
    try {
      return message.kind() == CallKind.CREATE ? create(message) : call(message);
    } finally {
      if (steps != null) {
        Arrays.fill(recentHashes, null);
      }
      machine = null;
      scope = null;
      steps = null;
      tracer = Tracer.NONE;
      engine.giveMachine(taken);
    }
  }

  private Outcome call(Message message) {
    var callee = scope().account(message.target());
    var frame = machine().frame(0);
    frame.kind = CallKind.CALL;
    frame.input = message.input();
    frame.inputOffset = 0;
    frame.inputLength = message.input().length;
    frame.isStatic = false;
    frame.caller = message.sender();
    frame.value = message.valueWei();
    frame.gas = message.gas();
    var code = code(callee.address());
    var delegate = code.delegate();
    if (delegate != null) {
      code = delegatedCode(delegate);
    }
    var sender = scope().account(message.sender());
    return outcome(frame, Calls.enter(this, frame, sender, callee, code, 0));
  }

  private Outcome create(Message message) {
    var created = scope().account(message.target());
    var frame = machine().frame(0);
    frame.kind = CallKind.CREATE;
    frame.caller = message.sender();
    frame.value = message.valueWei();
    frame.gas = message.gas();
    var status =
        Creations.enter(
            this, frame, scope().account(message.sender()), created, message.input(), 0);
    return outcome(frame, status);
  }

  /** What a frame that has ended with {@code status} came to. */
  Outcome outcome(Frame frame, int status) {
    if (status == Frame.REVERTED && frame.depth == 0 && !frame.haltDetail.isEmpty()) {
      scope().setRefusal(frame.haltDetail);
    }
    return switch (status) {
      case Frame.RETURNED -> new Outcome.Returned(output(frame), frame.gas);
      case Frame.REVERTED -> new Outcome.Reverted(output(frame), frame.gas);
      default -> {
        var text =
            frame.haltDetail.isEmpty()
                ? frame.halt.words()
                : frame.halt == HaltReason.INVALID_OPCODE
                    ? frame.halt.words() + ": " + frame.haltDetail
                    : frame.haltDetail;
        yield new Outcome.Halted(frame.halt, text);
      }
    };
  }

  private static byte[] output(Frame frame) {
    return frame.outputLength == 0
        ? Bytes.EMPTY
        : Arrays.copyOfRange(
            frame.output, frame.outputOffset, frame.outputOffset + frame.outputLength);
  }

  // ---- What instructions ask
  // ----------------------------------------------------------------------

  Machine machine() {
    return Objects.requireNonNull(machine);
  }

  TransactionScope scope() {
    return Objects.requireNonNull(scope);
  }

  BlockContext block() {
    return block;
  }

  EvmRules rules() {
    return rules;
  }

  InstructionSet instructions() {
    return codes.instructions();
  }

  boolean isCancelled() {
    return scope().isCancelled();
  }

  /** Makes the account warm and says what the access costs (EIP-2929). */
  long accessCost(AccessedAccount account) {
    return isCold(account) ? Gas.COLD_ACCOUNT : Gas.WARM;
  }

  /** Makes the account warm and says whether it was cold, which precompiles never are. */
  boolean isCold(AccessedAccount account) {
    return scope().warm(account) && !rules.precompiles().contains(account.address());
  }

  long accessCost(Address address) {
    return accessCost(scope().account(address));
  }

  /** Whether a transfer to the account pays for a new one (EIP-161). */
  boolean isEmpty(AccessedAccount account) {
    return rules.ledger().isEmpty(scope().state(), account.address());
  }

  /** The account's code, made ready. */
  @SuppressWarnings("ReferenceEquality") // the one instance of every account without code
  Code code(Address address) {
    var hash = scope().state().account(address).codeHash();
    return hash == EvmAccount.NO_CODE ? Code.EMPTY : code(hash);
  }

  private Code code(Hash hash) {
    var at = (int) hash.d() & (RECENT_CODES - 1);
    var code = recentCodes[at];
    if (code != null && hash.equals(recentHashes[at])) {
      return code;
    }
    var bytes = scope().state().code(hash);
    var cache = steps == null ? codes : tracedCodes;
    code = bytes.length == 0 ? Code.EMPTY : cache.get(hash, bytes);
    recentHashes[at] = hash;
    recentCodes[at] = code;
    return code;
  }

  /** The code that a delegation leads to; precompiles have none, so nothing runs (EIP-7702). */
  Code delegatedCode(Address delegate) {
    return code(delegate);
  }

  int codeSize(Address address) {
    var hash = scope().state().account(address).codeHash();
    return hash.equals(EvmAccount.NO_CODE) ? 0 : code(hash).bytes().length;
  }

  /** How value moves. */
  ValueTransfer transfer() {
    return transfer;
  }

  // ---- Tracing
  // -----------------------------------------------------------------------------------

  @Nullable Steps steps() {
    return steps;
  }

  Tracer tracer() {
    return tracer;
  }

  /** The instruction that is about to enter a frame is paid, and {@code gas} is left. */
  void paid(Frame frame, long gas) {
    if (steps != null) {
      steps.paid(frame, gas);
    }
  }

  void traceEntry(Frame frame, AccessedAccount callee, boolean precompile) {
    var input =
        frame.kind.isCreation()
            ? frame.code.bytes()
            : Arrays.copyOfRange(
                frame.input, frame.inputOffset, frame.inputOffset + frame.inputLength);
    tracer.enter(
        new Tracer.Entry(
            frame.depth,
            frame.kind,
            frame.caller,
            frame.account().address(),
            callee.address(),
            frame.value,
            input,
            frame.gas,
            precompile));
  }

  void traceExit(Frame frame, int status, long given) {
    var gasLeft = status == Frame.HALTED ? 0 : frame.gas;
    if (status != Frame.HALTED) {
      paid(frame, gasLeft);
    }
    if (status == Frame.REVERTED && !frame.haltDetail.isEmpty()) {
      tracer.refused(frame.depth, frame.haltDetail);
    }
    tracer.exit(frame.depth, outcome(frame, status), given - gasLeft);
  }
}
