package io.taoevm.rpc.eth;

import static io.taoevm.evm.HaltReason.TRANSFER_REFUSED;

import io.taoevm.chain.BlockView;
import io.taoevm.chain.Chain;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Halted;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.block.TransactionResult.Reverted;
import io.taoevm.chain.block.TransactionResult.Success;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.refusal.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a client wants to know the outcome of, on a state that is thrown away, and says in the
 * words of json-rpc.md 3.3 how it ended.
 */
public final class CallRunner {
  /** Calls may use this many times the gas of a block (precompiles.md 7). */
  static final long GAS_MULTIPLE = 10;

  /** The refusal of a creation by an address that is not on the list of deployers. */
  static final String NOT_ALLOWED = "NotAllowed";

  private final Chain chain;
  private final TransactionProcessor processor;
  private final Refusals refusals;
  private final long mostGas;
  private final Predicate<Address> mayDeploy;

  /**
   * @param mostGas of a call; 0 for a multiple of a block's
   * @param mayDeploy for whom creations are run; as on the real chain this holds for calls and
   *     estimates alone, not for signed transactions
   */
  public CallRunner(
      Chain chain,
      TransactionProcessor processor,
      Refusals refusals,
      long mostGas,
      Predicate<Address> mayDeploy) {
    this.chain = chain;
    this.processor = processor;
    this.refusals = refusals;
    this.mostGas = mostGas;
    this.mayDeploy = mayDeploy;
  }

  /**
   * A request at a block.
   *
   * @param stateOverrides accounts that it sees other than they are
   */
  public record Setting(
      TransactionRequest request,
      BlockView view,
      StateOverrides stateOverrides,
      BlockOverrides blockOverrides) {
    public BlockContext context() {
      return blockOverrides.over(view.context());
    }

    /** The same request at another block. */
    Setting in(BlockView other) {
      return new Setting(request, other, stateOverrides, blockOverrides);
    }
  }

  /** The most gas that a call in this block may use. */
  public long gasCap(Setting setting) {
    if (mostGas > 0) {
      return mostGas;
    }
    var limit = setting.context().gasLimit();
    var cap = limit * GAS_MULTIPLE;
    return cap / GAS_MULTIPLE == limit && cap > 0 ? cap : Long.MAX_VALUE;
  }

  /** A state of its own for one run. */
  public State state(Setting setting) {
    var state = setting.view().state();
    setting.stateOverrides().applyTo(state, chain.rules().ledger());
    return state;
  }

  /** Runs a request with as much gas as it asks for, within the cap. */
  TransactionResult run(Setting setting) {
    return run(setting, gas(setting));
  }

  private long gas(Setting setting) {
    var asked = setting.request().gas();
    var cap = gasCap(setting);
    return asked == null || Long.compareUnsigned(asked, cap) > 0 ? cap : asked;
  }

  /** Runs a request with this much gas, whatever it asks for. */
  TransactionResult run(Setting setting, long gas) {
    var request = setting.request();
    if (request.to() == null && !mayDeploy.test(request.sender())) {
      throw RpcException.server(NOT_ALLOWED);
    }
    return processor(setting)
        .call(state(setting), setting.context(), transaction(request, gas), request.sender());
  }

  /** What runs the request: with the precompiles where it wants them. */
  public TransactionProcessor processor(Setting setting) {
    return processor.with(setting.stateOverrides().over(processor.rules().precompiles()));
  }

  /** The transaction that a call pretends to be. Without a price it costs nothing. */
  public Transaction transaction(TransactionRequest request, long gas) {
    var tip = request.maxPriorityFeePerGas();
    var cap = request.gasPrice() == null ? request.maxFeePerGas() : request.gasPrice();
    var feeCap = cap == null ? Word.ZERO : cap;
    var isSinglePrice = request.gasPrice() != null;
    var accessList = request.accessList();
    var authorizations = request.authorizations();
    var chainId = request.chainId();
    var nonce = request.nonce();
    return new Transaction(
        request.typeOr(TransactionType.LEGACY),
        chainId == null ? Word.of(chain.chainId()) : chainId,
        nonce == null ? 0 : nonce,
        isSinglePrice || tip == null ? (isSinglePrice ? feeCap : Word.ZERO) : tip,
        feeCap,
        gas,
        request.to(),
        request.value(),
        request.data(),
        accessList == null ? List.of() : accessList,
        List.of(),
        Word.ZERO,
        authorizations == null ? List.of() : authorizations);
  }

  /**
   * What the call returned.
   *
   * @throws RpcException if it did not succeed
   */
  byte[] output(Setting setting, TransactionResult result) {
    return switch (result) {
      case Refused refused -> throw refusal(setting, refused);
      case Executed executed when executed.succeeded() -> executed.output();
      case Executed failed -> throw new RpcException(error(setting, failed));
    };
  }

  /** The error of an execution that failed, with the refusal behind it explained. */
  RpcError error(Setting setting, Executed failed) {
    var plain = failure(failed);
    var reason = refusal(setting, failed);
    if (reason == null || !plain.message().endsWith(reason)) {
      return plain;
    }
    var request = setting.request();
    var explained =
        refusals.ofCall(
            reason,
            state(setting),
            setting.context(),
            transaction(request, gas(setting)),
            request.sender());
    var before = plain.message().substring(0, plain.message().length() - reason.length());
    return new RpcError(plain.code(), before + explained.text(), plain.data());
  }

  private static RpcError failure(Executed failed) {
    var halt = halt(failed);
    return halt == null ? reverted(failed) : new RpcError(RpcError.SERVER_ERROR, halt);
  }

  /**
   * Why an execution ended without code that reverted: a halt, or its value could not be moved, so
   * that nothing ran and no gas of the call was used. Null if it succeeded or reverted.
   */
  public static @Nullable String halt(Executed executed) {
    return switch (executed.status()) {
      case Halted(var text) -> text;
      case Reverted _ when TRANSFER_REFUSED.words().equals(executed.refusal()) ->
          executed.refusal();
      case Reverted _, Success _ -> null;
    };
  }

  /** What the chain core, or the precompile that was called itself, gave as its reason. */
  private @Nullable String refusal(Setting setting, Executed failed) {
    if (failed.refusal() != null) {
      return failed.refusal();
    }
    var to = setting.request().to();
    return to != null && refusals.isPrecompile(to)
        ? RevertReason.of(failed.output()).orElse(null)
        : null;
  }

  /** The error of a refusal before anything ran. */
  public static RpcException refusal(Setting setting, Refused refused) {
    var request = setting.request();
    var hasPrice = request.gasPrice() != null || request.maxFeePerGas() != null;
    return RpcException.server(
        refused.fault() == TransactionFault.INSUFFICIENT_FUNDS && !hasPrice
            ? "insufficient funds for transfer"
            : refused.message());
  }

  /** Code 3, with the reason if it can be read, or else with the refusal that caused the revert. */
  public static RpcError reverted(Executed executed) {
    var refusal = executed.refusal();
    var reason =
        RevertReason.of(executed.output())
            .or(() -> Optional.ofNullable(refusal))
            .map(text -> ": " + text)
            .orElse("");
    return new RpcError(
        RpcError.REVERTED, "execution reverted" + reason, Bytes.toHex(executed.output()));
  }
}
