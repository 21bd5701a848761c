package io.taoevm.chain.state;

/** One row of a {@link Table}. */
public record TableRow<K, V>(K key, V value) {}
