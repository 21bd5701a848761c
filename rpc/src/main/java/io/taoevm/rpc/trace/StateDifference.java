package io.taoevm.rpc.trace;

import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Authority;
import io.taoevm.evm.trace.TouchedStateTracer;
import io.taoevm.evm.trace.TouchedStateTracer.Before;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What an execution changed, in Parity's shape {@code stateDiff}. */
final class StateDifference {
  private static final String SAME = "=";

  private final TouchedStateTracer tracer;
  private final Subject subject;
  private final EvmLedger ledger;

  StateDifference(Subject subject, EvmLedger ledger) {
    this.tracer = new TouchedStateTracer(ledger, subject.state());
    this.subject = subject;
    this.ledger = ledger;
    tracer.meet(subject.sender());
    tracer.meet(subject.context().coinbase());
    for (var authorization : subject.transaction().authorizations()) {
      Authority.of(authorization).ifPresent(tracer::meet);
    }
  }

  /** An account: each member is {@code "="}, or what was, is or became by {@code - + *}. */
  record Account(Object balance, Object code, Object nonce, Map<String, Object> storage) {
    boolean isSame() {
      return balance.equals(SAME) && code.equals(SAME) && nonce.equals(SAME) && storage.isEmpty();
    }
  }

  /** A value that is another now. */
  record Change(Object from, Object to) {}

  TouchedStateTracer tracer() {
    return tracer;
  }

  /** The accounts that are different now. */
  Map<String, Account> accounts() {
    var changed = new TreeMap<String, Account>();
    tracer
        .accounts()
        .forEach(
            (address, before) -> {
              var account = account(address, before);
              if (!account.isSame()) {
                changed.put(address.toString(), account);
              }
            });
    return changed;
  }

  private Account account(Address address, Before before) {
    var state = subject.state();
    var balance = ledger.balanceWei(state, address);
    var nonce = ledger.nonce(state, address);
    var code = state.code(address);
    var exists = !(balance.isZero() && nonce == 0 && code.length == 0);
    if (before.isEmpty() && !exists) {
      return new Account(SAME, SAME, SAME, Map.of());
    }
    if (before.isEmpty()) {
      return new Account(
          Map.of("+", balance), Map.of("+", code), Map.of("+", nonce), storage(address, before));
    }
    if (!exists) {
      return new Account(
          Map.of("-", before.balanceWei()),
          Map.of("-", before.code()),
          Map.of("-", before.nonce()),
          storage(address, before));
    }
    return new Account(
        balance.equals(before.balanceWei()) ? SAME : changed(before.balanceWei(), balance),
        Arrays.equals(code, before.code()) ? SAME : changed(before.code(), code),
        nonce == before.nonce() ? SAME : changed(before.nonce(), nonce),
        storage(address, before));
  }

  private Map<String, Object> storage(Address address, Before before) {
    var changes = new TreeMap<String, Object>();
    before
        .slots()
        .forEach(
            (slot, was) -> {
              var is = subject.state().storage(address, slot);
              if (!is.equals(was)) {
                changes.put(slot.toHash().toString(), change(before, was, is));
              }
            });
    return changes;
  }

  private static Object change(Before before, Word was, Word is) {
    return before.isEmpty() ? Map.of("+", is.toHash()) : changed(was.toHash(), is.toHash());
  }

  private static Map<String, Object> changed(Object from, Object to) {
    return Map.of("*", new Change(from, to));
  }
}
