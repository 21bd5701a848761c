package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import java.util.List;

/** An address and slots of it that a transaction declares in advance (EIP-2930). */
public record AccessListEntry(Address address, List<Word> slots) {
  public AccessListEntry {
    slots = List.copyOf(slots);
  }
}
