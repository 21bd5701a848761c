/** The node's own engine: an interpreter over prepared code and a flat stack. */
@NullMarked
package io.taoevm.evm.engine;

import org.jspecify.annotations.NullMarked;
