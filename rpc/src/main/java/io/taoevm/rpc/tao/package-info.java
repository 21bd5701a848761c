/** The namespace tao: reads of the economy, and calls on anyone's authority for development. */
@NullMarked
package io.taoevm.rpc.tao;

import org.jspecify.annotations.NullMarked;
