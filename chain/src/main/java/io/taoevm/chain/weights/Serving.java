package io.taoevm.chain.weights;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;

/** Where neurons say that they can be reached (chain-core.md 14.1 and 14.2). */
public final class Serving {
  private static final UInt128 LOCALHOST_4 = UInt128.of(0x7F00_0001L);
  private static final UInt128 LOCALHOST_6 = UInt128.of(1);
  private static final UInt128 BROADCAST_4 = UInt128.of(0xFFFF_FFFFL);
  private static final int MOST_CERTIFICATE_BYTES = 65;

  private final State state;
  private final long block;

  public Serving(State state, long block) {
    this.state = state;
    this.block = block;
  }

  private OnSubnet.Account key(int netuid, AccountId hotkey) {
    return new OnSubnet.Account(netuid, hotkey);
  }

  /** The axon of a neuron; zeros if it serves none. */
  public Served.Axon axon(int netuid, AccountId hotkey) {
    return state.get(Served.AXONS, key(netuid, hotkey), Served.Axon.NONE);
  }

  /** The metrics of a neuron; zeros if it serves none. */
  public Served.Prometheus prometheus(int netuid, AccountId hotkey) {
    return state.get(Served.PROMETHEUS, key(netuid, hotkey), Served.Prometheus.NONE);
  }

  /**
   * @throws Refusal the errors of chain-core.md 14.1, in its order
   */
  public void requireMayServeAxon(AccountId hotkey, int netuid, UInt128 ip, int ipType, int port) {
    requireRegistered(netuid, hotkey);
    Refusal.unless(ipType == 4 || ipType == 6, SubtensorError.InvalidIpType);
    Refusal.unless(isValidIp(ip, ipType, true), SubtensorError.InvalidIpAddress);
    requireRate(netuid, axon(netuid, hotkey).block());
    Refusal.unless(port != 0, SubtensorError.InvalidPort);
  }

  /**
   * @throws Refusal the errors of chain-core.md 14.2, in its order
   */
  public void requireMayServePrometheus(
      AccountId hotkey, int netuid, UInt128 ip, int ipType, int port) {
    Refusal.unless(ipType == 4 || ipType == 6, SubtensorError.InvalidIpType);
    Refusal.unless(isValidIp(ip, ipType, false), SubtensorError.InvalidIpAddress);
    requireRegistered(netuid, hotkey);
    requireRate(netuid, prometheus(netuid, hotkey).block());
    Refusal.unless(port != 0, SubtensorError.InvalidPort);
  }

  private void requireRegistered(int netuid, AccountId hotkey) {
    Refusal.unless(
        new Neurons(state).isRegistered(netuid, hotkey),
        SubtensorError.HotKeyNotRegisteredInNetwork);
  }

  private void requireRate(int netuid, long last) {
    var limit = Hyperparameter.SERVING_RATE_LIMIT.get(state, netuid);
    Refusal.unless(
        limit == 0 || last == 0 || !U64.isLess(U64.subtract(block, last), limit),
        SubtensorError.ServingRateLimitExceeded);
  }

  static boolean isValidIp(UInt128 ip, int ipType, boolean zeroAllowed) {
    if (ip.isZero()) {
      return zeroAllowed;
    }
    return ipType == 4
        ? ip.compareTo(BROADCAST_4) < 0 && !ip.equals(LOCALHOST_4)
        : !ip.equals(UInt128.MAX) && !ip.equals(LOCALHOST_6);
  }

  /**
   * Stores where the neuron serves.
   *
   * @param axon its block is put right
   * @param certificate empty for none; one that is malformed is dropped and the old one stays
   * @throws Refusal as {@link #requireMayServeAxon}
   */
  public void serveAxon(AccountId hotkey, int netuid, Served.Axon axon, byte[] certificate) {
    requireMayServeAxon(hotkey, netuid, axon.ip(), axon.ipType(), axon.port());
    if (certificate.length > 0 && certificate.length <= MOST_CERTIFICATE_BYTES) {
      state.put(Served.CERTIFICATES, key(netuid, hotkey), certificate);
    }
    state.put(Served.AXONS, key(netuid, hotkey), axon.at(block));
    state.emit(new SubtensorEvent.AxonServed(netuid, hotkey));
  }

  /**
   * Stores where the neuron serves its metrics.
   *
   * @throws Refusal as {@link #requireMayServePrometheus}
   */
  public void servePrometheus(AccountId hotkey, int netuid, Served.Prometheus served) {
    requireMayServePrometheus(hotkey, netuid, served.ip(), served.ipType(), served.port());
    state.put(Served.PROMETHEUS, key(netuid, hotkey), served.at(block));
    state.emit(new SubtensorEvent.PrometheusServed(netuid, hotkey));
  }
}
