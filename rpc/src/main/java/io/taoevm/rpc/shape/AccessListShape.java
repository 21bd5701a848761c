package io.taoevm.rpc.shape;

import io.taoevm.chain.block.AccessListEntry;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.List;

/** An entry of an access list. */
public record AccessListShape(Address address, List<Hash> storageKeys) {
  public static List<AccessListShape> of(List<AccessListEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                new AccessListShape(
                    entry.address(), entry.slots().stream().map(Word::toHash).toList()))
        .toList();
  }
}
