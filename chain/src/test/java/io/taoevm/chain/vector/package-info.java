/** Where tests find golden vectors; shared with the modules above through the test jar. */
@NullMarked
package io.taoevm.chain.vector;

import org.jspecify.annotations.NullMarked;
