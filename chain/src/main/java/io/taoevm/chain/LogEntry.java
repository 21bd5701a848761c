package io.taoevm.chain;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.SealedBlock;

/**
 * A log and where it is.
 *
 * @param logIndex its place among the logs of the block
 */
public record LogEntry(SealedBlock block, int transactionIndex, int logIndex, Log log) {}
