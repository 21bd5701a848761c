package io.taoevm.chain;

import io.taoevm.chain.block.SealedBlock;

/** What readers see of the chain's growth, in one step. */
record Head(SealedBlock block, Rewinds rewinds) {}
