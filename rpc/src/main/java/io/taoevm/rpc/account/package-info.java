/** Accounts whose keys the node holds, and what is signed with them. */
@NullMarked
package io.taoevm.rpc.account;

import org.jspecify.annotations.NullMarked;
