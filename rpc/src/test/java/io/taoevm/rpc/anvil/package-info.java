/** Our node beside anvil: the same transactions, the same questions. */
@org.jspecify.annotations.NullMarked
package io.taoevm.rpc.anvil;
