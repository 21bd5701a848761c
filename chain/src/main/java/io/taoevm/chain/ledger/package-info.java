/** The one ledger of TAO: accounts of the chain core, their issuance, and how the EVM sees them. */
@NullMarked
package io.taoevm.chain.ledger;

import org.jspecify.annotations.NullMarked;
