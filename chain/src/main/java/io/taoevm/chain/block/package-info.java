/**
 * Blocks, transactions and receipts in Ethereum's formats, and the context in which transactions
 * run.
 */
@NullMarked
package io.taoevm.chain.block;

import org.jspecify.annotations.NullMarked;
