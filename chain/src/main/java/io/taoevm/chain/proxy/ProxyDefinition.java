package io.taoevm.chain.proxy;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import java.util.Comparator;

/**
 * A permission to act for somebody.
 *
 * @param delegate who may
 * @param type for what
 * @param delay blocks between an announcement and its use; 0 for no announcement, u32
 */
public record ProxyDefinition(AccountId delegate, ProxyType type, int delay)
    implements Comparable<ProxyDefinition> {
  private static final Comparator<ProxyDefinition> ORDER =
      Comparator.comparing(ProxyDefinition::delegate)
          .thenComparing(ProxyDefinition::type)
          .thenComparing(ProxyDefinition::delay, Integer::compareUnsigned);

  @Override
  public int compareTo(ProxyDefinition other) {
    return ORDER.compare(this, other);
  }

  static void write(ScaleWriter out, ProxyDefinition definition) {
    out.account(definition.delegate).u8(definition.type.ordinal()).u32(definition.delay);
  }

  static ProxyDefinition read(ScaleReader in) {
    return new ProxyDefinition(in.account(), ProxyType.values()[in.u8()], in.u32());
  }
}
