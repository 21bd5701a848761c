package io.taoevm.chain.subnet;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** Where neurons can be reached, as they say (chain-core.md 14.1 and 14.2). */
public final class Served {
  public static final Table<OnSubnet.Account, Axon> AXONS =
      new Table<>(
          241,
          "Axons",
          OnSubnet.Account.CODEC,
          SubnetCodecs.scale(
              (out, axon) -> {
                out.u64(axon.block).u32(axon.version);
                SubnetCodecs.writeU128(out, axon.ip);
                out.u16(axon.port)
                    .u8(axon.ipType)
                    .u8(axon.protocol)
                    .u8(axon.placeholder1)
                    .u8(axon.placeholder2);
              },
              in ->
                  new Axon(
                      in.u64(),
                      in.u32(),
                      SubnetCodecs.readU128(in),
                      in.u16(),
                      in.u8(),
                      in.u8(),
                      in.u8(),
                      in.u8())));

  public static final Table<OnSubnet.Account, Prometheus> PROMETHEUS =
      new Table<>(
          242,
          "Prometheus",
          OnSubnet.Account.CODEC,
          SubnetCodecs.scale(
              (out, served) -> {
                out.u64(served.block).u32(served.version);
                SubnetCodecs.writeU128(out, served.ip);
                out.u16(served.port).u8(served.ipType);
              },
              in ->
                  new Prometheus(
                      in.u64(), in.u32(), SubnetCodecs.readU128(in), in.u16(), in.u8())));

  /** The first byte tells the algorithm, the rest is the public key. */
  public static final Table<OnSubnet.Account, byte[]> CERTIFICATES =
      new Table<>(243, "NeuronCertificates", OnSubnet.Account.CODEC, ValueCodecs.BYTES);

  private Served() {}

  /**
   * A neuron's server.
   *
   * @param block when it was told
   * @param version u32
   * @param ipType 4 or 6
   */
  public record Axon(
      long block,
      int version,
      UInt128 ip,
      int port,
      int ipType,
      int protocol,
      int placeholder1,
      int placeholder2) {
    public static final Axon NONE = new Axon(0, 0, UInt128.ZERO, 0, 0, 0, 0, 0);

    /** The same, told at a block. */
    public Axon at(long newBlock) {
      return new Axon(newBlock, version, ip, port, ipType, protocol, placeholder1, placeholder2);
    }
  }

  /** A neuron's metrics. */
  public record Prometheus(long block, int version, UInt128 ip, int port, int ipType) {
    public static final Prometheus NONE = new Prometheus(0, 0, UInt128.ZERO, 0, 0);

    /** The same, told at a block. */
    public Prometheus at(long newBlock) {
      return new Prometheus(newBlock, version, ip, port, ipType);
    }
  }
}
