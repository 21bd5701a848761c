package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import java.util.List;

/**
 * An EVM log.
 *
 * @param topics 0 to 4
 */
public record Log(Address address, List<Hash> topics, byte[] data) {
  public Log {
    topics = List.copyOf(topics);
  }
}
