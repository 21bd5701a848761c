/** rpc_discover: the description of the methods in the form of OpenRPC. */
@NullMarked
package io.taoevm.rpc.discover;

import org.jspecify.annotations.NullMarked;
