package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;
import java.util.TreeSet;

/** What a coldkey wants of its root dividends (staking-and-pools 8). */
public sealed interface RootClaimType {
  ValueCodec<RootClaimType> CODEC = ValueCodecs.of(RootClaimType::encode, RootClaimType::decode);

  /** Sell the alpha and stake the TAO on root. */
  record Swap() implements RootClaimType {}

  /** Keep the alpha as stake on its subnet. */
  record Keep() implements RootClaimType {}

  /**
   * Keep the alpha of some subnets, sell that of others.
   *
   * @param netuids ascending, each once
   */
  record KeepSubnets(List<Integer> netuids) implements RootClaimType {
    public KeepSubnets {
      netuids = List.copyOf(new TreeSet<>(netuids));
    }
  }

  /** Whether alpha of the subnet is sold. */
  default boolean sells(int netuid) {
    return switch (this) {
      case Swap() -> true;
      case Keep() -> false;
      case KeepSubnets(var netuids) -> !netuids.contains(netuid);
    };
  }

  private static byte[] encode(RootClaimType type) {
    var writer = new ScaleWriter();
    return switch (type) {
      case Swap() -> writer.u8(0).toBytes();
      case Keep() -> writer.u8(1).toBytes();
      case KeepSubnets(var netuids) -> writer.u8(2).list(netuids, ScaleWriter::u16).toBytes();
    };
  }

  private static RootClaimType decode(byte[] bytes) {
    var reader = new ScaleReader(bytes);
    int kind = reader.u8();
    return switch (kind) {
      case 0 -> new Swap();
      case 1 -> new Keep();
      case 2 -> new KeepSubnets(reader.list(2, ScaleReader::u16));
      default -> throw new IllegalArgumentException("no kind of root claim: " + kind);
    };
  }
}
