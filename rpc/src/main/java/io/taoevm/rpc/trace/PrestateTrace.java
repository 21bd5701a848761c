package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Authority;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.TouchedStateTracer;
import io.taoevm.evm.trace.TouchedStateTracer.Before;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * geth's {@code prestateTracer}: accounts and slots as they were before, with {@code diffMode} also
 * what became of them. What a contract of the chain core changes outside the EVM's accounts is not
 * seen.
 */
final class PrestateTrace implements Trace {
  private final TouchedStateTracer tracer;
  private final Subject subject;
  private final EvmLedger ledger;
  private final boolean diff;
  private final boolean withCode;
  private final boolean withStorage;

  PrestateTrace(JsonNode config, Subject subject, EvmLedger ledger) {
    this.tracer = new TouchedStateTracer(ledger, subject.state());
    this.subject = subject;
    this.ledger = ledger;
    this.diff = TraceOptions.isSet(config, "diffMode");
    this.withCode = !TraceOptions.isSet(config, "disableCode");
    this.withStorage = !TraceOptions.isSet(config, "disableStorage");
    meetFirst();
  }

  /** What the transaction itself changes, before any code runs. */
  private void meetFirst() {
    var transaction = subject.transaction();
    tracer.meet(subject.sender());
    var to = transaction.to();
    if (to != null) {
      tracer.meet(to);
    }
    tracer.meet(subject.context().coinbase());
    for (var authorization : transaction.authorizations()) {
      Authority.of(authorization).ifPresent(tracer::meet);
    }
  }

  /** An account; what is null did not change, or is nothing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Account(
      @Nullable Word balance,
      byte @Nullable [] code,
      @Nullable BigInteger nonce,
      @Nullable Map<String, Hash> storage) {}

  record Difference(Map<String, Account> post, Map<String, Account> pre) {}

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Object result(Executed executed) {
    return diff ? difference() : before();
  }

  private Map<String, Account> before() {
    var accounts = new TreeMap<String, Account>();
    tracer
        .accounts()
        .forEach(
            (address, before) -> {
              if (!before.isEmpty() || !tracer.wasCreated(address)) {
                accounts.put(address.toString(), account(before, before.slots()));
              }
            });
    return accounts;
  }

  private Account account(Before before, Map<Word, Word> slots) {
    return new Account(
        before.balanceWei(),
        withCode && before.code().length > 0 ? before.code() : null,
        before.nonce() == 0 ? null : unsigned(before.nonce()),
        storage(slots));
  }

  private @Nullable Map<String, Hash> storage(Map<Word, Word> slots) {
    if (!withStorage || slots.isEmpty()) {
      return null;
    }
    var shown = new TreeMap<String, Hash>();
    slots.forEach((slot, value) -> shown.put(slot.toHash().toString(), value.toHash()));
    return shown;
  }

  private Difference difference() {
    var pre = new TreeMap<String, Account>();
    var post = new TreeMap<String, Account>();
    tracer.accounts().forEach((address, before) -> compare(address, before, pre, post));
    return new Difference(post, pre);
  }

  /** Adds an account to both sides if it is another now; a slot that is or was 0 to one side. */
  private void compare(
      Address address, Before before, Map<String, Account> pre, Map<String, Account> post) {
    var state = subject.state();
    var slotsBefore = new TreeMap<Word, Word>();
    var slotsNow = new TreeMap<Word, Word>();
    before
        .slots()
        .forEach(
            (slot, was) -> {
              var now = state.storage(address, slot);
              if (!now.equals(was)) {
                slotsBefore.put(slot, was);
                slotsNow.put(slot, now);
              }
            });
    var balance = ledger.balanceWei(state, address);
    var nonce = ledger.nonce(state, address);
    var code = state.code(address);
    var sameCode = Arrays.equals(code, before.code());
    if (balance.equals(before.balanceWei())
        && nonce == before.nonce()
        && sameCode
        && slotsNow.isEmpty()) {
      return;
    }
    slotsBefore.values().removeIf(Word::isZero);
    slotsNow.values().removeIf(Word::isZero);
    if (!before.isEmpty() || !tracer.wasCreated(address)) {
      pre.put(address.toString(), account(before, slotsBefore));
    }
    if (!tracer.wasDestroyed(address) || state.exists(address)) {
      post.put(
          address.toString(),
          new Account(
              balance.equals(before.balanceWei()) ? null : balance,
              !withCode || sameCode || code.length == 0 ? null : code,
              nonce == before.nonce() ? null : unsigned(nonce),
              storage(slotsNow)));
    }
  }

  private static BigInteger unsigned(long nonce) {
    return new BigInteger(Long.toUnsignedString(nonce));
  }
}
