package io.taoevm.evm.engine;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.AccessedAccount;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.ContractAddress;
import io.taoevm.evm.Eip;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Quirk;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.CodeCompiler;
import io.taoevm.evm.gas.Gas;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** CREATE, CREATE2 and SELFDESTRUCT. */
final class Creations {
  private static final int EF = 0xEF;

  private Creations() {}

  /**
   * Runs a creation whose operands lie from {@code sp} - 4 upwards: salt (of CREATE2), length,
   * offset, value; {@code sp} - 4 gets the new address, or 0.
   *
   * @return the gas left, negative if the creating frame fails
   */
  static long create(TaoExecutor x, Frame f, long[] s, int sp, long gas, CallKind kind) {
    if (f.isStatic) {
      return f.halt(HaltReason.STATIC_VIOLATION);
    }
    var length = kind == CallKind.CREATE2 ? sp : sp - 4;
    var offset = length + 4;
    var left = f.reach(s, offset, length, gas);
    if (left < 0) {
      return -1;
    }
    var bytes = (int) s[length];
    if (bytes > Gas.MAX_INIT_CODE_SIZE) {
      return f.halt(HaltReason.INIT_CODE_TOO_LARGE);
    }
    var words = Gas.words(bytes);
    left -= Gas.INIT_CODE_WORD * words;
    if (kind == CallKind.CREATE2) {
      left -= Gas.KECCAK_WORD * words;
    }
    if (left < 0) {
      return -1;
    }
    var value = Stack.word(s, offset + 4);
    var salt = kind == CallKind.CREATE2 ? Stack.word(s, sp - 4) : Word.ZERO;
    f.clearReturnData();
    var creator = f.account().address();
    var state = x.scope().state();
    var ledger = x.rules().ledger();
    var handed = Gas.allButOne64th(left);
    x.paid(f, left - handed);
    var nonce = ledger.nonce(state, creator);
    var refusal = refusal(f, nonce, ledger.balanceWei(state, creator), value);
    if (refusal != null) {
      if (x.steps() != null) {
        traceRefusal(x, f, kind, value, handed, refusal);
      }
      Stack.put(s, sp - 4, 0);
      return left;
    }
    ledger.setNonce(state, creator, nonce + 1);
    var from = bytes == 0 ? 0 : (int) s[offset];
    var initCode = bytes == 0 ? Bytes.EMPTY : Arrays.copyOfRange(f.memory, from, from + bytes);
    var address =
        kind == CallKind.CREATE
            ? ContractAddress.of(creator, nonce)
            : ContractAddress.of(creator, salt.toHash(), Keccak.hash(initCode));
    var created = x.scope().account(address);
    x.scope().warm(created);
    var child = x.machine().frame(f.depth + 1);
    child.kind = kind;
    child.caller = creator;
    child.value = value;
    child.gas = handed;
    var status = enter(x, child, f.account(), created, initCode, sp);
    if (status == Frame.REVERTED) {
      f.setReturnData(child.output, child.outputOffset, child.outputLength);
    }
    var stack = x.machine().stack();
    if (status == Frame.RETURNED) {
      Stack.put(stack, sp - 4, address);
    } else {
      Stack.put(stack, sp - 4, 0);
    }
    return left - handed + child.gas;
  }

  /** Why a creation cannot begin, which costs no more than the instruction; null if it can. */
  private static @Nullable String refusal(Frame f, long nonce, Word balance, Word value) {
    if (f.depth >= Gas.MAX_DEPTH) {
      return Calls.TOO_DEEP;
    }
    if (balance.compareTo(value) < 0) {
      return HaltReason.TRANSFER_REFUSED.words();
    }
    return nonce == -1 ? HaltReason.NONCE_OVERFLOW.words() : null;
  }

  /** Shows a tracer the frame that does not begin. */
  private static void traceRefusal(
      TaoExecutor x, Frame f, CallKind kind, Word value, long gas, String refusal) {
    var depth = f.depth + 1;
    var creator = f.account().address();
    x.tracer()
        .enter(
            new Tracer.Entry(
                depth, kind, creator, Address.ZERO, Address.ZERO, value, Bytes.EMPTY, gas, false));
    x.tracer().refused(depth, refusal);
    x.tracer().exit(depth, new Outcome.Reverted(Bytes.EMPTY, gas), 0);
  }

  /**
   * Runs init code in a frame of which kind, caller, value and gas are set, and stores the code
   * that it returns.
   */
  static int enter(
      TaoExecutor x,
      Frame child,
      AccessedAccount creator,
      AccessedAccount created,
      byte[] initCode,
      int base) {
    child.isStatic = false;
    child.input = Bytes.EMPTY;
    child.inputOffset = 0;
    child.inputLength = 0;
    var code =
        x.steps() == null
            ? CodeCompiler.compile(initCode, x.instructions())
            : CodeCompiler.compileForTracing(initCode, x.instructions());
    child.begin(x.scope(), created, code, child.gas);
    var given = child.gas;
    if (x.steps() != null) {
      x.traceEntry(child, created, false);
    }
    var state = x.scope().state();
    var checkpoint = state.checkpoint();
    var refusal = x.scope().refusal();
    var status = prepare(x, child, creator, created);
    if (status == Frame.RETURNED) {
      status = Interpreter.run(x, child, base);
      if (status == Frame.RETURNED) {
        x.paid(child, child.gas);
        status = deposit(x, child, created.address());
      }
    }
    if (status == Frame.RETURNED) {
      x.scope().setRefusal(refusal);
    } else {
      state.rollback(checkpoint);
    }
    if (x.steps() != null) {
      x.traceExit(child, status, given);
    }
    return status;
  }

  /** Makes the account: refused where one is (EIP-684, EIP-7610), nonce 1 (EIP-161). */
  private static int prepare(
      TaoExecutor x, Frame child, AccessedAccount creator, AccessedAccount created) {
    var state = x.scope().state();
    var ledger = x.rules().ledger();
    var address = created.address();
    if (ledger.nonce(state, address) != 0
        || state.account(address).hasCode()
        || state.hasStorage(address)) {
      return child.failed(HaltReason.ADDRESS_COLLISION);
    }
    x.scope().markCreated(created);
    ledger.setNonce(state, address, 1);
    return x.transfer().begin(x.scope(), child.kind, creator, created, child.value)
        ? Frame.RETURNED
        : child.refused(HaltReason.TRANSFER_REFUSED.words());
  }

  private static int deposit(TaoExecutor x, Frame child, Address address) {
    var length = child.outputLength;
    if (length > 0 && (child.memory[child.outputOffset] & 0xFF) == EF) {
      return child.failed(HaltReason.CODE_STARTS_WITH_EF);
    }
    if (length > Gas.MAX_CODE_SIZE) {
      return child.failed(HaltReason.CODE_TOO_LARGE);
    }
    var cost = Gas.CODE_BYTE * length;
    if (child.gas < cost) {
      return child.failed(HaltReason.OUT_OF_GAS);
    }
    child.gas -= cost;
    if (length > 0) {
      var bytes = Arrays.copyOfRange(child.memory, child.outputOffset, child.outputOffset + length);
      x.scope().state().setCode(address, Keccak.hash(bytes), bytes);
    }
    return Frame.RETURNED;
  }

  /** SELFDESTRUCT in favour of the address at {@code at} (EIP-6780); the gas left. */
  static long selfDestruct(TaoExecutor x, Frame f, long[] s, int at, long gas) {
    if (f.isStatic) {
      return f.halt(HaltReason.STATIC_VIOLATION);
    }
    var scope = x.scope();
    var state = scope.state();
    var ledger = x.rules().ledger();
    var beneficiary = scope.account((int) s[at + 2], s[at + 1], s[at]);
    var left = x.isCold(beneficiary) ? gas - Gas.COLD_ACCOUNT : gas;
    var account = f.account();
    var address = account.address();
    var balance = ledger.balanceWei(state, address);
    if (!balance.isZero() && x.isEmpty(beneficiary)) {
      left -= Gas.NEW_ACCOUNT;
    }
    if (left < 0) {
      return -1;
    }
    var goes = account.isCreated() || !x.rules().has(Eip.SELFDESTRUCT_ONLY_NEW);
    if (x.steps() != null) {
      x.tracer().selfDestruct(f.depth, address, beneficiary.address(), balance);
    }
    if (beneficiary != account) {
      if (!x.transfer().move(scope, account, beneficiary, balance)) {
        return f.halt(HaltReason.TRANSFER_REFUSED);
      }
    } else if (goes && !x.rules().has(Quirk.SELFDESTRUCT_NEVER_BURNS)) {
      ledger.setBalanceWei(state, address, Word.ZERO);
    }
    if (goes) {
      scope.markDestroyed(account);
    }
    return left;
  }
}
