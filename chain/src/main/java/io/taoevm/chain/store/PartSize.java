package io.taoevm.chain.store;

/**
 * What a part of a store takes.
 *
 * @param part a column's name, or {@code versions}
 * @param entries about how many there are
 * @param fileBytes on disk
 * @param memoryBytes written, but not in a file yet; 0 where everything is on the heap
 */
public record PartSize(String part, long entries, long fileBytes, long memoryBytes) {}
