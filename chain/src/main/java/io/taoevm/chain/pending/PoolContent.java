package io.taoevm.chain.pending;

import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.primitive.Address;
import java.util.List;
import java.util.Map;

/**
 * What waits in the pool at one moment, per sender in order of nonce; senders in order of their
 * addresses.
 *
 * @param pending what follows the sender's account without a gap
 * @param queued what waits behind a gap
 */
public record PoolContent(
    Map<Address, List<SignedTransaction>> pending, Map<Address, List<SignedTransaction>> queued) {}
