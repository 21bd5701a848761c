package io.taoevm.chain.call;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.Address;

/** Where a neuron can be reached, and as whom (chain-core.md 14). */
public sealed interface NeuronCall extends RuntimeCall {
  /** {@code serve_axon}. */
  record ServeAxon(
      int netuid,
      int version,
      UInt128 ip,
      int port,
      int ipType,
      int protocol,
      int placeholder1,
      int placeholder2)
      implements NeuronCall {}

  /** {@code serve_axon_tls}. */
  record ServeAxonTls(
      int netuid,
      int version,
      UInt128 ip,
      int port,
      int ipType,
      int protocol,
      int placeholder1,
      int placeholder2,
      byte[] certificate)
      implements NeuronCall {}

  /** {@code serve_prometheus}. */
  record ServePrometheus(int netuid, int version, UInt128 ip, int port, int ipType)
      implements NeuronCall {}

  /** {@code associate_evm_key}. */
  record AssociateEvmKey(int netuid, Address evmKey, long blockNumber, byte[] signature)
      implements NeuronCall {}
}
