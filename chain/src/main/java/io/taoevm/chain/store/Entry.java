package io.taoevm.chain.store;

/** A key and its value. */
public record Entry(byte[] key, byte[] value) {}
