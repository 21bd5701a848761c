package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.Journal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as one transaction sees it: whether it is warm (EIP-2929), whether the transaction
 * created or destroyed it (EIP-6780), and the slots that were accessed, in an open-addressed table.
 * As its own undo it becomes cold again.
 */
public final class AccessedAccount implements Journal.Undo {
  private static final int FIRST_CAPACITY = 8;

  final Address address;
  boolean warm;
  boolean known;
  boolean created;
  boolean destroyed;
  private @Nullable AccessedSlot[] slots = new AccessedSlot[FIRST_CAPACITY];
  private int slotCount;

  AccessedAccount(Address address) {
    this.address = address;
  }

  public Address address() {
    return address;
  }

  public boolean isWarm() {
    return warm;
  }

  /** Whether this transaction created the contract. */
  public boolean isCreated() {
    return created;
  }

  /** Whether the account goes at the end of the transaction. */
  public boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public void undo() {
    warm = false;
  }

  /** The slot whose key is these four limbs, least significant first; a new one is cold. */
  public AccessedSlot slot(long a, long b, long c, long d) {
    var mask = slots.length - 1;
    var at = hash(a, b, c, d) & mask;
    while (true) {
      var slot = slots[at];
      if (slot == null) {
        return add(new AccessedSlot(a, b, c, d), at);
      }
      if (slot.a == a && slot.b == b && slot.c == c && slot.d == d) {
        return slot;
      }
      at = (at + 1) & mask;
    }
  }

  /** The keys of the slots that are warm now, in no order. */
  public List<Word> warmSlots() {
    var warm = new ArrayList<Word>();
    for (var slot : slots) {
      if (slot != null && slot.warm) {
        warm.add(slot.key());
      }
    }
    return warm;
  }

  private AccessedSlot add(AccessedSlot slot, int at) {
    slots[at] = slot;
    slotCount++;
    if (slotCount * 2 > slots.length) {
      grow();
    }
    return slot;
  }

  private void grow() {
    var old = slots;
    slots = new AccessedSlot[old.length * 2];
    var mask = slots.length - 1;
    for (var slot : old) {
      if (slot != null) {
        var at = hash(slot.a, slot.b, slot.c, slot.d) & mask;
        while (slots[at] != null) {
          at = (at + 1) & mask;
        }
        slots[at] = slot;
      }
    }
  }

  private static int hash(long a, long b, long c, long d) {
    var mixed = (a ^ Long.rotateLeft(b, 17) ^ Long.rotateLeft(c, 31) ^ d) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) ^ (int) (mixed >>> 45);
  }
}
