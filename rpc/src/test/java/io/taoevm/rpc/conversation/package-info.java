/** Conversations with a node, written in text files, and what plays them. */
@org.jspecify.annotations.NullMarked
package io.taoevm.rpc.conversation;
