/**
 * The executor's seam: what an engine gets and answers, the rule sets, precompiles, and the
 * transaction processor that serves every engine.
 */
@NullMarked
package io.taoevm.evm;

import org.jspecify.annotations.NullMarked;
