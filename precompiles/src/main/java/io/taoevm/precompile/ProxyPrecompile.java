package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;
import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.ProxyCall;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.proxy.LastCallResult;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.proxy.ProxyType;
import io.taoevm.chain.spec.ChainSpec;
import java.util.ArrayList;
import java.util.List;

/** 0x80b: acting for another account. Delays and heights are blocks, deposits rao. */
final class ProxyPrecompile {
  private ProxyPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    var functions = new ArrayList<>(first());
    functions.addAll(AnnouncementFunctions.all());
    return new AbiPrecompile(0x80b, "proxy", PrecompileSwitch.Proxy, spec, functions);
  }

  private static List<PrecompileFunction> first() {
    return List.of(
        PrecompileFunction.dispatching(
            "createPureProxy(uint8 proxyType, uint32 delay, uint16 index) returns (bytes32)",
            in -> new ProxyCall.CreatePure(type(in.u32(0)), in.u32(1), in.u32(2)),
            in -> List.of(pure(in))),
        call(
            "killPureProxy(bytes32 spawner, uint8 proxyType, uint16 index, uint32 height,"
                + " uint32 extIndex)",
            in ->
                new ProxyCall.KillPure(
                    in.account(0), type(in.u32(1)), in.u32(2), in.u32(3), in.u32(4))),
        action(
            "proxyCall(bytes32 real, uint8[] forceProxyType, uint8[] call)",
            "(329,090,365 + the inner call's weight) / 40,000; 0 if the inner call is free",
            ProxyPrecompile::proxyCall),
        call(
            "addProxy(bytes32 delegate, uint8 proxyType, uint32 delay)",
            in -> new ProxyCall.AddProxy(in.account(0), type(in.u32(1)), in.u32(2))),
        call(
            "removeProxy(bytes32 delegate, uint8 proxyType, uint32 delay)",
            in -> new ProxyCall.RemoveProxy(in.account(0), type(in.u32(1)), in.u32(2))),
        call("removeProxies()", in -> new ProxyCall.RemoveProxies()),
        call("pokeDeposit()", in -> new ProxyCall.PokeDeposit()),
        read(
            "getProxies(bytes32 accountId) view returns ((bytes32 delegate, uint256"
                + " proxy_type, uint256 delay)[])",
            1,
            ProxyPrecompile::proxies));
  }

  /** A kind of proxy by its SCALE index. */
  static ProxyType type(int index) {
    if (index >= ProxyType.values().length) {
      throw PrecompileFailure.error("Invalid proxy type");
    }
    return ProxyType.values()[index];
  }

  /** The account that this call made. */
  private static AccountId pure(Invocation in) {
    return Proxies.pureAccount(
        in.callerAccount(), type(in.u32(0)), in.u32(2), Proxies.Birth.in(in.block().number()));
  }

  private static void proxyCall(Invocation in) {
    var inner = decode(in.spec(), in.octets(2));
    var forced = in.octets(1);
    var type = forced.length == 0 ? null : type(Byte.toUnsignedInt(forced[0]));
    in.dispatch(new ProxyCall.Proxy(in.account(0), type, inner));
    var result = in.state().get(LastCallResult.TABLE, in.account(0));
    if (result == null) {
      throw PrecompileFailure.error("Proxy execution failed");
    }
    if (!result.succeeded()) {
      throw PrecompileFailure.error(result.debugText());
    }
  }

  private static RuntimeCall decode(ChainSpec spec, byte[] bytes) {
    try {
      return CallTable.decode(spec, bytes);
    } catch (ScaleException undecodable) {
      throw PrecompileFailure.error("The raw call data not correctly encoded");
    }
  }

  private static List<List<Object>> proxies(Invocation in) {
    return new Proxies(in.state())
        .of(in.account(0)).stream()
            .map(given -> List.<Object>of(given.delegate(), given.type().ordinal(), given.delay()))
            .toList();
  }
}
