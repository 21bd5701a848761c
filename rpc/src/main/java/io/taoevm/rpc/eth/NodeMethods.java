package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Methods;
import java.util.TreeMap;

/** Who answers: chain id, version, and the state of a network that a single node does not have. */
public final class NodeMethods {
  private final Chain chain;
  private final String clientVersion;

  /**
   * @param clientVersion in the form {@code name/version/platform/language}
   */
  public NodeMethods(Chain chain, String clientVersion) {
    this.chain = chain;
    this.clientVersion = clientVersion;
  }

  public void register(Methods methods) {
    methods
        .read("eth_chainId", 0, call -> chain.chainId())
        .read("eth_syncing", 0, call -> false)
        .read("eth_mining", 0, call -> true)
        .read("eth_hashrate", 0, call -> 0L)
        .read("eth_protocolVersion", 0, call -> 65L)
        .read("net_version", 0, call -> Long.toUnsignedString(chain.chainId()))
        .read("net_listening", 0, call -> true)
        .read("net_peerCount", 0, call -> 0L)
        .read("eth_networkId", 0, call -> chain.chainId())
        .read("web3_clientVersion", 0, call -> clientVersion)
        .read("web3_sha3", 1, call -> Keccak.hash(call.get(0, Decoders::data)))
        .read("rpc_modules", 0, call -> modules(methods));
  }

  private static Object modules(Methods methods) {
    var modules = new TreeMap<String, String>();
    for (var name : methods.names()) {
      modules.put(name.substring(0, name.indexOf('_')), "1.0");
    }
    return modules;
  }
}
