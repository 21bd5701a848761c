/** Which release of the real chain's rules is in force, as named properties. */
@NullMarked
package io.taoevm.chain.spec;

import org.jspecify.annotations.NullMarked;
