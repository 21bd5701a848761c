/** The closed set of reasons for which the chain core refuses a call. */
@NullMarked
package io.taoevm.chain.refusal;

import org.jspecify.annotations.NullMarked;
