package io.taoevm.evm.engine;

import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.AccessedAccount;
import io.taoevm.evm.AccessedSlot;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.gas.Gas;

/** SLOAD, SSTORE, TLOAD, TSTORE. Those with a price return the gas left, negative on failure. */
final class StorageInstructions {
  private StorageInstructions() {}

  /** SLOAD of the slot at {@code at}, which its value replaces (EIP-2929). */
  static long load(TaoExecutor x, Frame f, long[] s, int at, long gas) {
    var account = f.account();
    var slot = account.slot(s[at], s[at + 1], s[at + 2], s[at + 3]);
    return load(x, account, slot, s, at, gas);
  }

  /** Puts the value of the slot with a small number to {@code to}. */
  static long load(TaoExecutor x, Frame f, long[] s, int to, int number, long gas) {
    var account = f.account();
    return load(x, account, account.slot(number, 0, 0, 0), s, to, gas);
  }

  private static long load(
      TaoExecutor x, AccessedAccount account, AccessedSlot slot, long[] s, int to, long gas) {
    var scope = x.scope();
    var left = gas - (scope.warm(account, slot) ? Gas.COLD_SLOT : Gas.WARM);
    Stack.put(s, to, scope.value(account, slot));
    return left;
  }

  /**
   * SSTORE of the value at {@code sp} to the slot at {@code sp} + 4 (EIP-2200, EIP-2929, EIP-3529).
   */
  static long store(TaoExecutor x, Frame f, long[] s, int sp, long gas) {
    if (f.isStatic) {
      return f.halt(HaltReason.STATIC_VIOLATION);
    }
    if (gas <= Gas.STORE_STIPEND) {
      return -1;
    }
    var scope = x.scope();
    var account = f.account();
    var slot = account.slot(s[sp + 4], s[sp + 5], s[sp + 6], s[sp + 7]);
    var left = scope.warm(account, slot) ? gas - Gas.COLD_SLOT : gas;
    var current = scope.value(account, slot);
    if (matches(current, s, sp)) {
      return left - Gas.WARM;
    }
    var original = slot.original();
    var written = Stack.word(s, sp);
    if (!original.equals(current)) {
      left -= Gas.WARM;
    } else {
      left -= original.isZero() ? Gas.STORE_SET : Gas.STORE_RESET;
    }
    if (left < 0) {
      return -1;
    }
    scope.addRefund(refund(original, current, written));
    scope.setValue(slot, written);
    return left;
  }

  /** The change of the refund counter for a slot whose value changes. */
  private static long refund(Word original, Word current, Word written) {
    if (original.equals(current)) {
      return !original.isZero() && written.isZero() ? Gas.STORE_CLEAR_REFUND : 0;
    }
    var refund = 0L;
    if (!original.isZero()) {
      if (current.isZero()) {
        refund -= Gas.STORE_CLEAR_REFUND;
      } else if (written.isZero()) {
        refund += Gas.STORE_CLEAR_REFUND;
      }
    }
    if (original.equals(written)) {
      refund += (original.isZero() ? Gas.STORE_SET : Gas.STORE_RESET) - Gas.WARM;
    }
    return refund;
  }

  private static boolean matches(Word word, long[] s, int at) {
    return word.a() == s[at]
        && word.b() == s[at + 1]
        && word.c() == s[at + 2]
        && word.d() == s[at + 3];
  }

  static void loadTransient(Frame f, long[] s, int at) {
    var slot = f.account().slot(s[at], s[at + 1], s[at + 2], s[at + 3]);
    Stack.put(s, at, slot.transientValue());
  }

  /** TSTORE of the value at {@code sp} to the slot at {@code sp} + 4; false in a static frame. */
  static boolean storeTransient(TaoExecutor x, Frame f, long[] s, int sp) {
    if (f.isStatic) {
      f.halt(HaltReason.STATIC_VIOLATION);
      return false;
    }
    var slot = f.account().slot(s[sp + 4], s[sp + 5], s[sp + 6], s[sp + 7]);
    if (!matches(slot.transientValue(), s, sp)) {
      x.scope().setTransient(slot, Stack.word(s, sp));
    }
    return true;
  }
}
