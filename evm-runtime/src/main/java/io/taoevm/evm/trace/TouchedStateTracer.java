package io.taoevm.evm.trace;

import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.Opcodes;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the accounts and slots that an execution met as they were before it. Whoever runs it
 * first names the accounts that the transaction itself changes, by {@link #meet}.
 */
public final class TouchedStateTracer implements Tracer {
  private final EvmLedger ledger;
  private final State state;
  private final TreeMap<Address, Before> accounts = new TreeMap<>();
  private final TreeSet<Address> created = new TreeSet<>();
  private final TreeSet<Address> destroyed = new TreeSet<>();

  /** Depth and account of the last instruction, and what it met that had not been met before. */
  private int lastDepth = -1;

  private Address lastAddress = Address.ZERO;
  private @Nullable Address newAccount;
  private @Nullable Word newSlot;

  /**
   * An account as it was.
   *
   * @param slots those that were met
   */
  public record Before(Word balanceWei, long nonce, byte[] code, TreeMap<Word, Word> slots) {
    /** Whether there was no such account. */
    public boolean isEmpty() {
      return balanceWei.isZero() && nonce == 0 && code.length == 0;
    }
  }

  /**
   * @param state in which the execution runs
   */
  public TouchedStateTracer(EvmLedger ledger, State state) {
    this.ledger = ledger;
    this.state = state;
  }

  /** Remembers an account as it is now, unless it was met before. */
  public void meet(Address address) {
    if (!accounts.containsKey(address)) {
      accounts.put(
          address,
          new Before(
              ledger.balanceWei(state, address),
              ledger.nonce(state, address),
              state.code(address),
              new TreeMap<>()));
    }
  }

  /** What was met, by address. */
  public Map<Address, Before> accounts() {
    return Collections.unmodifiableMap(accounts);
  }

  public boolean wasCreated(Address address) {
    return created.contains(address);
  }

  public boolean wasDestroyed(Address address) {
    return destroyed.contains(address);
  }

  @Override
  public void enter(Entry entry) {
    newAccount = null;
    var address = entry.codeAddress();
    if (entry.kind().isCreation()) {
      created.add(address);
    }
    meet(address);
  }

  @Override
  public void step(Frame frame) {
    meet(frame.address());
    newAccount = null;
    newSlot = null;
    var size = frame.stackSize();
    switch (frame.opcode()) {
      case Opcodes.SLOAD, Opcodes.SSTORE -> {
        if (size >= 1) {
          meetSlot(frame.address(), frame.stack(0));
        }
      }
      case Opcodes.BALANCE, Opcodes.EXTCODESIZE, Opcodes.EXTCODECOPY, Opcodes.EXTCODEHASH -> {
        if (size >= 1) {
          meetNow(Address.of(frame.stack(0)));
        }
      }
      case Opcodes.SELFDESTRUCT -> {
        if (size >= 1) {
          meetNow(Address.of(frame.stack(0)));
          destroyed.add(frame.address());
        }
      }
      case Opcodes.CALL, Opcodes.CALLCODE, Opcodes.DELEGATECALL, Opcodes.STATICCALL -> {
        if (size >= 2) {
          meetNow(Address.of(frame.stack(1)));
        }
      }
      default -> {
        // Meets no other account.
      }
    }
    lastDepth = frame.depth();
    lastAddress = frame.address();
  }

  private void meetNow(Address address) {
    if (!accounts.containsKey(address)) {
      meet(address);
      newAccount = address;
    }
  }

  private void meetSlot(Address address, Word slot) {
    var before = accounts.get(address);
    if (before != null && !before.slots.containsKey(slot)) {
      before.slots.put(slot, state.storage(address, slot));
      newSlot = slot;
    }
  }

  /** What an instruction would have met that could not be paid was not met. */
  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    if (depth != lastDepth
        || !(outcome instanceof Outcome.Halted halted)
        || halted.reason() != HaltReason.OUT_OF_GAS) {
      return;
    }
    if (newAccount != null) {
      accounts.remove(newAccount);
    }
    var before = accounts.get(lastAddress);
    if (newSlot != null && before != null) {
      before.slots.remove(newSlot);
    }
  }
}
