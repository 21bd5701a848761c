/** Control of the node, for tests: the namespaces evm, anvil and hardhat. */
@NullMarked
package io.taoevm.rpc.dev;

import org.jspecify.annotations.NullMarked;
