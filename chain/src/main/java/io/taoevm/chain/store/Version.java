package io.taoevm.chain.store;

/**
 * One of the versions that a {@link Store} keeps of a key.
 *
 * @param number orders the versions of a key; not negative
 */
public record Version(long number, byte[] value) {}
