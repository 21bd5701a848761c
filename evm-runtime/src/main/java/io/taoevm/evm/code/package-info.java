/** Contract code: the instructions of each rule set, and code made ready for the interpreter. */
@NullMarked
package io.taoevm.evm.code;

import org.jspecify.annotations.NullMarked;
