/**
 * What the chain core reports of its own doings; recorded per block and transaction, never as EVM
 * logs.
 */
@NullMarked
package io.taoevm.chain.event;

import org.jspecify.annotations.NullMarked;
