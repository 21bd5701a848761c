package io.taoevm.rpc.reference;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.evm.Fork;

/**
 * One transaction of a state test and what must come of it.
 *
 * @param expectedRoot of the state after it
 * @param expectedLogs keccak-256 of the RLP of the logs
 * @param refused whether the transaction must be refused
 */
record StateTestCase(
    String name,
    Fork fork,
    PreState pre,
    BlockContext block,
    Transaction transaction,
    Address sender,
    Hash expectedRoot,
    Hash expectedLogs,
    boolean refused) {}
