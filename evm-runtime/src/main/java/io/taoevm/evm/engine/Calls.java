package io.taoevm.evm.engine;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.AccessedAccount;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.Console;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import io.taoevm.evm.code.Code;
import io.taoevm.evm.gas.Gas;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** CALL, CALLCODE, DELEGATECALL and STATICCALL. */
final class Calls {
  /** Why no more frames are nested, in geth's words. */
  static final String TOO_DEEP = "max call depth exceeded";

  private Calls() {}

  /**
   * Runs a call whose operands lie from {@code sp} - 4 upwards, length of the output first, gas
   * last; {@code sp} - 4 gets whether it succeeded.
   *
   * @return the gas left, negative if the calling frame fails
   */
  static long call(TaoExecutor x, Frame f, long[] s, int sp, long gas, CallKind kind) {
    var outLength = sp - 4;
    var outOffset = sp;
    var inLength = sp + 4;
    var inOffset = sp + 8;
    var withValue = kind == CallKind.CALL || kind == CallKind.CALLCODE;
    var target = withValue ? sp + 16 : sp + 12;
    var value = withValue && !Stack.isZero(s, sp + 12) ? Stack.word(s, sp + 12) : Word.ZERO;
    var paid = !value.isZero();
    if (paid && kind == CallKind.CALL && f.isStatic) {
      return f.halt(HaltReason.STATIC_VIOLATION);
    }
    var left = f.reach(s, inOffset, inLength, gas);
    if (left < 0) {
      return -1;
    }
    left = f.reach(s, outOffset, outLength, left);
    if (left < 0) {
      return -1;
    }
    var callee = x.scope().account((int) s[target + 2], s[target + 1], s[target]);
    left -= x.accessCost(callee);
    if (paid) {
      left -= Gas.CALL_VALUE;
      if (kind == CallKind.CALL && x.isEmpty(callee)) {
        left -= Gas.NEW_ACCOUNT;
      }
    }
    if (left < 0) {
      return -1;
    }
    var code = x.code(callee.address());
    var delegate = code.delegate();
    if (delegate != null) {
      left -= x.accessCost(delegate);
      if (left < 0) {
        return -1;
      }
      code = x.delegatedCode(delegate);
    }
    var handed = Math.min(Stack.saturated(s, target + 4), Gas.allButOne64th(left));
    left -= handed;
    x.paid(f, left);

    var outTo = s[outLength] == 0 ? 0 : (int) s[outOffset];
    var outRoom = (int) s[outLength];
    var child = x.machine().frame(f.depth + 1);
    child.kind = kind;
    child.input = f.memory;
    child.inputLength = (int) s[inLength];
    child.inputOffset = child.inputLength == 0 ? 0 : (int) s[inOffset];
    child.gas = paid ? handed + Gas.CALL_STIPEND : handed;
    child.isStatic = f.isStatic || kind == CallKind.STATICCALL;
    if (kind == CallKind.DELEGATECALL) {
      child.caller = f.caller;
      child.value = f.value;
    } else {
      child.caller = f.account().address();
      child.value = value;
    }
    var status = enter(x, child, f.account(), callee, code, sp);
    f.setReturnData(child.output, child.outputOffset, child.outputLength);

    var copied = Math.min(outRoom, f.returnLength);
    if (copied > 0) {
      System.arraycopy(f.returnData, f.returnOffset, f.memory, outTo, copied);
    }
    Stack.put(x.machine().stack(), sp - 4, status == Frame.RETURNED ? 1 : 0);
    return left + child.gas;
  }

  /**
   * Runs the frame of a call, of which kind, input, gas, caller, value and static flag are set.
   *
   * @param parent the account that calls and that pays the value
   * @param code what runs if the callee is no precompile
   * @param base where the frame's words begin on the stack
   * @return how the frame ended; its output and the gas left are in {@code child}
   */
  static int enter(
      TaoExecutor x,
      Frame child,
      AccessedAccount parent,
      AccessedAccount callee,
      Code code,
      int base) {
    var kind = child.kind;
    var acting = kind == CallKind.CALL || kind == CallKind.STATICCALL ? callee : parent;
    var precompile = x.rules().precompiles().at(callee.address());
    child.begin(x.scope(), acting, code, child.gas);
    if (x.steps() == null) {
      return run(x, child, parent, callee, precompile, base);
    }
    x.traceEntry(child, callee, precompile != null);
    var given = child.gas;
    var status = run(x, child, parent, callee, precompile, base);
    x.traceExit(child, status, given);
    return status;
  }

  private static int run(
      TaoExecutor x,
      Frame child,
      AccessedAccount parent,
      AccessedAccount callee,
      @Nullable Precompile precompile,
      int base) {
    if (child.depth > Gas.MAX_DEPTH) {
      return child.refused(TOO_DEEP);
    }
    var scope = x.scope();
    var checkpoint = scope.state().checkpoint();
    if (!x.transfer().begin(scope, child.kind, parent, callee, child.value)) {
      scope.state().rollback(checkpoint);
      return child.refused(HaltReason.TRANSFER_REFUSED.words());
    }
    if (precompile == null && child.code.isEmpty()) {
      if (callee.address().equals(Console.ADDRESS)) {
        scope.console().called(child.input, child.inputOffset, child.inputLength);
      }
      return Frame.RETURNED;
    }
    var refusal = scope.refusal();
    var status =
        precompile == null
            ? Interpreter.run(x, child, base)
            : runPrecompile(x, child, callee, precompile);
    if (status == Frame.RETURNED) {
      scope.setRefusal(refusal);
    } else {
      scope.state().rollback(checkpoint);
    }
    return status;
  }

  private static int runPrecompile(
      TaoExecutor x, Frame child, AccessedAccount callee, Precompile precompile) {
    var outcome = precompile.run(precompileCall(x, child, callee));
    child.output = outcome.output();
    child.outputOffset = 0;
    child.outputLength = child.output.length;
    child.gas = outcome.gasLeft();
    return switch (outcome) {
      case Outcome.Returned returned -> Frame.RETURNED;
      case Outcome.Reverted reverted -> Frame.REVERTED;
      case Outcome.Halted halted -> {
        child.haltDetail = halted.text();
        if (halted.reason() == HaltReason.PRECOMPILE_FAILURE) {
          x.scope().setRefusal(halted.text());
        }
        yield child.failed(halted.reason());
      }
    };
  }

  private static PrecompileCall precompileCall(TaoExecutor x, Frame child, AccessedAccount callee) {
    var input =
        child.inputLength == 0
            ? Bytes.EMPTY
            : Arrays.copyOfRange(
                child.input, child.inputOffset, child.inputOffset + child.inputLength);
    return new PrecompileCall(
        child.kind,
        child.caller,
        callee.address(),
        child.account().address(),
        child.kind == CallKind.CALL ? child.value : Word.ZERO,
        child.value,
        child.isStatic,
        child.depth,
        child.gas,
        input,
        x.scope(),
        x.block());
  }
}
