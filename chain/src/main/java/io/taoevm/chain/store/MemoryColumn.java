package io.taoevm.chain.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * One column on the heap: a hash map that finds the slot of a key, and if the column is walked a
 * skip list that keeps the slots in order; others are sorted for whoever does walk them. Both lead
 * to the same slots, so that a new value of an old key, the most common write by far, touches
 * neither. One thread writes, any number reads.
 */
final class MemoryColumn {
  private final ConcurrentHashMap<Slot, Slot> slots = new ConcurrentHashMap<>();
  private final @Nullable ConcurrentNavigableMap<byte[], Slot> ordered;

  MemoryColumn(boolean isWalked) {
    ordered = isWalked ? new ConcurrentSkipListMap<>(Arrays::compareUnsigned) : null;
  }

  byte @Nullable [] get(byte[] key) {
    var slot = slots.get(new Slot(key));
    return slot == null ? null : slot.value();
  }

  void put(byte[] key, byte[] value) {
    var slot = new Slot(key);
    var existing = slots.get(slot);
    if (existing != null) {
      existing.set(value);
      return;
    }
    slot.set(value);
    slots.put(slot, slot);
    if (ordered != null) {
      ordered.put(key, slot);
    }
  }

  void remove(byte[] key) {
    var slot = slots.remove(new Slot(key));
    if (slot != null) {
      if (ordered != null) {
        ordered.remove(key);
      }
      slot.set(null);
    }
  }

  long size() {
    return slots.mappingCount();
  }

  Cursor ascending(byte[] from, byte @Nullable [] to) {
    if (to == null) {
      return new SlotCursor(ordered().tailMap(from, true).values().iterator());
    }
    var isEmpty = Arrays.compareUnsigned(from, to) >= 0;
    return new SlotCursor(ordered().subMap(from, isEmpty ? from : to).values().iterator());
  }

  Cursor descending(byte @Nullable [] from, byte[] to) {
    var backwards = ordered().descendingMap();
    if (from == null) {
      return new SlotCursor(backwards.headMap(to, true).values().iterator());
    }
    var isEmpty = Arrays.compareUnsigned(from, to) < 0;
    return new SlotCursor(
        backwards.subMap(from, !isEmpty, isEmpty ? from : to, !isEmpty).values().iterator());
  }

  private ConcurrentNavigableMap<byte[], Slot> ordered() {
    if (ordered != null) {
      return ordered;
    }
    var sorted = new ConcurrentSkipListMap<byte[], Slot>(Arrays::compareUnsigned);
    slots.keySet().forEach(slot -> sorted.put(slot.key(), slot));
    return sorted;
  }

  private static final class SlotCursor implements Cursor {
    private final Iterator<Slot> slots;
    private byte @Nullable [] key;
    private byte @Nullable [] value;

    SlotCursor(Iterator<Slot> slots) {
      this.slots = slots;
    }

    @Override
    public boolean next() {
      while (slots.hasNext()) {
        var slot = slots.next();
        value = slot.value();
        if (value != null) {
          key = slot.key();
          return true;
        }
      }
      key = null;
      value = null;
      return false;
    }

    @Override
    public byte[] key() {
      return requireCurrent(key);
    }

    @Override
    public byte[] value() {
      return requireCurrent(value);
    }

    private static byte[] requireCurrent(byte @Nullable [] part) {
      if (part == null) {
        throw new IllegalStateException("the cursor stands on no entry");
      }
      return part;
    }

    @Override
    public void close() {}
  }
}
