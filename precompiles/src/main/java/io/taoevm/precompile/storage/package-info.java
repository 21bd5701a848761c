/** The keys under which the real chain stores what the chain core has in tables of its own. */
@NullMarked
package io.taoevm.precompile.storage;

import org.jspecify.annotations.NullMarked;
