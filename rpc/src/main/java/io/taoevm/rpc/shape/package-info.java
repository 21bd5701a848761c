/** What clients are shown: blocks, transactions, receipts and logs as JSON objects. */
@NullMarked
package io.taoevm.rpc.shape;

import org.jspecify.annotations.NullMarked;
