package io.taoevm.rpc.eth;

import io.taoevm.chain.block.AccessListEntry;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Tracer;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Collects the accounts and slots that an execution touches. Accounts that are warm anyway appear
 * only with slots, as an entry for them would cost more than it saves.
 */
final class AccessListTracer implements Tracer {
  private static final int BALANCE = 0x31;
  private static final int EXTCODESIZE = 0x3b;
  private static final int EXTCODECOPY = 0x3c;
  private static final int EXTCODEHASH = 0x3f;
  private static final int SLOAD = 0x54;
  private static final int SSTORE = 0x55;
  private static final int CALL = 0xf1;
  private static final int CALLCODE = 0xf2;
  private static final int DELEGATECALL = 0xf4;
  private static final int STATICCALL = 0xfa;
  private static final int SELFDESTRUCT = 0xff;

  private final Predicate<Address> isWarmAnyway;
  private final TreeMap<Address, TreeSet<Word>> touched = new TreeMap<>();

  AccessListTracer(Predicate<Address> isWarmAnyway) {
    this.isWarmAnyway = isWarmAnyway;
  }

  @Override
  public void step(Frame frame) {
    switch (frame.opcode()) {
      case SLOAD, SSTORE -> {
        if (frame.stackSize() > 0) {
          slots(frame.address()).add(frame.stack(0));
        }
      }
      case BALANCE, EXTCODESIZE, EXTCODECOPY, EXTCODEHASH, SELFDESTRUCT -> touch(frame, 0);
      case CALL, CALLCODE, DELEGATECALL, STATICCALL -> touch(frame, 1);
      default -> {}
    }
  }

  private void touch(Frame frame, int index) {
    if (frame.stackSize() > index) {
      slots(Address.of(frame.stack(index)));
    }
  }

  private Set<Word> slots(Address address) {
    return touched.computeIfAbsent(address, _ -> new TreeSet<>());
  }

  /** What was touched, in the order of addresses and slots. */
  List<AccessListEntry> entries() {
    return touched.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty() || !isWarmAnyway.test(entry.getKey()))
        .map(entry -> new AccessListEntry(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
