package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;

import io.taoevm.chain.call.ProxyCall;
import io.taoevm.chain.proxy.ProxyType;

/** The functions of 0x801 and 0x805 by which a caller lets somebody stake in its name. */
final class StakeProxyFunctions {
  private StakeProxyFunctions() {}

  static PrecompileFunction add() {
    return call(
        "addProxy(bytes32 delegate) payable",
        in -> new ProxyCall.AddProxy(in.account(0), ProxyType.Staking, 0));
  }

  static PrecompileFunction remove() {
    return call(
        "removeProxy(bytes32 delegate) payable",
        in -> new ProxyCall.RemoveProxy(in.account(0), ProxyType.Staking, 0));
  }
}
