/** What execution costs: the constants of the gas schedule and the rules that combine them. */
@NullMarked
package io.taoevm.evm.gas;

import org.jspecify.annotations.NullMarked;
