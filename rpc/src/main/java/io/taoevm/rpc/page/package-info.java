/** What the node answers to GET: health, metrics, and the economy's reads as REST. */
@NullMarked
package io.taoevm.rpc.page;

import org.jspecify.annotations.NullMarked;
