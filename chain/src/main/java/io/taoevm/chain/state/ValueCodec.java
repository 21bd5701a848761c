package io.taoevm.chain.state;

/**
 * Encodes the values of a {@link Table}; equal values have equal bytes, since the state root
 * commits to them.
 */
public interface ValueCodec<V> {
  byte[] encode(V value);

  V decode(byte[] bytes);
}
