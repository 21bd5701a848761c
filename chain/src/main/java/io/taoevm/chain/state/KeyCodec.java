package io.taoevm.chain.state;

/**
 * Encodes the keys of a {@link Table}. The order of the encoded bytes, unsigned, is the table's
 * order of iteration and with it consensus; architecture decision 1 says which encoding the
 * reference has for which table.
 */
public interface KeyCodec<K> {
  byte[] encode(K key);

  K decode(byte[] bytes);
}
