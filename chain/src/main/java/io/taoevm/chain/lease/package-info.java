/**
 * Leased subnets: owned by an account without a key, run by a beneficiary, paid for by the
 * contributors of a crowdloan who share the owner's cut (chain-core.md 16.2 and 16.3).
 */
@NullMarked
package io.taoevm.chain.lease;

import org.jspecify.annotations.NullMarked;
