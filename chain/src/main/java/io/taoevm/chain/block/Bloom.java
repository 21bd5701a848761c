package io.taoevm.chain.block;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import java.util.Arrays;

/**
 * The 2,048-bit filter of the addresses and topics of logs (Yellow Paper, 4.3.1). Immutable; {@link
 * Builder} collects.
 */
public final class Bloom {
  public static final int LENGTH = 256;
  public static final Bloom EMPTY = new Bloom(new byte[LENGTH]);

  private final byte[] bits;

  private Bloom(byte[] bits) {
    this.bits = bits;
  }

  /**
   * @throws IllegalArgumentException if there are not exactly 256 bytes
   */
  public static Bloom of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a bloom has 256 bytes, not " + bytes.length);
    }
    return new Bloom(bytes.clone());
  }

  public static Bloom of(Iterable<Log> logs) {
    var builder = new Builder();
    for (var log : logs) {
      builder.add(log);
    }
    return builder.build();
  }

  /** False only if no log with this address is in the filter. */
  public boolean mayContain(Address address) {
    return mayContain(Probe.of(address));
  }

  /** False only if no log with this topic is in the filter. */
  public boolean mayContain(Hash topic) {
    return mayContain(Probe.of(topic));
  }

  /** False only if the probe's value is not in the filter. */
  public boolean mayContain(Probe probe) {
    return isSet(probe.first) && isSet(probe.second) && isSet(probe.third);
  }

  private boolean isSet(int bit) {
    return (bits[LENGTH - 1 - (bit >>> 3)] & (1 << (bit & 7))) != 0;
  }

  /** A copy of the 256 bytes. */
  public byte[] bytes() {
    return bits.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bloom bloom && Arrays.equals(bits, bloom.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return Bytes.toHex(bits);
  }

  /** The three bits of one value, so that a search over many blocks hashes it once. */
  public record Probe(int first, int second, int third) {
    public static Probe of(Address address) {
      return of(address.bytes());
    }

    public static Probe of(Hash topic) {
      return of(topic.bytes());
    }

    private static Probe of(byte[] value) {
      var hash = Keccak.hash(value).a();
      return new Probe(
          (int) (hash >>> 48) & 0x7FF, (int) (hash >>> 32) & 0x7FF, (int) (hash >>> 16) & 0x7FF);
    }
  }

  /** Collects logs and other filters. */
  public static final class Builder {
    private final byte[] bits = new byte[LENGTH];

    public Builder add(Log log) {
      add(Probe.of(log.address()));
      for (var topic : log.topics()) {
        add(Probe.of(topic));
      }
      return this;
    }

    public Builder add(Bloom other) {
      for (var i = 0; i < LENGTH; i++) {
        bits[i] |= other.bits[i];
      }
      return this;
    }

    public Bloom build() {
      return new Bloom(bits.clone());
    }

    private void add(Probe probe) {
      set(probe.first);
      set(probe.second);
      set(probe.third);
    }

    private void set(int bit) {
      bits[LENGTH - 1 - (bit >>> 3)] |= (byte) (1 << (bit & 7));
    }
  }
}
